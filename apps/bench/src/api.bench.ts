import { execFile, fork } from 'node:child_process';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import pg from 'pg';
import { comparable, type Question, questions, searched } from './parts/api-questions.ts';
import type { UnderstoodLine } from './parts/bare-search.ts';
import { freshDatabase, program, settings } from './parts/database.ts';
import { Findings } from './parts/findings.ts';
import { median, percentile, post, type Shot, type Volley, volley } from './parts/load.ts';
import { memoryOf } from './parts/memory.ts';
import { type BenchPerson, signedInPeople } from './parts/people.ts';
import { postgraphile } from './parts/postgraphile.ts';
import { registering, throughApi, throughBare } from './parts/registering-run.ts';
import { freePort, startProgram } from './parts/served.ts';

/**
 * `POST /graphql` beside a bare `node:http` + `pg` server that gives the same JSON, 32 connections, in alternation within
 * one run. Each question is measured three ways, and told apart: answered from what is kept for visitors, computed each
 * time for a visitor, and computed for somebody signed in (with the look-up of who that is). PostGraphile answers the
 * list of meetings on the same tables when it can be installed (`--postgraphile`); `--minutes 60` goes on asking and
 * looks at the memory of the process.
 */
const { values: given } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    milliseconds: { type: 'string', default: '1500' },
    minutes: { type: 'string', default: '0' },
    postgraphile: { type: 'boolean', default: false },
  },
});
const rounds = Number(given.rounds);
const milliseconds = Number(given.milliseconds);
const minutes = Number(given.minutes);
const clients = 32;
/** Ratio of what is computed each time; search is measured by its own bench. */
const aim = 0.6;
const largestMemory = 250;

const findings = new Findings();
const agent = new Agent({ keepAlive: true });
const databaseUrl = await freshDatabase('bench_api');
const db = new pg.Pool({ connectionString: databaseUrl, max: 4 });
const people = await signedInPeople(db, 500);
await db.query('VACUUM ANALYZE');
const asked = questions(await someItem(), await understood());

const barePort = await freePort();
const api = await startProgram('api', databaseUrl, { SERVE: 'graphql' });
const bare = fork(join(import.meta.dirname, 'parts/bare-api.ts'), [databaseUrl, String(barePort)], {
  stdio: 'inherit',
});
bare.send(asked);
await new Promise((resolve) => bare.once('message', resolve));
const other = given.postgraphile ? await postgraphile(databaseUrl) : null;

/** A slug of an item that an organisation shares. */
async function someItem(): Promise<string> {
  const { rows } = await db.query<{ slug: string }>(
    `SELECT slug FROM knowledge_items WHERE status = 'PUBLISHED' AND organisation_id IS NOT NULL
     ORDER BY length(body) DESC, id LIMIT 1`,
  );
  return rows[0]!.slug;
}

async function understood(): Promise<UnderstoodLine> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program('cli'), 'search', 'understand', ...searched],
    { env: settings(databaseUrl) },
  );
  return JSON.parse(stdout.trim().split('\n')[0]!) as UnderstoodLine;
}

const oursFor = ({ query, variables }: Question): Shot => ({
  url: `${api.url}/graphql`,
  body: JSON.stringify({ query, variables }),
});
const bareFor = ({ name }: Question): Shot => ({ url: `http://127.0.0.1:${barePort}/${name}`, body: '{}' });

/** The ways of asking us: whoever sends a cookie never gets what was kept. */
const ways = (person: BenchPerson): Readonly<Record<string, Record<string, string>>> => ({
  computed: { cookie: 'fresh=1' },
  signedIn: { cookie: person.cookie },
  kept: {},
});

async function measure(question: Question) {
  const [ours, theirs] = [oursFor(question), bareFor(question)];
  const same = comparable((await post(agent, ours)).body) === comparable((await post(agent, theirs)).body);
  findings.expect(same, `${question.name}: another answer than the bare server`);
  const seen: Record<string, Volley[]> = { bare: [] };
  for (const shot of [ours, theirs]) await volley(shot, clients, 700, { cookie: 'fresh=1' });
  const listed = question.name === 'meetings' ? other : null;
  for (let round = 0; round < rounds; round++) {
    seen['bare']!.push(await volley(theirs, clients, milliseconds));
    for (const [way, headers] of Object.entries(ways(people[0]!)))
      (seen[way] ??= []).push(await volley(ours, clients, milliseconds, headers));
    if (listed) (seen['postgraphile'] ??= []).push(await volley(listed.shot, clients, milliseconds));
  }
  const figures = Object.fromEntries(
    Object.entries(seen).map(([way, volleys]) => [way, figuresOf(volleys, seen['bare']!)]),
  );
  progress(
    `${question.name}: ${Object.entries(figures)
      .map(([way, { ratio }]) => `${way} ${ratio}`)
      .join(', ')}`,
  );
  if (question.name !== 'search')
    findings.expect(
      figures['computed']!.ratio >= aim,
      `${question.name}, computed: ${figures['computed']!.ratio} of the bare server, the aim is ${aim}`,
    );
  if (figures['postgraphile'])
    findings.expect(
      figures['computed']!.ratio > figures['postgraphile'].ratio,
      `${question.name}: PostGraphile was faster`,
    );
  return figures;
}

async function measureRegistering() {
  const [ours, theirs]: [Volley[], Volley[]] = [[], []];
  const all = {
    ours: throughApi(`${api.url}/graphql`),
    bare: throughBare(`http://127.0.0.1:${barePort}/register`),
  };
  await registering(db, people, clients, all.ours, findings);
  for (let round = 0; round < rounds; round++) {
    theirs.push(await registering(db, people, clients, all.bare, findings));
    ours.push(await registering(db, people, clients, all.ours, findings));
  }
  return { bare: figuresOf(theirs, theirs), computed: figuresOf(ours, theirs) };
}

/** What was seen, with the ratio to the bare volley of the same round. */
function figuresOf(volleys: readonly Volley[], bares: readonly Volley[]) {
  const waits = volleys.flatMap((each) => each.waits);
  const at = (hundredth: number) => Number(percentile(waits, hundredth).toFixed(1));
  return {
    perSecond: Math.round(median(volleys.map(({ perSecond }) => perSecond))),
    p50: at(50),
    p95: at(95),
    p99: at(99),
    ratio: Number(
      median(volleys.map(({ perSecond }, round) => perSecond / bares[round]!.perSecond)).toFixed(3),
    ),
  };
}

/** Everything in turn, for so long; the process may not grow. */
async function soak(until: number): Promise<void> {
  while (Date.now() < until)
    for (const question of asked) await volley(oursFor(question), clients, 2_000, { cookie: 'fresh=1' });
}

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}

const results: Record<string, unknown> = {};
try {
  for (const question of asked) results[question.name] = await measure(question);
  results['registering'] = await measureRegistering();
  await soak(Date.now() + minutes * 60_000);
  const megabytes = memoryOf(api.child.pid!);
  findings.expect(megabytes < largestMemory, `the process has ${megabytes} MB, the most is ${largestMemory}`);
  findings.print({ bench: 'api', rounds, clients, aim, results, minutes, megabytes });
} finally {
  agent.destroy();
  bare.kill();
  await other?.stop();
  await api.stop();
  await db.end();
}
