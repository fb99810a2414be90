import { execFile } from 'node:child_process';
import { Agent } from 'node:http';
import { parseArgs, promisify } from 'node:util';
import pg from 'pg';
import { type Answer, askBare, type Asked, bareSearch, type UnderstoodLine } from './parts/bare-search.ts';
import { freshDatabase, program, settings } from './parts/database.ts';
import { Findings } from './parts/findings.ts';
import { median, percentile, post } from './parts/load.ts';
import { loadItems, planted, written } from './parts/search-items.ts';
import { startProgram } from './parts/served.ts';

/**
 * Searching knowledge through GraphQL (first page, total and facets) against the barest SQL that gives the same answer,
 * in alternation: one of ours, one bare, and the other way round in the next round. A round goes through all searches, so
 * that a machine with other work disturbs each of them alike. Asked with a `cookie` header, so that no kept answer is
 * measured. `--items 10000,100000` measures both sizes and what the growth costs.
 */
const { values: given } = parseArgs({
  options: { items: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '20' } },
});
const sizes = given.items
  .split(',')
  .map(Number)
  .sort((one, other) => one - other);
const rounds = Number(given.rounds);
if (sizes.some((size) => !(size > 0) || size % written !== 0))
  throw new Error(`--items takes multiples of ${written}, with commas between them: 10000,100000`);

/** p95 of ours within so many times the bare SQL, over all searches together. */
const aim = 1.5;
/** Searches that match few may grow as the logarithm of the size does; a shared machine blurs that by a fifth. */
const blur = 1.2;

const searches: readonly (Asked & { readonly few?: true })[] = [
  { name: 'few hits', search: planted.word, few: true },
  { name: 'few hits, filtered', search: planted.word, filter: { settings: ['SOCIAL_WORK'] }, few: true },
  { name: 'few hits, mistyped', search: planted.mistyped, few: true },
  { name: 'rare word', search: 'epilepsie' },
  { name: 'common word', search: 'mantelzorger' },
  { name: 'two words', search: 'rouw school' },
  { name: 'compound', search: 'gemeentebeleid' },
  { name: 'apart', search: 'beleid van de gemeente' },
  { name: 'word of the field', search: 'brussen' },
  { name: 'abbreviation', search: 'KOPP' },
  { name: 'mistyped', search: 'matelzorger' },
  { name: 'question', search: 'hoe herken ik een jonge mantelzorger in mijn klas?' },
  { name: 'exact words', search: `"${planted.phrase}"` },
  { name: 'without', search: 'podcast -decaan' },
  { name: 'filtered', search: 'school', filter: { kinds: ['LESSON', 'TOOL'], ageGroups: ['AGE_12_18'] } },
];

const query = `query Search($search: String, $filter: KnowledgeItemFilter) {
  knowledgeItems(search: $search, filter: $filter, first: 20) {
    totalCount pageInfo { hasNextPage endCursor } facets { key values { value label count } }
    edges { node { id slug title summary kind publisher year themes } } } }`;

interface Ours {
  data: {
    knowledgeItems: {
      totalCount: number;
      facets: { key: string; values: { value: string; count: number }[] }[];
      edges: { node: { id: string } }[];
    };
  };
}

interface Times {
  readonly ours: number[];
  readonly bare: number[];
}

/** One search, asked both ways. */
interface Trial {
  readonly name: string;
  readonly ask: () => Promise<Answer>;
  readonly askBare: () => Promise<Answer>;
  readonly taken: Times;
}

const findings = new Findings();

const databaseUrl = await freshDatabase('bench_search');
const client = new pg.Client({ connectionString: databaseUrl });
await client.connect();

async function measure(items: number, from: number): Promise<Map<string, Times>> {
  const began = performance.now();
  let indexing = 0;
  await loadItems(client, from, items, async () => {
    indexing = await timed(() => command(databaseUrl, 'search', 'reindex'));
  });
  await client.query('VACUUM ANALYZE');
  progress(
    `${items} items: loaded in ${seconds(performance.now() - began)}, of which ${seconds(indexing)} indexing, ${await sizeOf(client)}`,
  );
  const lines = (
    await command(databaseUrl, 'search', 'understand', ...searches.map(({ search }) => search))
  ).map((line) => JSON.parse(line) as UnderstoodLine);
  const api = await startProgram('api', databaseUrl, { SERVE: 'graphql' });
  const agent = new Agent({ keepAlive: true });
  try {
    const trials = searches.map((asked, index): Trial => {
      const bare = bareSearch(asked, lines[index]!);
      const shot = {
        url: `${api.url}/graphql`,
        body: JSON.stringify({ query, variables: { search: asked.search, filter: asked.filter } }),
      };
      return {
        name: asked.name,
        ask: async () => answerOf((await post(agent, shot, { cookie: 'fresh=1' })).body),
        askBare: () => askBare(client, bare),
        taken: { ours: [], bare: [] },
      };
    });
    for (const { name, ask, askBare } of trials)
      compare(`${items} items, ${name}`, await ask(), await askBare());
    // A statement is planned anew five times before PostgreSQL keeps its plan, on each of the program's connections.
    for (let warm = 0; warm < 6; warm++)
      for (const { ask, askBare } of trials) await Promise.all([ask(), askBare()]);
    for (let round = 0; round < rounds; round++) {
      for (const { ask, askBare, taken } of trials) {
        const bareFirst = round % 2 === 0;
        if (bareFirst) taken.bare.push(await timed(askBare));
        taken.ours.push(await timed(ask));
        if (!bareFirst) taken.bare.push(await timed(askBare));
      }
    }
    const times = new Map<string, Times>();
    for (const { name, askBare, taken } of trials) {
      times.set(name, taken);
      progress(`${name} (${(await askBare()).total} hits): ${line(taken)}`);
    }
    return times;
  } finally {
    agent.destroy();
    await api.stop();
  }
}

function answerOf(body: string): Answer {
  const { knowledgeItems: list } = (JSON.parse(body) as Ours).data;
  return {
    total: list.totalCount,
    ids: list.edges.map(({ node }) => node.id),
    facets: list.facets
      .flatMap(({ key, values }) => values.map(({ value, count }) => `${key} ${value} ${count}`))
      .sort(),
  };
}

/** A comparison with SQL that gives another answer says nothing. */
function compare(what: string, ours: Answer, bare: Answer): void {
  findings.same(`${what}: the total`, ours.total, bare.total);
  findings.expect(ours.ids.join() === bare.ids.join(), `${what}: another page than the bare SQL`);
  findings.expect(ours.facets.join() === bare.facets.join(), `${what}: other facets than the bare SQL`);
}

async function command(databaseUrl: string, ...words: string[]): Promise<string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [program('cli'), ...words], {
    env: settings(databaseUrl),
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.trim().split('\n');
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function sizeOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ size: string }>(
    `SELECT pg_size_pretty(pg_total_relation_size('search_documents')) AS size`,
  );
  return `search_documents ${rows[0]!.size}`;
}

function figures({ ours, bare }: Times) {
  const each = (list: readonly number[]) => ({
    p50: tenths(percentile(list, 50)),
    p95: tenths(percentile(list, 95)),
    p99: tenths(percentile(list, 99)),
  });
  return {
    ours: each(ours),
    bare: each(bare),
    ratioP95: hundredths(percentile(ours, 95) / percentile(bare, 95)),
    ratioPaired: hundredths(median(ours.map((figure, round) => figure / bare[round]!))),
  };
}

function line(times: Times): string {
  const { ours, bare, ratioPaired } = figures(times);
  return `ours ${ours.p50} / ${ours.p95} / ${ours.p99} ms, bare ${bare.p50} / ${bare.p95} / ${bare.p99} ms, ratio ${ratioPaired}`;
}

const tenths = (figure: number): number => Number(figure.toFixed(1));
const hundredths = (figure: number): number => Number(figure.toFixed(2));
const seconds = (ms: number): string => `${(ms / 1000).toFixed(0)} s`;
/** What is told while it runs goes beside the JSON. */
const progress = (text: string): void => void process.stderr.write(`${text}\n`);

const bySize = new Map<number, Map<string, Times>>();
for (const [place, items] of sizes.entries()) bySize.set(items, await measure(items, sizes[place - 1] ?? 0));
await client.end();

const report = [...bySize].map(([items, times]) => {
  const all: Times = {
    ours: [...times.values()].flatMap(({ ours }) => ours),
    bare: [...times.values()].flatMap(({ bare }) => bare),
  };
  const over = figures(all);
  findings.expect(
    over.ratioP95 <= aim,
    `${items} items: p95 is ${over.ratioP95} times the bare SQL, the aim is ${aim}`,
  );
  return {
    items,
    overall: over,
    searches: Object.fromEntries([...times].map(([name, taken]) => [name, figures(taken)])),
  };
});

const [smallest, largest] = [sizes[0]!, sizes.at(-1)!];
const allowed = (Math.log(largest) / Math.log(smallest)) * blur;
const growth =
  smallest === largest
    ? []
    : searches.map(({ name, few }) => {
        const of = (size: number, side: keyof Times): number => median(bySize.get(size)!.get(name)![side]);
        const ours = hundredths(of(largest, 'ours') / of(smallest, 'ours'));
        if (few)
          findings.expect(ours <= allowed, `${name}: grew ${ours} times, allowed is ${hundredths(allowed)}`);
        return { name, ours, bare: hundredths(of(largest, 'bare') / of(smallest, 'bare')) };
      });

findings.print({ bench: 'search', rounds, aim, sizes: report, growth });
