import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { ask, type Answered, page } from '../parts/asking.ts';
import { freshDatabase } from '../parts/database.ts';
import { Findings } from '../parts/findings.ts';
import { publishedMeeting } from '../parts/meetings.ts';
import { ownDatabase } from '../parts/own-database.ts';
import { eventually } from '../parts/patience.ts';
import { type BenchPerson, signedInPeople } from '../parts/people.ts';
import { Registrants } from '../parts/registrants.ts';
import { type Served, startProgram } from '../parts/served.ts';
import { Sink } from '../parts/sink.ts';

/**
 * PostgreSQL is killed, ended at once and stopped in order while people register and read, and comes back four seconds
 * later; API and worker are not restarted. Whatever was acknowledged is there, once, with its mail; meanwhile each answer
 * is a clear one; within 15 s of its return everything works again, streams and mail too (P13, P16, P17).
 */
const kills = ['SIGKILL', 'SIGQUIT', 'SIGINT'] as const;
const longestRecovery = 15_000;
const awayFor = 4_000;
const findings = new Findings();

const databaseUrl = await freshDatabase('database_restart');
const db = new pg.Pool({ connectionString: databaseUrl, max: 4 });
db.on('error', () => undefined);
const people = await signedInPeople(db, 3_000);
const meetingId = await publishedMeeting(db, new Date(Date.now() + 60 * 86_400_000), null);
const sink = await Sink.start(1);
const api = await startProgram('api', databaseUrl, { LOG_LEVEL: 'silent' });
const worker = await startProgram('worker', databaseUrl, { LOG_LEVEL: 'silent', SMTP_URL: sink.url(0) });

const registrants = new Registrants(db, findings, meetingId, () => api.url);
let [next, isOver] = [0, false];
const takeOne = (): BenchPerson => people[next++]!;

/** Registers one after another, as long as there are people. */
async function writer(): Promise<void> {
  while (!isOver && next < people.length - 10) {
    await registrants.press(takeOne());
    await pause(20);
  }
}

/** How often each status came, by what was asked. */
const seen: Record<string, Record<string, number>> = {};
const readings: Readonly<Record<string, () => Promise<Answered>>> = {
  'a page for a visitor': () => page({ origin: api.url }, '/bijeenkomsten'),
  'a page for who is signed in': () =>
    page({ origin: api.url, cookie: people[0]!.cookie }, `/bijeenkomsten/meten-${meetingId}`),
  'a list for a program': () =>
    ask({ origin: api.url }, '{ meetings(first: 5) { edges { node { id title } } } }'),
  'who I am': () => ask({ origin: api.url, cookie: people[1]!.cookie }, '{ me { name } }'),
  'a calendar': () => page({ origin: api.url }, '/calendar/netwerk.ics'),
};
async function reader(name: string): Promise<void> {
  const counts = (seen[name] ??= {});
  while (!isOver) {
    const answer = await readings[name]!();
    counts[answer.status] = (counts[answer.status] ?? 0) + 1;
    const isClear = answer.status === 200 ? answer.code === null : answer.status === 503;
    findings.expect(isClear, `${name}: ${answer.status} ${answer.text.slice(0, 150)}`);
    if (answer.status === 503) {
      findings.expect(/We kunnen er even niet bij/.test(answer.text), `${name}: 503 without our words`);
    }
    await pause(50);
  }
}

async function isReady({ url }: Served): Promise<boolean> {
  return (await fetch(`${url}/health/ready`).catch(() => null))?.status === 200;
}
const lives = async ({ url }: Served) => (await fetch(`${url}/health/live`)).status === 200;

/** Breaks it once. @returns what was seen, in seconds after it came back */
async function round(signal: NodeJS.Signals): Promise<Record<string, number | string>> {
  await ownDatabase.stop(signal);
  await pause(awayFor / 2);
  for (const [name, program] of Object.entries({ api, worker })) {
    findings.expect(!(await isReady(program)), `the ${name} says it is ready without its database`);
    findings.expect(await lives(program), `the ${name} does not say that it lives`);
  }
  const answer = await ask({ origin: api.url, cookie: people[0]!.cookie }, '{ me { name } }');
  findings.expect(
    answer.status === 503 && answer.code === 'UNAVAILABLE' && /over een minuut/.test(answer.message),
    `meanwhile GraphQL says ${answer.status} ${answer.text.slice(0, 150)}`,
  );
  await pause(awayFor / 2);
  await ownDatabase.start();
  const back = performance.now();
  const seconds = () => Math.round((performance.now() - back) / 100) / 10;
  const within = async (what: string, holds: () => boolean | Promise<boolean>) => {
    findings.expect(
      await eventually(holds, longestRecovery, 20),
      `${signal}: ${what} did not come back in 15 s`,
    );
    return seconds();
  };
  const someone = takeOne();
  const [apiReady, workerReady, written, mailed] = await Promise.all([
    within('the API', () => isReady(api)),
    within('the worker', () => isReady(worker)),
    registrants.press(someone, Date.now() + longestRecovery).then(seconds),
    within('mail', () => sink.accepted.some(({ recipient }) => recipient === someone.email)),
  ]);
  await pause(3_000);
  return { signal, apiReady, workerReady, written, mailed };
}

try {
  const load = [
    ...Array.from({ length: 4 }, () => writer()),
    ...Object.keys(readings).map((name) => reader(name)),
  ];
  await pause(3_000);
  const recovered: Record<string, number | string>[] = [];
  for (const signal of kills) recovered.push(await round(signal));
  isOver = true;
  await Promise.all(load);
  await registrants.check();
  const settled = await eventually(
    () => new Set(sink.accepted.map(({ recipient }) => recipient)).size >= registrants.told.size,
    60_000,
  );
  findings.expect(settled, 'not every mail arrived within a minute');
  findings.print({
    scenario: 'database-restart',
    awayFor: awayFor / 1000,
    secondsAfterItsReturn: recovered,
    registered: registrants.told.size,
    answers: Object.fromEntries(registrants.answers),
    read: seen,
    mails: sink.accepted.length,
    mailsRepeatedWithTheSameId: registrants.checkArrived(sink.accepted),
  });
} finally {
  isOver = true;
  await Promise.all([api.stop(), worker.stop()]);
  await sink.close();
  await db.end();
}
