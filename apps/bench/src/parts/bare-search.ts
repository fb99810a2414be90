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

const conditions = {
  kinds: 'item.kind = ANY',
  ageGroups: 'item.age_groups &&',
  settings: 'item.settings &&',
} as const;

/**
 * The least that PostgreSQL must do for the answer: one prepared statement that finds the hits once, orders and fetches
 * the first twenty and counts the facets, each of which ignores its own choice. It gets what the program understood,
 * ready to use.
 */
export function bareSearch(asked: Asked, { match, rank, values }: UnderstoodLine): pg.QueryConfig<unknown[]> {
  const parameters = [...values];
  const chosen = Object.entries(asked.filter ?? {}).map(([key, list]) => ({
    key,
    flag: `${conditions[key as keyof typeof conditions]} ($${parameters.push(list)}::text[]) AS in_${key}`,
  }));
  const flags = chosen.map(({ flag }) => `, ${flag}`).join('');
  const where = (...parts: string[]): string => (parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '');
  const others = (key: string): string[] =>
    chosen.filter((each) => each.key !== key).map((each) => `in_${each.key}`);
  const all = where(...chosen.map(({ key }) => `in_${key}`));
  const single = (key: string, column: string): string =>
    `SELECT '${key}' AS key, ${column} AS value, count(*)::int AS count
     FROM hit ${where(...others(key), `${column} IS NOT NULL`)} GROUP BY ${column}`;
  const many = (key: string, column: string): string =>
    `SELECT '${key}', value, count(*)::int FROM hit, unnest(${column}) AS value ${where(...others(key))} GROUP BY value`;
  return {
    name: `bare ${asked.name}`,
    text: `WITH hit AS MATERIALIZED (
        SELECT item.id, item.kind, item.themes, item.age_groups, item.settings, item.region, item.organisation_id,
               item.language, item.published_on, ${rank} AS place ${flags}
        FROM knowledge_items item ${match} WHERE item.status = 'PUBLISHED'),
      facet AS (
        ${single('kinds', 'kind')}
        UNION ALL ${many('themes', 'themes')}
        UNION ALL ${many('ageGroups', 'age_groups')}
        UNION ALL ${many('settings', 'settings')}
        UNION ALL ${single('region', 'region')}
        UNION ALL SELECT 'organisation', o.slug, counted.count
          FROM (SELECT organisation_id, count(*)::int AS count FROM hit ${where(...others('organisation'))} GROUP BY 1)
            AS counted JOIN organisations o ON o.id = counted.organisation_id
        UNION ALL ${single('language', 'language')}),
      page AS (
        SELECT item.id, item.slug, item.title, item.summary, item.kind, item.publisher, item.year, item.themes, hit.place,
               hit.published_on
        FROM (SELECT * FROM hit ${all} ORDER BY place DESC, published_on DESC, id DESC LIMIT 21) AS hit
        JOIN knowledge_items item ON item.id = hit.id)
      SELECT (SELECT count(*)::int FROM hit ${all}) AS total,
             (SELECT json_agg(facet) FROM facet) AS facets,
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
