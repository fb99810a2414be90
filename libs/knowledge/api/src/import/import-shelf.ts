import type { SignedInViewer } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import { type EntityManager, In, Not } from 'typeorm';
import { contentOf, type KnowledgeContent } from '../item/knowledge-content';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { matchKey } from '../item/match-key';
import { ownSlug, reservedSlugs, slugOf } from '../item/slug';
import { KnowledgeRevision } from '../revision/knowledge-revision.entity';
import type { Judged } from '../knowledge.policy';
import type { Decision, Found } from './import-decision';
import { mayBringIn, nobodys } from './import.policy';
import { itemSubject } from '../consent/consent-subject';

/** An item as an import knows it. */
export interface Known extends Found {
  readonly id: string;
  readonly externalId: string | null;
  readonly slug: string;
  readonly key: string;
  /** What a policy asks of it. */
  readonly judged: Judged;
  /** Counts its changes; 0 for what is not there yet. */
  readonly version: number;
  /** When somebody last said that it still holds. */
  readonly confirmedOn: string | null;
  /** A row without an id of its own only updates what no person wrote. */
  readonly authored: boolean;
  /** Where the newest text is: in the item, or in a revision beside it. */
  readonly where: 'ITEM' | 'REVISION';
}

/** What a row says of the item it is about. */
export interface Sought {
  readonly externalId: string | null;
  readonly slug: string | null;
  readonly key: string;
}

/** The items that a batch of rows may be about, and the writing of what became of them. */
export class Shelf {
  private readonly byExternalId = new Map<string, Known>();
  private readonly byKey = new Map<string, Known>();
  private readonly bySlug = new Map<string, Known>();

  /** Reads what rows with these ids, addresses and keys may be about. @param lock keeps it as it is until the transaction ends */
  static async read(tx: EntityManager, rows: readonly Sought[], lock: boolean): Promise<Shelf> {
    const shelf = new Shelf();
    const query = tx
      .createQueryBuilder(KnowledgeItem, 'item')
      .where('item.external_id = ANY (:ids)')
      .orWhere('item.slug = ANY (:slugs)')
      .orWhere('item.match_key = ANY (:keys) AND item.author_id IS NULL')
      .setParameters({
        ids: rows.flatMap(({ externalId }) => externalId ?? []),
        slugs: rows.flatMap(({ slug }) => slug ?? []),
        keys: rows.filter(({ externalId }) => externalId === null).map(({ key }) => key),
      })
      .orderBy('item.id');
    const items = await (lock ? query.setLock('pessimistic_write') : query).getMany();
    const waiting = new Map(
      (
        await tx.findBy(KnowledgeRevision, {
          itemId: In(items.filter((item) => item.pendingStatus).map((item) => item.id)),
          status: Not('PUBLISHED'),
        })
      ).map((revision) => [revision.itemId, revision]),
    );
    const asking = await askingConsent(
      tx,
      items.filter(({ status }) => status !== 'PUBLISHED').map(({ id }) => id),
    );
    for (const item of items) {
      const revision = waiting.get(item.id);
      shelf.keep({
        id: item.id,
        externalId: item.externalId,
        slug: item.slug,
        key: item.matchKey,
        authored: item.authorId !== null,
        confirmedOn: item.confirmedOn,
        judged: item,
        version: item.version,
        status: item.status,
        content: contentOf(item),
        asksConsent: asking.has(item.id),
        where: 'ITEM',
        waiting: revision
          ? { content: contentOf(revision.content), byImport: revision.authorId === null }
          : null,
      });
    }
    return shelf;
  }

  /**
   * The item a row is about: the one it names by id or address, else the imported one with its key. By address and key
   * only what the viewer may write is found, so that nobody learns of what is hidden (P20).
   */
  find({ externalId, slug, key }: Sought, viewer?: SignedInViewer): Known | null {
    const named = externalId === null ? undefined : this.byExternalId.get(externalId);
    if (named) return named;
    const others = [slug === null ? null : this.bySlug.get(slug), externalId === null && this.byKey.get(key)];
    return others.find((known) => known && (!viewer || mayBringIn(viewer, known.judged))) || null;
  }

  /** Remembers an item; of two with one key the older stays. */
  keep(known: Known): void {
    if (known.externalId !== null) this.byExternalId.set(known.externalId, known);
    this.bySlug.set(known.slug, known);
    const other = this.byKey.get(known.key);
    if (!known.authored && (!other || other.id >= known.id)) this.byKey.set(known.key, known);
  }

  /** The item as a decision leaves it. */
  put(
    known: Known | null,
    externalId: string | null,
    decision: Extract<Decision, { outcome: 'NEW' | 'CHANGED' }>,
  ): Known {
    const { content, where, status } = decision;
    const id = known?.id ?? newId();
    const inRevision = where === 'REVISION';
    const after: Known = {
      id,
      externalId: known?.externalId ?? externalId,
      slug: known?.slug ?? slugOf(content.title),
      key: matchKey(content.url, content.title),
      authored: known?.authored ?? false,
      confirmedOn: known?.confirmedOn ?? null,
      judged: known?.judged ?? { ...nobodys, status, organisationId: content.organisationId },
      version: (known?.version ?? 0) + 1,
      status,
      where,
      content: inRevision ? known!.content : content,
      waiting: inRevision
        ? { content, byImport: true }
        : known?.waiting?.byImport
          ? null
          : (known?.waiting ?? null),
    };
    this.keep(after);
    return after;
  }

  /**
   * Writes items and revisions, a few statements for any number.
   * @param byId who brought them in, if anybody
   * @returns the slug that each item has got
   */
  async save(
    tx: EntityManager,
    changed: readonly Known[],
    byId: string | null,
  ): Promise<ReadonlyMap<string, string>> {
    if (changed.length === 0) return new Map();
    const slugs = await this.freeSlugs(tx, changed);
    await tx.query(upsertItems, [
      JSON.stringify(changed.map((each) => ({ ...rowOf(each), slug: slugs.get(each.id) }))),
      byId,
    ]);
    await tx.query(
      `DELETE FROM knowledge_revisions
       WHERE item_id = ANY ($1::uuid[]) AND status <> 'PUBLISHED' AND author_id IS NULL`,
      [changed.map((each) => each.id)],
    );
    await tx.query(
      `INSERT INTO knowledge_revisions (item_id, number, content, status, published_at)
       SELECT id, 1 + coalesce((SELECT max(number) FROM knowledge_revisions WHERE item_id = given.id), 0), content, status,
              CASE status WHEN 'PUBLISHED' THEN now() END
       FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, content jsonb, status text)`,
      [
        JSON.stringify(
          changed
            .filter((each) => each.status === 'PUBLISHED')
            .map((each) =>
              each.where === 'REVISION'
                ? { id: each.id, content: each.waiting!.content, status: 'DRAFT' }
                : { id: each.id, content: each.content, status: 'PUBLISHED' },
            ),
        ),
      ],
    );
    return slugs;
  }

  /** The plain address of a title, or, when another item has it, one with a piece of the id. */
  private async freeSlugs(tx: EntityManager, changed: readonly Known[]): Promise<Map<string, string>> {
    const taken = new Map(
      (
        await tx.query<{ id: string; slug: string }[]>(
          'SELECT id, slug FROM knowledge_items WHERE slug = ANY ($1)',
          [changed.map((each) => each.slug)],
        )
      ).map((row) => [row.slug, row.id]),
    );
    const free = new Map<string, string>();
    for (const { id, slug, content } of changed) {
      const owner = taken.get(slug);
      const isFree = (owner === undefined || owner === id) && !reservedSlugs.has(slug);
      const own = isFree ? slug : ownSlug(content.title, id);
      taken.set(own, id);
      free.set(id, own);
    }
    return free;
  }
}

function rowOf(known: Known): Record<string, unknown> {
  return {
    ...snaked(known.content),
    id: known.id,
    external_id: known.externalId,
    status: known.status,
    pending_status: known.where === 'REVISION' ? 'DRAFT' : null,
    match_key: known.key,
  };
}

function snaked(content: KnowledgeContent): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}

const contentColumns: Readonly<Record<string, string>> = {
  kind: 'text',
  title: 'text',
  summary: 'text',
  body: 'text',
  sections: 'jsonb',
  steps: 'text[]',
  publisher: 'text',
  organisation_id: 'uuid',
  url: 'text',
  year: 'integer',
  themes: 'text[]',
  age_groups: 'text[]',
  settings: 'text[]',
  activity_kinds: 'text[]',
  activity_style: 'text',
  care_areas: 'text[]',
  cared_for: 'text[]',
  outcomes: 'text[]',
  work_with: 'text[]',
  language: 'text',
  region: 'text',
  place: 'text',
  evidence_level: 'text',
  evidence_url: 'text',
  evidence_on: 'date',
  minutes: 'integer',
  captions: 'boolean',
  tip: 'text',
  licence: 'text',
  contact_name: 'text',
  contact_email: 'text',
  contact_phone: 'text',
  published_on: 'date',
  status: 'text',
  match_key: 'text',
};
const names = Object.keys(contentColumns).join(', ');

/** A revision that a person writes keeps waiting when an import publishes beside it. */
const upsertItems = `
  INSERT INTO knowledge_items AS item (id, external_id, slug, pending_status, changed_by_id, ${names})
  SELECT id, external_id, slug, pending_status, $2::uuid, ${names}
  FROM jsonb_to_recordset($1::jsonb) AS given (
    id uuid, external_id text, slug text, pending_status text,
    ${Object.entries(contentColumns)
      .map(([name, type]) => `${name} ${type}`)
      .join(', ')})
  ON CONFLICT (id) DO UPDATE SET
    external_id = excluded.external_id,
    pending_status = CASE
      WHEN excluded.pending_status IS NOT NULL THEN excluded.pending_status
      WHEN item.pending_author_id IS NOT NULL AND item.status = 'PUBLISHED' THEN item.pending_status END,
    publish_at = NULL, changed_by_id = excluded.changed_by_id, version = item.version + 1, updated_at = now(),
    ${Object.keys(contentColumns)
      .map((name) => `${name} = excluded.${name}`)
      .join(', ')}`;

/** Those of these items of which somebody was asked to agree. */
async function askingConsent(tx: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT subject_id AS id FROM consents
     WHERE subject_type = $1 AND subject_id = ANY ($2) AND ended_at IS NULL`,
    [itemSubject, ids],
  );
  return new Set(rows.map(({ id }) => id));
}
