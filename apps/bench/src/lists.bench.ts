import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { freshDatabase } from './parts/database.ts';
import { Findings } from './parts/findings.ts';
import { fillLists } from './parts/list-rows.ts';
import { median, percentile } from './parts/load.ts';
import { signedInPeople } from './parts/people.ts';
import { startProgram } from './parts/served.ts';

/**
 * What a page of a list costs in a network of a thousand and in one of a hundred thousand (`--sizes`) of what is listed:
 * the first page, and one half-way. Both are asked in alternation, of two processes on two databases, with a cookie so
 * that no kept answer is measured. Blocks are those that PostgreSQL looked at for one page.
 */
const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,100000' } } });
const sizes = values.sizes.split(',').map(Number) as [number, number];
const rounds = 60;
/** Asked first and not measured. */
const warm = 3;
/** The larger one may cost so many times as much. */
const aim = 1.5;

interface Place {
  readonly size: number;
  readonly url: string;
  readonly db: pg.Client;
  readonly cookie: string;
  readonly meeting: string;
  stop(): Promise<unknown>;
}

interface Listed {
  readonly edges: readonly unknown[];
  readonly pageInfo: { readonly endCursor: string };
}

const cursor = 'pageInfo { hasNextPage endCursor }';
const lists: Readonly<Record<string, (place: Place, words: string) => string>> = {
  meetings: (_, words) => `{ list: meetings(${words}) { edges { node { slug title startsAt } } ${cursor} } }`,
  'meetings with their total': (_, words) =>
    `{ list: meetings(${words}) { totalCount edges { node { slug title startsAt } } ${cursor} } }`,
  knowledge: (_, words) =>
    `{ list: knowledgeItems(${words}) { edges { node { slug title kind } } ${cursor} } }`,
  'knowledge with its total': (_, words) =>
    `{ list: knowledgeItems(${words}) { totalCount edges { node { slug title kind } } ${cursor} } }`,
  organisations: (_, words) => `{ list: organisations(${words}) { edges { node { slug name } } ${cursor} } }`,
  people: ({ meeting }, words) =>
    `{ meeting(slug: "${meeting}") { list: registrations(${words}) { edges { node { id status } } ${cursor} } } }`,
};

async function ask(place: Place, document: string): Promise<Listed> {
  const answer = await fetch(`${place.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: place.cookie },
    body: JSON.stringify({ query: document }),
  });
  const { data, errors } = (await answer.json()) as {
    data: { list?: Listed; meeting?: { list: Listed } };
    errors?: unknown;
  };
  if (errors) throw new Error(JSON.stringify(errors));
  return data.list ?? data.meeting!.list;
}

/** The cursor half-way the list, by walking there. */
async function halfWay(place: Place, list: (words: string) => string): Promise<string> {
  let after = '';
  for (let seen = 0; seen < place.size / 2; seen += 100) {
    const { pageInfo } = await ask(place, list(`first: 100${after && `, after: "${after}"`}`));
    after = pageInfo.endCursor;
  }
  return after;
}

/** Blocks that PostgreSQL looked at so far. A connection tells its figures when it has been idle for ten seconds. */
async function blocksOf(places: readonly Place[]): Promise<number[]> {
  await pause(10_500);
  return Promise.all(
    places.map(async ({ db }) => {
      const { rows } = await db.query<{ blocks: string }>(
        'SELECT blks_hit + blks_read AS blocks FROM pg_stat_database WHERE datname = current_database()',
      );
      return Number(rows[0]!.blocks);
    }),
  );
}

/** One page that is asked for, in the words of each place. */
interface Page {
  readonly list: string;
  readonly where: 'first page' | 'half-way';
  readonly documents: readonly string[];
}

async function pagesOf(places: readonly Place[]): Promise<Page[]> {
  const pages: Page[] = [];
  let deep: string[] = [];
  for (const [list, write] of Object.entries(lists)) {
    // The one with its total stands after the one without, and has the same places.
    if (!list.includes('total'))
      deep = await Promise.all(places.map((place) => halfWay(place, (words) => write(place, words))));
    const documents = (words: (index: number) => string) =>
      places.map((place, index) => write(place, words(index)));
    pages.push(
      { list, where: 'first page', documents: documents(() => 'first: 20') },
      { list, where: 'half-way', documents: documents((index) => `first: 20, after: "${deep[index]}"`) },
    );
  }
  return pages;
}

/** How long each place takes for a page, in alternation. */
async function times(places: readonly Place[], { list, where, documents }: Page): Promise<number[][]> {
  const taken = places.map((): number[] => []);
  for (let round = -warm; round < rounds; round++)
    for (const [index, place] of places.entries()) {
      const begun = performance.now();
      const { edges } = await ask(place, documents[index]!);
      if (round >= 0) taken[index]!.push(performance.now() - begun);
      if (round === 0)
        findings.expect(edges.length === 20, `${list}, ${where}: ${edges.length} things at ${place.size}`);
    }
  return taken;
}

async function start(size: number): Promise<Place> {
  const url = await freshDatabase(`bench_lists_${size}`);
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const meeting = await fillLists(db, size);
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const [person] = await signedInPeople(pool, 1);
  const { id, cookie } = person!;
  await pool.query("UPDATE memberships SET role = 'COORDINATOR' WHERE person_id = $1", [id]);
  await pool.end();
  const api = await startProgram('api', url, { SERVE: 'graphql', DATABASE_POOL: '4' });
  return { size, url: api.url, db, cookie, meeting, stop: () => Promise.all([db.end(), api.stop()]) };
}

const findings = new Findings();
const places: Place[] = [];
const results: object[] = [];
try {
  for (const size of sizes) places.push(await start(size));
  const pages = await pagesOf(places);
  let before = await blocksOf(places);
  for (const page of pages) {
    const [small, large] = (await times(places, page)) as [number[], number[]];
    const after = await blocksOf(places);
    const ratio = median(large.map((time, round) => time / small[round]!));
    if (!page.list.includes('total'))
      findings.expect(ratio <= aim, `${page.list}, ${page.where}: ${ratio.toFixed(2)} times as slow`);
    results.push({
      ...{ list: page.list, where: page.where, ratio },
      ...{ p50: [small, large].map(median), p95: [small, large].map((each) => percentile(each, 95)) },
      blocks: after.map((blocks, index) => Math.round((blocks - before[index]!) / (rounds + warm))),
    });
    before = after;
  }
} finally {
  for (const place of places) await place.stop();
}
findings.print({ sizes, load: loadavg().map((each) => Math.round(each)), results });
