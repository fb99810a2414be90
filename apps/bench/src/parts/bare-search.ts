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

/** A prepared statement has a name of its own, at each size. */
let serial = 0;

/** The keys of the facets with their columns, those of lists of values apart. */
const single = {
  kinds: 'kind',
  evidenceLevels: 'evidence_level',
  licences: 'licence',
  region: 'region',
  language: 'language',
};
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
  const nearly =
    chosen.length > 1
      ? `AND ${chosen.map(({ condition }) => `(${condition})::int`).join(' + ')} >= ${chosen.length - 1}`
      : '';
  const but = (ignored?: string): string =>
    ['true', ...chosen.filter(({ key }) => key !== ignored).map(({ flag }) => flag)].join(' AND ');
  const keys: Readonly<Record<string, string>> = {
    ...single,
    ...many,
    activityStyles: 'activity_style',
    organisation: 'organisation_id',
  };
  const columns = Object.values(keys);
  const open = Object.entries(keys).flatMap(([key, column]) =>
    chosen.some((each) => each.key === key) ? [] : [column],
  );
  const own = (key: string): string => {
    const column = keys[key]!;
    if (chosen.some((each) => each.key === key))
      return `(SELECT ${column}, count(*)::int AS count FROM hit WHERE ${but(key)} GROUP BY ${column}) AS own`;
    const set = 2 ** open.length - 1 - 2 ** (open.length - 1 - open.indexOf(column));
    return `(SELECT ${column}, count FROM counted WHERE sets = ${set}) AS own`;
  };
  const facets = [
    // What is both chill and skill is each of them.
    `SELECT 'activityStyles' AS key, value, sum(count)::int AS count FROM ${own('activityStyles')},
       unnest(CASE activity_style WHEN 'BOTH' THEN '{CHILL,SKILL,BOTH}'::text[] ELSE ARRAY[activity_style] END) AS value
     WHERE activity_style IS NOT NULL GROUP BY value`,
    ...Object.entries(single).map(
      ([key, column]) =>
        `SELECT '${key}' AS key, ${column} AS value, count FROM ${own(key)} WHERE ${column} IS NOT NULL`,
    ),
    ...Object.entries(many).map(
      ([key, column]) =>
        `SELECT '${key}', value, sum(count)::int FROM ${own(key)}, unnest(${column}) AS value GROUP BY value`,
    ),
    `SELECT 'organisation', o.slug, count FROM ${own('organisation')} JOIN organisations o ON o.id = organisation_id`,
  ];
  return {
    name: `bare ${(serial += 1)}`,
    text: `WITH hit AS (
        SELECT item.id, item.published_on, ${place} AS place, ${columns.map((column) => `item.${column}`).join(', ')} ${flags}
        FROM knowledge_items item ${match} WHERE item.status = 'PUBLISHED' ${nearly}),
      counted AS (
        SELECT ${open.join(', ')}, grouping(${open.join(', ')}) AS sets, count(*)::int AS count
        FROM hit WHERE ${but()} GROUP BY GROUPING SETS (${open.map((column) => `(${column})`).join(', ')})),
      page AS (
        SELECT item.id, item.slug, item.title, item.summary, item.kind, item.publisher, item.year, item.themes, hit.place,
               hit.published_on
        FROM (SELECT * FROM hit WHERE ${but()} ORDER BY place DESC, published_on DESC, id DESC LIMIT 21) AS hit
        JOIN knowledge_items item ON item.id = hit.id)
      SELECT (SELECT count(*)::int FROM hit WHERE ${but()}) AS total,
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
