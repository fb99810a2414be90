import pg from 'pg';
import { barePace, pace, waits } from './parts/mail-pace.ts';
import { freshDatabase } from './parts/database.ts';
import { Findings } from './parts/findings.ts';
import { median, percentile } from './parts/load.ts';
import { signedInPeople } from './parts/people.ts';
import { ReminderRun } from './parts/reminder-run.ts';
import { Sink } from './parts/sink.ts';
import { Workers } from './parts/workers.ts';

/**
 * Reminders from planned to delivered, by two workers on the queue in PostgreSQL, beside a bare pooled nodemailer with as
 * many connections, in alternation. What happens when workers are killed meanwhile is bench:reminders.
 */
const rounds = Number(process.env['ROUNDS'] ?? 5);
const mails = Number(process.env['MAILS'] ?? 1_500);
const aim = 0.8;
const workerDoors = [0, 1];
const bareDoor = 2;

const databaseUrl = await freshDatabase('bench_mail');
const db = new pg.Pool({ connectionString: databaseUrl, max: 6 });
const sink = await Sink.start(3);
const workers = new Workers(databaseUrl, undefined, sink);
const findings = new Findings();
try {
  const people = await signedInPeople(db, mails);
  for (const door of workerDoors) await workers.start(door);
  const run = new ReminderRun(db, sink, workers, workerDoors, people, findings);
  await run.undisturbed(mails);
  const [ours, bare, waited]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    bare.push(await barePace(sink, bareDoor, mails));
    const [from, began] = [sink.accepted.length, Date.now()];
    await run.undisturbed(mails);
    ours.push(pace(sink, from));
    waited.push(...waits(sink, from, began));
  }
  const ratio = Number(median(ours.map((figure, round) => figure / bare[round]!)).toFixed(3));
  findings.expect(ratio >= aim, `${ratio} of a bare mailer, the aim is ${aim}`);
  const [p50, p95, p99] = [50, 95, 99].map((hundredth) => percentile(waited, hundredth));
  findings.print({
    ...{ bench: 'mail', rounds, mails, aim, ratio },
    perSecond: { bare: Math.round(median(bare)), workers: Math.round(median(ours)) },
    millisecondsAfterTheyWerePlanned: { p50, p95, p99 },
  });
} finally {
  await workers.stop();
  await sink.close();
  await db.end();
}
