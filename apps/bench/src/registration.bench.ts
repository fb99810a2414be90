import pg from 'pg';
import { bareRegistrations } from './parts/bare-registration.ts';
import { freshDatabase } from './parts/database.ts';
import { Findings } from './parts/findings.ts';
import { median } from './parts/load.ts';
import { publishedMeeting } from './parts/meetings.ts';
import { signedInPeople } from './parts/people.ts';
import { RegistrationClients, registrationRun } from './parts/registration-run.ts';
import { type Served, startProgram } from './parts/served.ts';

/**
 * A thousand people register for forty seats through the API, from 64 clients, with one API process and with two. Each
 * round has a fresh meeting and is checked whole: seats, line, order, doubles, mails (P1, P2, P4). Beside each round the
 * bare SQL transaction does the same, so that the ratio is of one moment; without its lock it must oversell.
 */
const rounds = Number(process.env['ROUNDS'] ?? 5);
const seats = 40;
const clients = 64;
/** P1 allows two seconds. */
const longestWait = 2_000;

const databaseUrl = await freshDatabase('bench_registration');
const db = new pg.Pool({ connectionString: databaseUrl, max: 12 });
const findings = new Findings();
const people = await signedInPeople(db, 1_000);
const ids = people.map((each) => each.id);
const inTwoMonths = new Date(Date.now() + 60 * 86_400_000);
const meeting = () => publishedMeeting(db, inTwoMonths, seats);

const startApi = () => startProgram('api', databaseUrl, { SERVE: 'graphql' });

async function confirmed(meetingId: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM registrations WHERE meeting_id = $1 AND status = 'CONFIRMED'`,
    [meetingId],
  );
  return rows[0]?.count ?? 0;
}

async function measure(processes: number): Promise<Record<string, unknown>> {
  const apis: Served[] = [];
  try {
    for (let count = 0; count < processes; count++) apis.push(await startApi());
    const ours = new RegistrationClients(
      apis.map((api) => api.url),
      clients,
    );
    await ours.press(await meeting(), people);
    await bareRegistrations(db, await meeting(), ids, clients, true);
    const bare: number[] = [];
    const api: number[] = [];
    const p95: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const plain = await meeting();
      bare.push(await bareRegistrations(db, plain, ids, clients, true));
      findings.same('seats given by the bare transaction', await confirmed(plain), seats);
      const run = await registrationRun(db, ours, await meeting(), people, seats, findings);
      api.push(run.perSecond);
      p95.push(run.p95);
    }
    ours.close();
    findings.expect(Math.max(...p95) <= longestWait, `p95 of ${Math.round(Math.max(...p95))} ms`);
    return {
      ratio: Number(median(api.map((figure, round) => figure / (bare[round] ?? 1))).toFixed(3)),
      perSecond: { bare: Math.round(median(bare)), api: Math.round(median(api)) },
      p95: { median: Math.round(median(p95)), worst: Math.round(Math.max(...p95)) },
    };
  } finally {
    await Promise.all(apis.map((each) => each.stop()));
  }
}

try {
  const oneProcess = await measure(1);
  const twoProcesses = await measure(2);
  const oversold = await meeting();
  await bareRegistrations(db, oversold, ids, clients, false);
  const withoutLock = await confirmed(oversold);
  findings.expect(
    withoutLock > seats,
    'without the lock it should oversell: this measurement proves nothing',
  );
  findings.print({
    bench: 'registration',
    people: people.length,
    seats,
    clients,
    rounds,
    unit: { perSecond: 'registrations a second', p95: 'ms' },
    oneProcess,
    twoProcesses,
    negativeControl: { seats, givenWithoutLock: withoutLock },
  });
} finally {
  await db.end();
}
