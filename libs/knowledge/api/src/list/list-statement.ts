import { type Conditions, type FacetKey, facetKeys } from './knowledge-filter';

/** What a statement reads of a list. */
export interface Wanted {
  /** The columns of a row called `item`, in which order, and the rest of a page. */
  readonly page?: {
    readonly columns: string;
    readonly place: string;
    readonly by: string;
    readonly behind: string | null;
    readonly limit: number;
  };
  readonly total: boolean;
  readonly facets: boolean;
  /** True for hits that an index finds in order: the page then reads no further than it must, whatever counts them. */
  readonly indexed?: boolean;
  /** Further columns, given the name of the rows that fit before a filter was applied. */
  readonly check?: (hits: string) => string;
}

const facetColumns: Readonly<Record<FacetKey, string>> = {
  kinds: 'kind',
  themes: 'themes',
  ageGroups: 'age_groups',
  settings: 'settings',
  activityKinds: 'activity_kinds',
  activityStyles: 'activity_style',
  careAreas: 'care_areas',
  caredFor: 'cared_for',
  outcomes: 'outcomes',
  workWith: 'work_with',
  evidenceLevels: 'evidence_level',
  licences: 'licence',
  region: 'region',
  organisation: 'organisation_id',
  language: 'language',
};
const withOneValue: readonly FacetKey[] = [
  'kinds',
  'activityStyles',
  'evidenceLevels',
  'licences',
  'region',
  'organisation',
  'language',
];

/**
 * One statement for a page, the total and the counts beside it, so that hits are found and ranked once. Each key of the
 * facets ignores its own choice and respects the others. The rows of the page come in order; `total` is in each of them,
 * `counted` in the first, and a page without rows gives one row without an `id` that holds both.
 * @param from where published items called `item` come from, with their conditions
 */
export function listStatement(
  from: string,
  conditions: Conditions,
  { page, total, facets, check, indexed }: Wanted,
): string {
  const { publishedFrom, testedByLab, ...chosen } = conditions;
  const always = [publishedFrom, testedByLab].flatMap((each) => (each ? [`AND ${each}`] : [])).join(' ');
  const keys = Object.keys(chosen) as FacetKey[];
  const columns = [
    'item.id',
    ...(page
      ? [
          'item.published_on',
          `${onlyFor(
            keys.map((key) => chosen[key]!),
            page.place,
          )} AS place`,
        ]
      : []),
    ...(facets ? facetKeys.map((key) => `item.${facetColumns[key]}`) : []),
    ...keys.map((key) => `(${chosen[key]!}) AS "in_${key}"`),
  ];
  const hits = `hit AS ${indexed ? 'NOT MATERIALIZED' : ''} (
    SELECT ${columns.join(', ')} ${from} ${always} ${nearly(keys.map((key) => chosen[key]!))})`;
  const sets = facets ? [`grouped AS (${grouped(keys)})`] : [];
  const beside = [
    ...(total ? [`(SELECT count(*)::int FROM hit WHERE ${allOf(keys)}) AS total`] : []),
    ...(facets ? [`${page ? inFirstRow(counted(keys)) : counted(keys)} AS counted`] : []),
    ...(check ? [check('hit')] : []),
  ];
  const rows = page
    ? // The wide rows are read only for the few that are shown, not for every hit that is ranked.
      `SELECT ${[page.columns, 'page.place', ...beside].join(', ')}
       FROM (SELECT) AS always
       LEFT JOIN (
         SELECT hit.id, hit.place, row_number() OVER (ORDER BY ${page.by}) AS row
         FROM (SELECT hit.id, hit.place, hit.published_on FROM hit
               WHERE ${allOf(keys)} ${page.behind ? `AND ${page.behind}` : ''}
               ORDER BY ${page.by} LIMIT ${page.limit}) AS hit) AS page ON true
       LEFT JOIN knowledge_items item ON item.id = page.id
       ORDER BY page.row`
    : `SELECT ${beside.join(', ')}`;
  return `WITH ${[hits, ...sets].join(', ')} ${rows}`;
}

/** A hit that a filter keeps away needs no place: ranking is what costs most. */
function onlyFor(conditions: readonly string[], place: string): string {
  return conditions.length > 0 ? `CASE WHEN ${conditions.join(' AND ')} THEN ${place} END` : place;
}

function inFirstRow(value: string): string {
  return `CASE WHEN coalesce(page.row, 1) = 1 THEN ${value} END`;
}

/** The condition for hits that every chosen key lets through, but for the one that is left out. */
function allOf(chosen: readonly FacetKey[], but?: FacetKey): string {
  return ['true', ...chosen.filter((key) => key !== but).map((key) => `"in_${key}"`)].join(' AND ');
}

/** What two choices keep away counts nowhere. */
function nearly(conditions: readonly string[]): string {
  if (conditions.length < 2) return '';
  return `AND ${conditions.map((condition) => `(${condition})::int`).join(' + ')} >= ${conditions.length - 1}`;
}

/** How often each value, or list of values, occurs. The hits are gone through once for all keys without a choice. */
function grouped(chosen: readonly FacetKey[]): string {
  const columns = openColumns(chosen);
  return `SELECT ${columns.join(', ')}, grouping(${columns.join(', ')}) AS others, count(*)::int AS count
    FROM hit WHERE ${allOf(chosen)} GROUP BY GROUPING SETS (${columns.map((column) => `(${column})`).join(', ')})`;
}

function openColumns(chosen: readonly FacetKey[]): string[] {
  return facetKeys.filter((key) => !chosen.includes(key)).map((key) => facetColumns[key]);
}

/** All counts as one JSON list; nothing is counted as 0. */
function counted(chosen: readonly FacetKey[]): string {
  const each = facetKeys.map((key) => {
    const column = facetColumns[key];
    const own = `(${ofOne(key, chosen)}) AS own`;
    if (key === 'organisation')
      return `SELECT '${key}' AS key, o.slug AS value, o.name AS name, count
        FROM ${own} JOIN organisations o ON o.id = ${column}`;
    return withOneValue.includes(key)
      ? `SELECT '${key}' AS key, ${column} AS value, NULL AS name, count FROM ${own} WHERE ${column} IS NOT NULL`
      : `SELECT '${key}' AS key, value, NULL AS name, sum(count)::int AS count
         FROM ${own}, unnest(${column}) AS value GROUP BY value`;
  });
  return `(SELECT json_agg(facet) FROM (${each.join('\nUNION ALL\n')}) AS facet)`;
}

/** The values of one key: with a choice it ignores that, and is counted by itself. */
function ofOne(key: FacetKey, chosen: readonly FacetKey[]): string {
  const column = facetColumns[key];
  if (chosen.includes(key))
    return `SELECT ${column}, count(*)::int AS count FROM hit WHERE ${allOf(chosen, key)} GROUP BY ${column}`;
  const columns = openColumns(chosen);
  // `grouping` has a bit for each column that a row is not about, the first one highest.
  const others = 2 ** columns.length - 1 - 2 ** (columns.length - 1 - columns.indexOf(column));
  return `SELECT ${column}, count FROM grouped WHERE others = ${others}`;
}
