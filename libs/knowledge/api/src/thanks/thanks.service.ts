import { Injectable } from '@nestjs/common';
import { badInput, forbidden, groupedBy, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { loader, newId } from '@verbonden/shared/server';
import { caseProblems } from '@verbonden/signals/api';
import { DataSource, In } from 'typeorm';
import { ItemKeeper } from '../item/item-keeper';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeThanks } from './thanks.entity';
import type { ThankForKnowledgeInput } from './thanks.input';
import { canThank } from './thanks.policy';

/** As many as the owner reads at once; the newest. */
export const mostRead = 50;

/** A thank-you with one press. It sends no mail: rows keep their day, for whoever sums up a week. */
@Injectable()
export class ThanksService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: ItemKeeper,
  ) {}

  readonly counts = loader<string, number>(async (ids) => {
    const rows = await this.db.query<{ id: string; count: number }[]>(
      `SELECT item_id AS id, count(*)::int AS count FROM knowledge_thanks WHERE item_id = ANY ($1) GROUP BY 1`,
      [[...ids]],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }, 0);

  /** The newest of each item. */
  readonly ofItem = loader<string, KnowledgeThanks[]>(async (ids) => {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT thanks.id FROM unnest($1::uuid[]) AS item (id) CROSS JOIN LATERAL (
         SELECT id FROM knowledge_thanks WHERE item_id = item.id ORDER BY id DESC LIMIT ${mostRead}) AS thanks`,
      [[...ids]],
    );
    const found = await this.db
      .getRepository(KnowledgeThanks)
      .find({ where: { id: In(rows.map(({ id }) => id)) }, order: { id: 'DESC' } });
    return groupedBy(found, ({ itemId }) => itemId);
  }, []);

  /** True by "<item id> <person id>" when that person thanked. */
  readonly own = loader<string, boolean>(async (keys) => {
    const pairs = keys.map((key) => key.split(' '));
    const found = await this.db.getRepository(KnowledgeThanks).findBy({
      itemId: In(pairs.map(([itemId]) => itemId)),
      personId: In(pairs.map(([, personId]) => personId)),
    });
    return new Map(found.map(({ itemId, personId }) => [`${itemId} ${personId}`, true]));
  }, false);

  /** Once a person; again changes the sentence only. @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT */
  async thank(
    viewer: SignedInViewer,
    { id, sentence = null }: ThankForKnowledgeInput,
  ): Promise<KnowledgeItem> {
    const item = await this.keeper.get(viewer, id);
    if (!canThank(viewer, item))
      throw forbidden(text('iemand die het niet zelf deelt', 'somebody who does not share it themselves'));
    const problems = caseProblems({ sentence });
    if (problems.length > 0) throw badInput(...problems);
    await this.db
      .getRepository(KnowledgeThanks)
      .upsert({ id: newId(), itemId: item.id, personId: viewer.personId, sentence }, ['itemId', 'personId']);
    return item;
  }

  /** It was as if never said. @throws DomainError NOT_FOUND */
  async takeBack(viewer: SignedInViewer, id: string): Promise<KnowledgeItem> {
    const item = await this.keeper.get(viewer, id);
    await this.db.getRepository(KnowledgeThanks).delete({ itemId: item.id, personId: viewer.personId });
    return item;
  }
}
