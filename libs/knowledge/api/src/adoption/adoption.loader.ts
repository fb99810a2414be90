import { Injectable } from '@nestjs/common';
import { groupedBy } from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { Adoption } from './adoption.entity';

/** As many as one list shows; the count beside it tells how many there are. */
export const mostShown = 50;

/** Adoptions for many items or organisations at once, the newest first. */
@Injectable()
export class AdoptionLoader {
  constructor(private readonly db: DataSource) {}

  readonly ofItem = loader<string, Adoption[]>((ids) => this.newest('itemId', 'item_id', ids), []);

  readonly ofOrganisation = loader<string, Adoption[]>(
    (ids) => this.newest('organisationId', 'organisation_id', ids),
    [],
  );

  /** The organisations of which a coordinator took it away: they do not say it anew. */
  readonly takenAwayFrom = loader<string, string[]>(async (ids) => {
    const rows = await this.db.getRepository(Adoption).findBy({ itemId: In([...ids]), takenAway: true });
    return new Map(
      [...groupedBy(rows, ({ itemId }) => itemId)].map(([itemId, taken]) => [
        itemId,
        taken.map(({ organisationId }) => organisationId),
      ]),
    );
  }, []);

  /** What organisations share, the newest first. */
  readonly sharedBy = loader<string, KnowledgeItem[]>(async (ids) => {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT item.id FROM unnest($1::uuid[]) AS organisation (id) CROSS JOIN LATERAL (
         SELECT id FROM knowledge_items WHERE organisation_id = organisation.id AND status = 'PUBLISHED'
         ORDER BY published_on DESC, id DESC LIMIT ${mostShared}) AS item`,
      [[...ids]],
    );
    const items = await this.db.getRepository(KnowledgeItem).find({
      where: { id: In(rows.map(({ id }) => id)) },
      order: { publishedOn: 'DESC', id: 'DESC' },
    });
    return groupedBy(items, ({ organisationId }) => organisationId!);
  }, []);

  private async newest(
    key: 'itemId' | 'organisationId',
    column: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Adoption[]>> {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT adoption.id FROM unnest($1::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
         SELECT a.id FROM knowledge_adoptions a JOIN knowledge_items item ON item.id = a.item_id
         WHERE a.${column} = wanted.id AND a.withdrawn_at IS NULL
           AND (item.status = 'PUBLISHED' OR item.archived_on IS NOT NULL) AND item.taken_away_at IS NULL
         ORDER BY a.created_at DESC, a.id DESC LIMIT ${mostShown}) AS adoption`,
      [[...ids]],
    );
    const found = await this.db.getRepository(Adoption).find({
      where: { id: In(rows.map(({ id }) => id)) },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return groupedBy(found, (adoption) => adoption[key]);
  }
}

const mostShared = 12;
