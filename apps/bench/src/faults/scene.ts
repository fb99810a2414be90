import pg from 'pg';
import { publishedMeeting, remindedPeople, type Reminder } from '../parts/meetings.ts';
import type { BenchPerson } from '../parts/people.ts';
import type { Findings } from '../parts/findings.ts';
import { signedInPeople } from '../parts/people.ts';
import type { BenchRedis } from '../parts/redis.ts';
import { schedulesIn, type Schedules } from '../parts/schedules.ts';
import { Sink } from '../parts/sink.ts';
import { Workers } from '../parts/workers.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** What a fault is made in: a migrated database with people in it, a mail server, and workers that are not started yet. */
export interface Scene {
  readonly db: pg.Pool;
  readonly databaseUrl: string;
  readonly sink: Sink;
  readonly workers: Workers;
  readonly schedules: Schedules;
  readonly redis: BenchRedis | null;
  readonly people: readonly BenchPerson[];
  readonly findings: Findings;
}

/** How a scene is set. */
export interface Setting {
  readonly databaseUrl: string;
  readonly redis: BenchRedis | null;
  readonly people: number;
  readonly doors: number;
  readonly findings: Findings;
  /** See {@link Workers}. */
  readonly before?: { readonly load: string; readonly env?: NodeJS.ProcessEnv };
}

/** Sets a scene, plays it, and clears it away whatever happens. */
export async function inScene<T>(setting: Setting, play: (scene: Scene) => Promise<T>): Promise<T> {
  const { databaseUrl, redis, findings } = setting;
  const db = new pg.Pool({ connectionString: databaseUrl, max: 6 });
  const sink = await Sink.start(setting.doors);
  const workers = new Workers(databaseUrl, redis?.url, sink, setting.before);
  const schedules = schedulesIn(databaseUrl, redis?.url);
  try {
    const people = await signedInPeople(db, setting.people);
    return await play({ db, databaseUrl, sink, workers, schedules, redis, people, findings });
  } finally {
    await workers.stop();
    await schedules.close();
    await sink.close();
    await db.end();
  }
}

/** Plans a reminder to some people for a meeting of its own, due at a moment. @returns the meeting */
export async function reminders(
  { db }: Pick<Scene, 'db'>,
  kind: Reminder['kind'],
  dueAt: Date,
  people: readonly BenchPerson[],
): Promise<string> {
  const ahead = kind === 'meetings.reminder-7d' ? 7 * day : hour;
  const startsAt = new Date(dueAt.getTime() + ahead);
  const meetingId = await publishedMeeting(db, startsAt, null);
  await remindedPeople(db, { kind, meetingId, startsAt, dueAt }, people);
  return meetingId;
}
