import { Injectable } from '@nestjs/common';
import { type Checked, type Excerpt, SearchQuery, type Understood } from '@verbonden/search/api';
import { type Page, pageOf, type PageRequest, type SignedInViewer } from '@verbonden/shared/kernel';
import { prepared } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { AttachmentHits } from '../attachment/attachment-hits';
import type { AttachmentHit } from '../attachment/page-hit';
import { knowledgeKind } from '../item/knowledge-document';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { notInLists } from '../item/knowledge-item.loader';
import { type Conditions, conditionsOf, type FacetKey, Parameters } from './knowledge-filter';
import { type KnowledgeItemFilter, KnowledgeItemsArgs } from './knowledge-list.input';
import { orderFor, type Placed, readChange, writeChange } from './knowledge-order';
import { listStatement, type Wanted } from './list-statement';

/** What a list was asked for, read once; counts and facets are made from the same. */
export interface Criteria {
  readonly search: Understood | null;
  readonly insisted: boolean;
  readonly filter: KnowledgeItemFilter | null;
}

/** How often a value occurs among what the other keys leave. */
export interface Counted {
  readonly key: FacetKey;
  readonly value: string;
  /** The name, when it is not a code with a label. */
  readonly name: string | null;
  readonly count: number;
}

/** What can be asked beside a page. */
export type Beside = Pick<Wanted, 'total' | 'facets'>;

interface Counts {
  readonly total?: number;
  readonly counted?: Counted[] | null;
}

/** A page with what was wanted beside it; what was not wanted is 0 and empty. */
export interface Found extends Omit<Page<KnowledgeItem>, 'totalCount'> {
  readonly total: number;
  readonly counted: readonly Counted[];
}

/** Without an `id` when the page has no rows. */
type Row = KnowledgeItem & Placed & Counts & Partial<Checked>;

/**
 * The public list. Rows are read with SQL and not made into entities: a list is read far more often than anything else.
 * Everything here sees published items only, so that no total and no count tells of another one (P20).
 */
@Injectable()
export class KnowledgeListService {
  private readonly columns: string;

  constructor(
    private readonly db: DataSource,
    private readonly search: SearchQuery,
    private readonly files: AttachmentHits,
  ) {
    this.columns = db
      .getMetadata(KnowledgeItem)
      .columns.filter(({ propertyName }) => !notInLists.includes(propertyName as keyof KnowledgeItem))
      .map(({ databaseName, propertyName, type }) =>
        type === 'date'
          ? `item.${databaseName}::text AS "${propertyName}"`
          : `item.${databaseName} AS "${propertyName}"`,
      )
      .join(', ');
  }

  /** Reads what was asked for. */
  async criteriaOf(args: KnowledgeItemsArgs): Promise<Criteria> {
    const insist = args.insist ?? false;
    return criteriaFor(args, await this.search.understand(args.search, knowledgeKind, { insist }));
  }

  /**
   * A page of what was asked for, and what is wanted beside it. A search is tried as it is most likely read, so that one
   * statement finds and tells whether that was right; only what was read otherwise is understood first.
   */
  async ask(args: KnowledgeItemsArgs, beside: Beside): Promise<Found & { readonly criteria: Criteria }> {
    const expected = await this.search.expect(args.search, knowledgeKind);
    if (expected) {
      const criteria = criteriaFor(args, expected.understood);
      const { checked, ...found } = await this.read(criteria, args, beside, true);
      if (checked && this.search.holds(expected, checked)) return { ...found, criteria };
    }
    const criteria = await this.criteriaOf(args);
    return { ...(await this.find(criteria, args, beside)), criteria };
  }

  /** One page of it, for whoever goes through all pages. */
  async page(criteria: Criteria, args: KnowledgeItemsArgs): Promise<Pick<Found, 'edges' | 'pageInfo'>> {
    return this.find(criteria, args, { total: false, facets: false });
  }

  private async find(criteria: Criteria, args: KnowledgeItemsArgs, beside: Beside): Promise<Found> {
    if (criteria.search || !beside.facets) return this.read(criteria, args, beside);
    // Without a search an index knows the page, which counting everything would make useless.
    const [found, counts] = await Promise.all([
      this.read(criteria, args, { total: false, facets: false }),
      this.count(criteria, beside),
    ]);
    return { ...found, ...counts };
  }

  /** Those of some items that a question would find as it was typed: nothing is taken for another word or left out. */
  async fitting(
    question: Pick<KnowledgeItemsArgs, 'search' | 'filter'>,
    ids: readonly string[],
  ): Promise<string[]> {
    const criteria = await this.criteriaOf(
      Object.assign(new KnowledgeItemsArgs(), question, { insist: true }),
    );
    if (criteria.search?.loosened) return [];
    const parameters = new Parameters();
    const conditions = Object.values(this.conditions(criteria, parameters));
    const among = `item.id = ANY ($${parameters.add(ids)}::uuid[])`;
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT item.id ${this.published(criteria)} AND ${[...conditions, among].join(' AND ')}`,
      parameters.values,
    );
    const found = new Set(rows.map(({ id }) => id));
    return ids.filter((id) => found.has(id));
  }

  private async read(
    criteria: Criteria,
    { sort, first, after }: KnowledgeItemsArgs,
    beside: Beside,
    checking = false,
  ): Promise<Found & { readonly checked: Checked | null }> {
    const parameters = new Parameters();
    const { search } = criteria;
    const conditions = this.conditions(criteria, parameters);
    const chosen = search ? (sort ?? 'RELEVANCE') : sort === 'TITLE' ? 'TITLE' : 'NEWEST';
    const order = orderFor(chosen, () => this.search.rank(search!, (value) => parameters.add(value)));
    const behind = after ? order.behind(after, parameters) : null;
    const page = { columns: this.columns, place: order.place, by: order.by, behind, limit: first + 1 };
    const check = checking ? { check: (hits: string) => this.search.check(hits) } : {};
    const statement = listStatement(this.published(criteria), conditions, {
      page,
      ...beside,
      ...check,
      indexed: !search && !beside.facets,
    });
    // Without a search the plan depends on what is filtered.
    const rows = search
      ? await prepared<Row>(this.db, statement, parameters.values)
      : await this.db.query<Row[]>(statement, parameters.values);
    const [{ total = 0, counted = [], words, together }] = rows as [Row];
    const items = rows.filter(({ id }) => id !== null);
    const { edges, pageInfo } = pageOf(items, first, 0, (row) => order.cursorOf(row));
    const checked = words === undefined || together === undefined ? null : { words, together };
    return { edges, pageInfo, total, counted: counted ?? [], checked };
  }

  private async count(criteria: Criteria, beside: Beside): Promise<Pick<Found, 'total' | 'counted'>> {
    const parameters = new Parameters();
    const conditions = this.conditions(criteria, parameters);
    const [row] = await this.db.query<Counts[]>(
      listStatement(this.published(criteria), conditions, beside),
      parameters.values,
    );
    return { total: row!.total ?? 0, counted: row!.counted ?? [] };
  }

  /** On which page of which file the search is met, by item. */
  async fileHits({ search }: Criteria, ids: readonly string[]): Promise<ReadonlyMap<string, AttachmentHit>> {
    return search ? this.files.of(search, ids) : new Map();
  }

  /** Title and a telling piece of the text of the items of one page, by id; none without a search. */
  async excerpts({ search }: Criteria, ids: readonly string[]): Promise<ReadonlyMap<string, Excerpt>> {
    return search ? this.search.excerpts(search, ids) : new Map();
  }

  /** Published items that are about the same, the nearest first. */
  async moreLikeThis(itemId: string, first: number): Promise<KnowledgeItem[]> {
    const ids = await this.search.similar(itemId, knowledgeKind, first);
    const rows = await this.db.query<KnowledgeItem[]>(
      `SELECT ${this.columns} FROM knowledge_items item
       WHERE item.id = ANY ($1::uuid[]) AND item.status = 'PUBLISHED'
       ORDER BY array_position($1::uuid[], item.id)`,
      [ids],
    );
    return rows;
  }

  /** The search with its corrections; to who insisted, what would have been taken. */
  async suggestion({ search, insisted }: Criteria): Promise<string | null> {
    return insisted ? this.search.suggestion(search?.typed, knowledgeKind) : (search?.corrected ?? null);
  }

  /** What somebody works on: begun by them, or shared by an organisation they edit for. The latest change first. */
  async mine(viewer: SignedInViewer, page: PageRequest): Promise<Page<KnowledgeItem>> {
    const edited = viewer.roles.flatMap(({ role, organisationId }) =>
      role === 'EDITOR' && organisationId ? [organisationId] : [],
    );
    return this.work(
      `item.taken_away_at IS NULL
       AND (item.author_id = $1 OR item.pending_author_id = $1 OR item.organisation_id = ANY ($2::uuid[]))`,
      [viewer.personId, edited],
      page,
    );
  }

  private async work(
    condition: string,
    values: readonly unknown[],
    { first, after }: PageRequest,
  ): Promise<Page<KnowledgeItem>> {
    // A cursor holds milliseconds, the database keeps microseconds.
    const changed = `date_trunc('milliseconds', item.updated_at)`;
    const parameters = new Parameters();
    for (const value of values) parameters.add(value);
    let behind = '';
    if (after) {
      const [moment, id] = readChange(after);
      behind = `AND (${changed}, item.id) < ($${parameters.add(moment)}::timestamptz, $${parameters.add(id)}::uuid)`;
    }
    const [rows, [total]] = await Promise.all([
      this.db.query<(KnowledgeItem & { changed: Date })[]>(
        `SELECT ${this.columns}, ${changed} AS changed FROM knowledge_items item WHERE (${condition}) ${behind}
         ORDER BY ${changed} DESC, item.id DESC LIMIT ${first + 1}`,
        parameters.values,
      ),
      this.db.query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM knowledge_items item WHERE ${condition}`,
        [...values],
      ),
    ]);
    return pageOf(rows, first, total!.count, (row) => writeChange(row.changed, row.id));
  }

  /** The parameter of the search, if any, is always the first. */
  private conditions({ search, filter }: Criteria, parameters: Parameters): Conditions {
    if (search) parameters.add(search.tsquery);
    return conditionsOf(filter, parameters);
  }

  private published({ search }: Criteria): string {
    const match = search ? this.search.match('item.id', knowledgeKind, 1) : '';
    return `FROM knowledge_items item ${match} WHERE item.status = 'PUBLISHED'`;
  }
}

function criteriaFor({ insist, filter }: KnowledgeItemsArgs, search: Understood | null): Criteria {
  return { search, insisted: insist ?? false, filter: filter ?? null };
}
