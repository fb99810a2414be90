import { delivered, settled } from '../parts/delivered.ts';
import { eventually } from '../parts/patience.ts';
import { minute, reminders, type Scene } from './scene.ts';

const longest = 90_000;
const three = [0, 1, 2];

/**
 * Three workers start at the same instant on a database with a mailing due and with mail that waits for an overview: each
 * mail leaves once, each person gets one overview, each schedule is there once and comes round once in its interval.
 */
export async function startedTogether(scene: Scene) {
  const { db, sink, workers, schedules, people, findings } = scene;
  const mailing = await reminders(scene, 'meetings.reminder-7d', new Date(), people);
  const readers = people.slice(0, 20);
  await waiting(
    scene,
    readers.map(({ id }) => id),
  );
  const began = Date.now();
  await Promise.all(three.map((door) => workers.start(door)));
  findings.expect(await settled(db, [mailing], longest), 'the mailing did not come to its end');
  const { planned, lost, repeats, lastAt } = await delivered(db, sink, [mailing], findings);

  const overviews = async () => {
    const { rows } = await db.query<{ count: number; people: number }>(
      `SELECT count(*)::int AS count, count(DISTINCT person_id)::int AS people
       FROM mail_messages WHERE kind = 'notifications.digest'`,
    );
    return rows[0]!;
  };
  await eventually(async () => (await overviews()).people === readers.length, longest);
  const made = await overviews();
  findings.same('people with an overview', made.people, readers.length);
  findings.same('overviews', made.count, readers.length);

  const intervals = await schedules.intervals();
  await eventually(async () => (await schedules.rounds()).size === intervals.size, longest);
  const [rounds, elapsed] = [await schedules.rounds(), Date.now() - began];
  findings.same('schedules that came round', rounds.size, intervals.size);
  for (const [name, count] of rounds) {
    const most = 1 + Math.ceil(elapsed / (intervals.get(name) ?? minute));
    findings.expect(count <= most, `${name} came round ${count} times, ${most} at most`);
  }
  const doors = new Set(sink.accepted.map(({ door }) => door)).size;
  return {
    ...{ planned, lost, repeats, workersThatSent: doors, overviews: made.count, schedules: intervals.size },
    roundsOfSchedules: [...rounds.values()].reduce((sum, count) => sum + count, 0),
    seconds: Math.round((lastAt - began) / 1000),
  };
}

/** For each of some people, who also want mail at night, three mails that wait for an overview whose moment has come. */
async function waiting(scene: Scene, personIds: readonly string[]): Promise<void> {
  const later = new Date(Date.now() + 30 * 24 * 60 * minute);
  const people = scene.people.filter(({ id }) => personIds.includes(id));
  await scene.db.query(
    'INSERT INTO mail_calm_refusals (person_id, chosen_at) SELECT unnest($1::uuid[]), now()',
    [personIds],
  );
  for (let mail = 0; mail < 3; mail++) {
    const meetingId = await reminders(scene, 'meetings.reminder-7d', later, people);
    await scene.db.query(
      `UPDATE mail_messages SET waits_in = 'meetings', digest_rhythm = 'DAILY', attempt_at = now() - interval '1 minute'
       WHERE context_id = $1`,
      [meetingId],
    );
  }
}
