import pg from 'pg';
import { bareSearch, type UnderstoodLine } from './bare-search.ts';

/** One question, asked of the API and of the bare server. */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The least SQL for the same answer. */
  readonly statement: pg.QueryConfig<unknown[]>;
}

const search = 'school';

/** The words that the API must read as `cli search understand` does, for the bare side of the search. */
export const searched = [search];

/** A moment inside JSON, as the API writes it. */
const moment = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const line = (mode: 'ONSITE' | 'ONLINE') =>
  `count(CASE WHEN status <> 'WAITLISTED' THEN NULL WHEN mode = '${mode}' THEN number ${
    mode === 'ONLINE' ? 'WHEN seat_mode IS NULL THEN meanwhile_number' : ''
  } END)::int`;
const seats = (mode: 'ONSITE' | 'ONLINE', without: 'ONSITE' | 'ONLINE') => `
  CASE WHEN page.form IS NULL OR page.form = '${without}' THEN NULL ELSE json_build_object(
    'seats', page.seats_${mode.toLowerCase()}, 'taken', seat.${mode.toLowerCase()}, 'waiting', seat.${mode.toLowerCase()}_line,
    'left', CASE WHEN page.seats_${mode.toLowerCase()} IS NOT NULL
                 THEN greatest(0, page.seats_${mode.toLowerCase()} - seat.${mode.toLowerCase()}) END) END`;

/** The three questions of reading, besides the list of knowledge: a list with what hangs on it, one item, a search. */
export function questions(slug: string, understood: UnderstoodLine): Question[] {
  return [
    {
      name: 'meetings',
      query: `query Meetings { meetings(filter: { when: ALL }, first: 20) { totalCount pageInfo { hasNextPage }
        edges { node { id slug title kind form status startsAt endsAt venueName
          agenda { kind title startsAt endsAt speakers { name organisation } }
          seats { onsite { seats taken waiting left } online { seats taken waiting left } } } } } }`,
      variables: {},
      statement: {
        name: 'meetings',
        text: `WITH page AS (SELECT * FROM meetings WHERE published_at IS NOT NULL ORDER BY starts_at, id LIMIT 21)
          SELECT page.id, page.slug, page.title_nl AS title, page.kind, page.form, page.status,
            page.starts_at AS "startsAt", page.ends_at AS "endsAt", page.venue_name AS "venueName",
            coalesce(programme.agenda, '[]') AS agenda,
            json_build_object('onsite', ${seats('ONSITE', 'ONLINE')}, 'online', ${seats('ONLINE', 'ONSITE')}) AS seats,
            (SELECT count(*)::int FROM meetings WHERE published_at IS NOT NULL) AS total
          FROM page
          CROSS JOIN LATERAL (
            SELECT json_agg(json_build_object('kind', kind, 'title', title_nl, 'startsAt', ${moment('starts_at')},
              'endsAt', ${moment('ends_at')}, 'speakers', (
                SELECT coalesce(json_agg(json_build_object('name', name, 'organisation', organisation) ORDER BY s.position), '[]')
                FROM agenda_speakers s WHERE s.agenda_item_id = a.id)) ORDER BY position) AS agenda
            FROM agenda_items a WHERE meeting_id = page.id) AS programme
          CROSS JOIN LATERAL (
            SELECT count(*) FILTER (WHERE seat_mode = 'ONSITE')::int AS onsite, ${line('ONSITE')} AS onsite_line,
              count(*) FILTER (WHERE seat_mode = 'ONLINE')::int AS online, ${line('ONLINE')} AS online_line
            FROM registrations WHERE meeting_id = page.id) AS seat
          ORDER BY page.starts_at, page.id`,
        values: [],
      },
    },
    {
      name: 'knowledge',
      query: `query Knowledge { knowledgeItems(first: 20) { totalCount pageInfo { hasNextPage }
        edges { node { id slug title summary kind publisher year themes } } } }`,
      variables: {},
      statement: {
        name: 'knowledge',
        text: `SELECT id, slug, title, summary, kind, publisher, year, themes,
            (SELECT count(*)::int FROM knowledge_items WHERE status = 'PUBLISHED') AS total
          FROM knowledge_items WHERE status = 'PUBLISHED' ORDER BY published_on DESC, id DESC LIMIT 21`,
        values: [],
      },
    },
    {
      name: 'item',
      query: `query Item($slug: String!) { knowledgeItem(slug: $slug) { id slug title summary body kind publisher year
        themes ageGroups settings organisation { id slug name } } }`,
      variables: { slug },
      statement: {
        name: 'item',
        text: `SELECT i.id, i.slug, title, i.summary, body, i.kind, publisher, year, i.themes, age_groups AS "ageGroups", settings,
            CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'slug', o.slug, 'name', o.name) END AS organisation
          FROM knowledge_items i LEFT JOIN organisations o ON o.id = i.organisation_id
          WHERE i.slug = $1 AND i.status = 'PUBLISHED'`,
        values: [slug],
      },
    },
    {
      name: 'search',
      query: `query Search($search: String) { knowledgeItems(search: $search, first: 20) { totalCount pageInfo { hasNextPage }
        facets { key values { value label count } }
        edges { node { id slug title summary kind publisher year themes } } } }`,
      variables: { search },
      statement: { ...bareSearch({ name: 'search', search }, understood), name: 'search' },
    },
  ];
}

/** The answers of both sides as texts that are equal when they say the same: labels are the API's own. */
export function comparable(body: string): string {
  const { data } = JSON.parse(body) as { data?: Record<string, unknown> };
  return JSON.stringify(data, (key, value: unknown) => {
    if (key === 'facets') return pairsIn(value as Facet[]);
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

interface Facet {
  readonly key: string;
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

function pairsIn(facets: readonly Facet[]): string[] {
  return facets
    .flatMap(({ key, values }) => values.map(({ value, count }) => `${key} ${value} ${count}`))
    .sort();
}
