import { Injectable } from '@nestjs/common';
import { type Excerpt, SearchQuery, type Understood } from '@verbonden/search/api';
import { type Page, pageOf, type PageRequest, type SignedInViewer } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';
import { knowledgeKind } from '../item/knowledge-document';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { notInLists } from '../item/knowledge-item.loader';
import { conditionsOf, type FacetKey, facetKeys, Parameters } from './knowledge-filter';
import type { KnowledgeItemFilter, KnowledgeItemsArgs } from './knowledge-list.input';
import { orderFor, type Placed, readChange, writeChange } from './knowledge-order';

/** What a list was asked for, read once; counts and facets are made from the same. */
export interface Criteria {
  readonly search: Understood | null;
  readonly typed: string | null;
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

type Row = KnowledgeItem & Placed;

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
  async criteriaOf({ search, insist, filter }: KnowledgeItemsArgs): Promise<Criteria> {
    const understood = await this.search.understand(search, knowledgeKind, { insist: insist ?? false });
    return { search: understood, typed: understood?.typed ?? null, filter: filter ?? null };
  }

  /** One page of it. The total is a question of its own: see {@link count}. */
  async page(
    criteria: Criteria,
    { sort, first, after }: KnowledgeItemsArgs,
  ): Promise<Omit<Page<KnowledgeItem>, 'totalCount'>> {
    const parameters = new Parameters();
    const from = this.from(criteria, parameters);
    const { search } = criteria;
    const chosen = search ? (sort ?? 'RELEVANCE') : sort === 'TITLE' ? 'TITLE' : 'NEWEST';
    const order = orderFor(chosen, () => this.search.rank(search!, (value) => parameters.add(value)));
    const behind = after ? ` AND ${order.behind(after, parameters)}` : '';
    // The wide rows are read only for the few that are shown, not for every hit that is ranked.
    const rows = await this.db.query<Row[]>(
      `SELECT ${this.columns}, hit.place
       FROM (SELECT item.id, ${order.place} AS place ${from}${behind} ORDER BY ${order.by} LIMIT ${first + 1}) AS hit
       JOIN knowledge_items item ON item.id = hit.id
       ORDER BY ${order.byPlace}`,
      parameters.values,
    );
    const { edges, pageInfo } = pageOf(rows, first, 0, (row) => order.cursorOf(row));
    return { edges, pageInfo };
  }

  async count(criteria: Criteria): Promise<number> {
    const parameters = new Parameters();
    const [row] = await this.db.query<{ count: number }[]>(
      `SELECT count(*)::int AS count ${this.from(criteria, parameters)}`,
      parameters.values,
    );
    return row!.count;
  }

  /** All counts in one statement: each key ignores its own choice and respects the others. Nothing is counted as 0. */
  async facets(criteria: Criteria): Promise<Counted[]> {
    const parameters = new Parameters();
    const { publishedFrom, ...chosen } = this.conditions(criteria, parameters);
    const flags = Object.entries(chosen).map(([key, condition]) => `(${condition}) AS "in_${key}"`);
    const others = (key: FacetKey): string =>
      Object.keys(chosen)
        .filter((other) => other !== key)
        .map((other) => ` AND "in_${other}"`)
        .join('');
    const counts: Readonly<Record<FacetKey, string>> = {
      kinds: countOf('kinds', 'kind'),
      themes: countEach('themes', 'themes'),
      ageGroups: countEach('ageGroups', 'age_groups'),
      settings: countEach('settings', 'settings'),
      activityKinds: countEach('activityKinds', 'activity_kinds'),
      careAreas: countEach('careAreas', 'care_areas'),
      caredFor: countEach('caredFor', 'cared_for'),
      outcomes: countEach('outcomes', 'outcomes'),
      workWith: countEach('workWith', 'work_with'),
      evidenceLevels: countOf('evidenceLevels', 'evidence_level'),
      region: countOf('region', 'region'),
      organisation: `SELECT 'organisation', o.slug, o.name, counted.count
        FROM (SELECT organisation_id, count(*)::int AS count FROM hit WHERE true$others GROUP BY 1) AS counted
        JOIN organisations o ON o.id = counted.organisation_id`,
      language: countOf('language', 'language'),
    };
    return this.db.query<Counted[]>(
      `WITH hit AS MATERIALIZED (
         SELECT item.kind, item.themes, item.age_groups, item.settings, item.region, item.organisation_id,
                item.activity_kinds, item.care_areas, item.cared_for, item.outcomes, item.work_with,
                item.evidence_level, item.language ${flags.map((flag) => `, ${flag}`).join('')}
         ${this.published(criteria)} ${publishedFrom ? `AND ${publishedFrom}` : ''})
       ${facetKeys.map((key) => counts[key].replace('$others', others(key))).join('\nUNION ALL\n')}`,
      parameters.values,
    );
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

  /** "Did you mean": see {@link SearchQuery.suggestion}. */
  suggestion({ typed }: Criteria): Promise<string | null> {
    return this.search.suggestion(typed, knowledgeKind);
  }

  /** What somebody works on: begun by them, or shared by an organisation they edit for. The latest change first. */
  async mine(viewer: SignedInViewer, page: PageRequest): Promise<Page<KnowledgeItem>> {
    const edited = viewer.roles.flatMap(({ role, organisationId }) =>
      role === 'EDITOR' && organisationId ? [organisationId] : [],
    );
    return this.work(
      'item.author_id = $1 OR item.pending_author_id = $1 OR item.organisation_id = ANY ($2::uuid[])',
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

  private from(criteria: Criteria, parameters: Parameters): string {
    const conditions = Object.values(this.conditions(criteria, parameters));
    return this.published(criteria) + conditions.map((condition) => ` AND ${condition}`).join('');
  }

  /** The parameter of the search, if any, is always the first. */
  private conditions({ search, filter }: Criteria, parameters: Parameters): ReturnType<typeof conditionsOf> {
    if (search) parameters.add(search.tsquery);
    return conditionsOf(filter, parameters);
  }

  private published({ search }: Criteria): string {
    const match = search ? this.search.match('item.id', knowledgeKind, 1) : '';
    return `FROM knowledge_items item ${match} WHERE item.status = 'PUBLISHED'`;
  }
}

function countOf(key: FacetKey, column: string): string {
  return `SELECT '${key}' AS key, ${column} AS value, NULL AS name, count(*)::int AS count
    FROM hit WHERE ${column} IS NOT NULL$others GROUP BY ${column}`;
}

function countEach(key: FacetKey, column: string): string {
  return `SELECT '${key}', value, NULL, count(*)::int FROM hit, unnest(${column}) AS value WHERE true$others GROUP BY value`;
}
