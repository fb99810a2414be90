import pg from 'pg';

/** What a visitor of the page with results asks for. */
export interface Asked {
  readonly name: string;
  readonly search: string;
  /** As `KnowledgeItemFilter`, for the keys that are measured. */
  readonly filter?: Readonly<Partial<Record<'kinds' | 'ageGroups' | 'settings', readonly string[]>>>;
}

/** How the program reads a search: one line of `cli search understand`. */
export interface UnderstoodLine {
  readonly tsquery: string;
  readonly match: string;
  readonly rank: string;
  readonly values: readonly unknown[];
}

/** What both sides must agree on. */
export interface Answer {
  readonly total: number;
  readonly ids: readonly string[];
  /** "themes GRIEF 12", in one fixed order. */
  readonly facets: readonly string[];
}

/** The keys of the facets with their columns, those of lists of values apart. */
const single = { kinds: 'kind', evidenceLevels: 'evidence_level', region: 'region', language: 'language' };
const many = {
  themes: 'themes',
  ageGroups: 'age_groups',
  settings: 'settings',
  activityKinds: 'activity_kinds',
  careAreas: 'care_areas',
  caredFor: 'cared_for',
  outcomes: 'outcomes',
  workWith: 'work_with',
};
const conditions = {
  kinds: 'item.kind = ANY',
  ageGroups: 'item.age_groups &&',
  settings: 'item.settings &&',
} as const;

/**
 * The least that PostgreSQL must do for the answer: one prepared statement that finds the hits once, orders and fetches
 * the first twenty and goes through the hits once more for the facets, each of which ignores its own choice. It gets what
 * the program understood, ready to use.
 */
export function bareSearch(asked: Asked, { match, rank, values }: UnderstoodLine): pg.QueryConfig<unknown[]> {
  const parameters = [...values];
  const chosen = Object.entries(asked.filter ?? {}).map(([key, list]) => {
    const condition = `${conditions[key as keyof typeof conditions]} ($${parameters.push(list)}::text[])`;
    return { key, flag: `in_${key}`, condition };
  });
  const flags = chosen.map(({ flag, condition }) => `, ${condition} AS ${flag}`).join('');
  const kept = chosen.map(({ condition }) => condition).join(' AND ');
  const place = kept ? `CASE WHEN ${kept} THEN ${rank} END` : rank;
  const but = (ignored: string): string =>
    ['true', ...chosen.filter(({ key }) => key !== ignored).map(({ flag }) => flag)].join(' AND ');
  const columns = [...Object.values(single), ...Object.values(many), 'organisation_id'];
  const counts = ['none', ...chosen.map(({ key }) => key)].map(
    (key) => `count(*) FILTER (WHERE ${but(key)})::int AS but_${key}`,
  );
  const about = (key: string, column: string): { count: string; where: string } => {
    const count = chosen.some((each) => each.key === key) ? `but_${key}` : 'but_none';
    const set = 2 ** columns.length - 1 - 2 ** (columns.length - 1 - columns.indexOf(column));
    return { count, where: `WHERE sets = ${set} AND ${count} > 0` };
  };
  const facets = [
    ...Object.entries(single).map(([key, column]) => {
      const { count, where } = about(key, column);
      return `SELECT '${key}' AS key, ${column} AS value, ${count} AS count FROM counted ${where} AND ${column} IS NOT NULL`;
    }),
    ...Object.entries(many).map(([key, column]) => {
      const { count, where } = about(key, column);
      return `SELECT '${key}', value, sum(${count})::int FROM counted, unnest(${column}) AS value ${where} GROUP BY value`;
    }),
    `SELECT 'organisation', o.slug, but_none FROM counted JOIN organisations o ON o.id = organisation_id
     ${about('organisation', 'organisation_id').where}`,
  ];
  return {
    name: `bare ${asked.name}`,
    text: `WITH hit AS (
        SELECT item.id, item.published_on, ${place} AS place, ${columns.map((column) => `item.${column}`).join(', ')} ${flags}
        FROM knowledge_items item ${match} WHERE item.status = 'PUBLISHED'),
      counted AS (
        SELECT ${columns.join(', ')}, grouping(${columns.join(', ')}) AS sets, ${counts.join(', ')}
        FROM hit GROUP BY GROUPING SETS (${columns.map((column) => `(${column})`).join(', ')})),
      page AS (
        SELECT item.id, item.slug, item.title, item.summary, item.kind, item.publisher, item.year, item.themes, hit.place,
               hit.published_on
        FROM (SELECT * FROM hit WHERE ${but('none')} ORDER BY place DESC, published_on DESC, id DESC LIMIT 21) AS hit
        JOIN knowledge_items item ON item.id = hit.id)
      SELECT (SELECT count(*)::int FROM hit WHERE ${but('none')}) AS total,
             (SELECT json_agg(facet) FROM (${facets.join(' UNION ALL ')}) AS facet) AS facets,
             (SELECT json_agg(page ORDER BY place DESC, published_on DESC, id DESC) FROM page) AS page`,
    values: parameters,
  };
}

/** Runs it and gives the answer in the form in which both sides are compared. */
export async function askBare(client: pg.Client, query: pg.QueryConfig<unknown[]>): Promise<Answer> {
  const { rows } = await client.query<{
    total: number;
    facets: { key: string; value: string; count: number }[] | null;
    page: { id: string }[] | null;
  }>(query);
  const { total, facets, page } = rows[0]!;
  return {
    total,
    ids: (page ?? []).slice(0, 20).map(({ id }) => id),
    facets: (facets ?? []).map(({ key, value, count }) => `${key} ${value} ${count}`).sort(),
  };
}
