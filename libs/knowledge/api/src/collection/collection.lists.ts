import { Injectable } from '@nestjs/common';
import {
  groupedBy,
  isSignedIn,
  looksAfterNetwork,
  type Page,
  pageOf,
  type PageRequest,
  type Viewer,
} from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource, In, IsNull } from 'typeorm';
import { readChange, writeChange } from '../list/knowledge-order';
import { Collection, CollectionOwner } from './collection.entity';
import { CollectionEntry } from './collection-entry.entity';

/** As many as a person can choose from when putting an item somewhere. */
const mostOwn = 100;
/** As many as stand with one item. */
const mostWithItem = 5;
/** As many as a role begins with. */
const mostForRole = 3;

/** Reading collections, many at once. */
@Injectable()
export class CollectionLists {
  constructor(private readonly db: DataSource) {}

  /** What organisations and the network made public, the newest first. */
  async shown({ first, after }: PageRequest): Promise<Page<Collection>> {
    const shown = `is_public AND owner_kind <> 'PERSON' AND removed_at IS NULL`;
    const behind = after ? 'AND (created_at, id) < ($1::timestamptz, $2::uuid)' : '';
    const [rows, [total]] = await Promise.all([
      this.db.query<{ id: string }[]>(
        `SELECT id FROM collections WHERE ${shown} ${behind} ORDER BY created_at DESC, id DESC LIMIT ${first + 1}`,
        after ? readChange(after) : [],
      ),
      this.db.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM collections WHERE ${shown}`),
    ]);
    const found = await this.inOrder(rows.map(({ id }) => id));
    return pageOf(found, first, total!.count, ({ createdAt, id }) => writeChange(createdAt, id));
  }

  /** Those the viewer keeps, the latest change first. */
  async kept(viewer: Viewer): Promise<Collection[]> {
    if (!isSignedIn(viewer)) return [];
    const edited = viewer.roles.flatMap(({ role, organisationId }) =>
      role === 'EDITOR' && organisationId ? [organisationId] : [],
    );
    const there = { removedAt: IsNull() };
    return this.db.manager.find(Collection, {
      where: [
        { ownerKind: CollectionOwner.PERSON, personId: viewer.personId, ...there },
        ...(edited.length > 0 ? [{ organisationId: In(edited), ...there }] : []),
        ...(looksAfterNetwork(viewer) ? [{ ownerKind: CollectionOwner.NETWORK, ...there }] : []),
      ],
      order: { updatedAt: 'DESC', id: 'DESC' },
      take: mostOwn,
    });
  }

  /** The entries of collections, in their order. */
  readonly entries = loader<string, CollectionEntry[]>(async (ids) => {
    const found = await this.db.manager.find(CollectionEntry, {
      where: { collectionId: In([...ids]) },
      order: { position: 'ASC' },
    });
    return groupedBy(found, ({ collectionId }) => collectionId);
  }, []);

  /** The public collections of organisations and the network that an item is in. */
  readonly withItem = loader<string, Collection[]>(async (itemIds) => {
    const rows = await this.db.query<{ itemId: string; id: string }[]>(
      `SELECT wanted.id AS "itemId", c.id FROM unnest($1::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
         SELECT collections.id FROM collection_entries entry JOIN collections ON collections.id = entry.collection_id
         WHERE entry.item_id = wanted.id AND is_public AND owner_kind <> 'PERSON' AND removed_at IS NULL
         ORDER BY collections.created_at DESC LIMIT ${mostWithItem}) AS c`,
      [[...itemIds]],
    );
    const found = new Map((await this.inOrder(rows.map(({ id }) => id))).map((each) => [each.id, each]));
    return new Map(
      itemIds.map((itemId) => [
        itemId,
        rows.filter((row) => row.itemId === itemId).flatMap(({ id }) => found.get(id) ?? []),
      ]),
    );
  }, []);

  /** The public collections of the network that a role begins with, the newest first. */
  readonly forRole = loader<string, Collection[]>(async (roles) => {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT c.id FROM unnest($1::text[]) AS wanted (role) CROSS JOIN LATERAL (
         SELECT id FROM collections WHERE for_role = wanted.role AND is_public AND removed_at IS NULL
         ORDER BY created_at DESC, id DESC LIMIT ${mostForRole}) AS c`,
      [[...roles]],
    );
    return groupedBy(await this.inOrder(rows.map(({ id }) => id)), ({ forRole }) => forRole ?? '');
  }, []);

  /** When the text that everybody reads now was published, by item. */
  readonly lastPublished = loader<string, Date | null>(async (itemIds) => {
    const rows = await this.db.query<{ id: string; at: Date | null }[]>(
      `SELECT item.id, coalesce(max(revision.updated_at), item.first_published_at) AS at
       FROM knowledge_items item
       LEFT JOIN knowledge_revisions revision ON revision.item_id = item.id AND revision.status = 'PUBLISHED'
       WHERE item.id = ANY ($1) GROUP BY item.id`,
      [[...itemIds]],
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  }, null);

  private async inOrder(ids: readonly string[]): Promise<Collection[]> {
    const found = new Map(
      (await this.db.manager.findBy(Collection, { id: In([...ids]) })).map((each) => [each.id, each]),
    );
    return ids.flatMap((id) => found.get(id) ?? []);
  }
}
