import { Injectable } from '@nestjs/common';
import { groupedBy } from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { usualWorkingDays } from './answer-time';
import { KnowledgeQuestion } from './question.entity';

/** As many questions of an item as are looked at; the newest. */
const mostOfItem = 100;
/** Answers that say how soon the next comes: what somebody did long ago says little. */
const mostCounted = 25;

/** Questions for many items at once. */
@Injectable()
export class QuestionLoader {
  constructor(private readonly db: DataSource) {}

  /** Questions by id; a policy says who reads which. */
  readonly byId = loader<string, KnowledgeQuestion | null>(async (ids) => {
    const found = await this.db.getRepository(KnowledgeQuestion).findBy({ id: In([...ids]) });
    return new Map(found.map((question) => [question.id, question]));
  }, null);

  /** All of an item, the newest first; a policy says who reads which. */
  readonly ofItem = loader<string, KnowledgeQuestion[]>(async (ids) => {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT question.id FROM unnest($1::uuid[]) AS item (id) CROSS JOIN LATERAL (
         SELECT id FROM knowledge_questions WHERE item_id = item.id ORDER BY id DESC LIMIT ${mostOfItem}) AS question`,
      [[...ids]],
    );
    const found = await this.db
      .getRepository(KnowledgeQuestion)
      .find({ where: { id: In(rows.map(({ id }) => id)) }, order: { askedAt: 'DESC', id: 'DESC' } });
    return groupedBy(found, ({ itemId }) => itemId);
  }, []);

  /** In how many working days an owner (an organisation, or an author without one) usually answers. */
  readonly usualDays = loader<string, number | null>(async (owners) => {
    const rows = await this.db.query<{ owner: string; askedAt: Date; answeredAt: Date }[]>(
      `SELECT owner.id AS owner, answered.asked_at AS "askedAt", answered.answered_at AS "answeredAt"
       FROM unnest($1::uuid[]) AS owner (id) CROSS JOIN LATERAL (
         SELECT q.asked_at, q.answered_at FROM knowledge_questions q JOIN knowledge_items item ON item.id = q.item_id
         WHERE q.answered_at IS NOT NULL AND coalesce(item.organisation_id, item.author_id) = owner.id
         ORDER BY q.answered_at DESC LIMIT ${mostCounted}) AS answered`,
      [[...owners]],
    );
    return new Map(
      [...groupedBy(rows, ({ owner }) => owner)].map(([owner, answers]) => [
        owner,
        usualWorkingDays(answers),
      ]),
    );
  }, null);
}
