import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { freshDatabase } from './parts/database.ts';
import { Findings } from './parts/findings.ts';
import { percentile } from './parts/load.ts';
import { memoryOf } from './parts/memory.ts';
import { signedInPeople } from './parts/people.ts';
import { registering, throughApi } from './parts/registering-run.ts';
import { startProgram } from './parts/served.ts';
import { visitors, type Visited } from './parts/visitors.ts';

/**
 * The busiest day of the Week, at a scale that fits one machine: visitors' pages at a steady rate from one API process,
 * and in the middle of it people who register. `docs/scaling.md` says how the rate follows from 200,000 visitors a day;
 * without options a sixth of that peak, which is what one of its six processes gets.
 */
const { values: given } = parseArgs({
  options: { rate: { type: 'string', default: '25' }, seconds: { type: 'string', default: '40' } },
});
const [rate, seconds] = [Number(given.rate), Number(given.seconds)];
const longestP95 = 1_000;

const databaseUrl = await freshDatabase('bench_week');
const db = new pg.Pool({ connectionString: databaseUrl, max: 4 });
const people = await signedInPeople(db, 100);
const slug = async (statement: string): Promise<string> =>
  (await db.query<{ slug: string }>(statement)).rows[0]!.slug;
const item = await slug(`SELECT slug FROM knowledge_items WHERE status = 'PUBLISHED' ORDER BY id LIMIT 1`);
const meeting = await slug(`SELECT slug FROM meetings WHERE status = 'PUBLISHED' ORDER BY starts_at LIMIT 1`);
const activity = await slug(
  `SELECT slug FROM campaign_activities WHERE status = 'PUBLISHED' ORDER BY id LIMIT 1`,
);

/** What people ask for in the Week: activities nearby and material first, then what they came along. */
const pages: readonly Visited[] = [
  { path: '/', share: 20 },
  { path: '/week', share: 25 },
  { path: `/week/activiteit/${activity}`, share: 15 },
  { path: '/kennis', share: 10 },
  { path: '/kennis?q=school', share: 5 },
  { path: `/kennis/${item}`, share: 10 },
  { path: '/bijeenkomsten', share: 5 },
  { path: `/bijeenkomsten/${meeting}`, share: 5 },
  { path: '/gemeenten', share: 5 },
];

const api = await startProgram('api', databaseUrl, { SERVE: 'graphql,pages' });
const findings = new Findings();
const agent = new Agent({ keepAlive: true, maxSockets: 256 });
const processorSeconds = (): number => {
  const fields = readFileSync(`/proc/${api.child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
};
try {
  await visitors(agent, api.url, pages, rate, 5);
  const before = processorSeconds();
  const [seen, registered] = await Promise.all([
    visitors(agent, api.url, pages, rate, seconds),
    registering(db, people, 4, throughApi(`${api.url}/graphql`), findings),
  ]);
  const [p50, p95, p99] = [50, 95, 99].map((hundredth) => Math.round(percentile(seen.waits, hundredth)));
  findings.expect(
    seen.failures.length === 0,
    `not every page came: ${[...new Set(seen.failures)].join(', ')}`,
  );
  findings.expect(p95! <= longestP95, `p95 of a page is ${p95} ms, at most ${longestP95}`);
  findings.print({
    ...{ bench: 'week', rate, seconds, pages: seen.waits.length, p50, p95, p99 },
    kilobytesAPage: Math.round(seen.bytes / seen.waits.length / 1024),
    registeringP95: Math.round(percentile(registered.waits, 95)),
    processorMillisecondsAPage: Math.round(((processorSeconds() - before) * 1000) / seen.waits.length),
    megabytes: memoryOf(api.child.pid!),
  });
} finally {
  agent.destroy();
  await api.stop();
  await db.end();
}
