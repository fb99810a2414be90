import pg from 'pg';
import { freshDatabase } from './parts/database.ts';
import { Findings } from './parts/findings.ts';
import { median } from './parts/load.ts';
import { barePace, pace } from './parts/mail-pace.ts';
import { signedInPeople } from './parts/people.ts';
import { startRedis } from './parts/redis.ts';
import { ReminderRun } from './parts/reminder-run.ts';
import { Sink } from './parts/sink.ts';
import { Workers } from './parts/workers.ts';

/**
 * Five thousand reminders are due; two workers send them and are killed with SIGKILL twice: one at a quarter, both at
 * 60 in 100. Nobody is missed, a repeat is a mail that was in flight and has the same Message-ID, all is done within
 * 90 s (P5, P6), and a reminder of one hour before goes ahead of the mailing (P9). Then, without kills and in
 * alternation, the workers' pace beside a bare pooled nodemailer's. On the PostgreSQL queue, and on Redis when it is
 * installed.
 */
const reminders = Number(process.env['REMINDERS'] ?? 5_000);
const rounds = Number(process.env['ROUNDS'] ?? 3);
const mailsInRound = Math.min(1_500, reminders);
/** The doors of the sink: one for each worker, and one for the bare mailer. */
const workerDoors = [0, 1];
const bareDoor = 2;

async function measure(queue: string, redisUrl: string | undefined, findings: Findings) {
  const databaseUrl = await freshDatabase(`bench_reminders_${queue}`);
  const db = new pg.Pool({ connectionString: databaseUrl, max: 6 });
  const sink = await Sink.start(3);
  const workers = new Workers(databaseUrl, redisUrl, sink);
  try {
    const people = await signedInPeople(db, reminders);
    for (const door of workerDoors) await workers.start(door);
    const run = new ReminderRun(db, sink, workers, workerDoors, people, findings);
    const kills = await run.withKills();

    const bare: number[] = [];
    const ours: number[] = [];
    for (let round = 0; round < rounds; round++) {
      bare.push(await barePace(sink, bareDoor, mailsInRound));
      const from = sink.accepted.length;
      await run.undisturbed(mailsInRound);
      ours.push(pace(sink, from));
    }
    const ratio = median(ours.map((figure, round) => figure / (bare[round] ?? 1)));
    return {
      ...kills,
      ratio: Number(ratio.toFixed(3)),
      perSecond: { bare: Math.round(median(bare)), workers: Math.round(median(ours)) },
    };
  } finally {
    await workers.stop();
    await sink.close();
    await db.end();
  }
}

const findings = new Findings();
const postgres = await measure('postgres', undefined, findings);
let redis: unknown = 'not measured: neither redis-server nor valkey-server is installed';
const server = await startRedis();
if (server) {
  try {
    redis = await measure('redis', server.url, findings);
  } finally {
    await server.stop();
  }
}
findings.print({ bench: 'reminders', reminders, rounds, mailsInRound, postgres, redis });
