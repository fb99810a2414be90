import { delivered, settled } from '../parts/delivered.ts';
import { eventually } from '../parts/patience.ts';
import { day, hour, minute, reminders, type Scene } from './scene.ts';

const longest = 90_000;

/**
 * The clock of the workers' machine is put ahead past the moment of a mailing, back in the middle of it, ahead again, a day
 * back, and right. Nothing leaves twice or never, and schedules do not wait for moments of the wrong day. The workers
 * are started with `other-clock.ts`.
 */
export async function clockJumps(scene: Scene) {
  const { db, sink, workers, schedules, people, findings } = scene;
  await Promise.all([workers.start(0), workers.start(1)]);
  const all = (await schedules.intervals()).size;
  const now = Date.now();
  const mailing = await reminders(scene, 'meetings.reminder-7d', new Date(now + 30 * minute), people);
  const last = await reminders(scene, 'meetings.reminder-1h', new Date(now + 2 * hour), people.slice(0, 20));
  const ids = await idsOf(scene, mailing);
  const arrived = () => sink.accepted.filter(({ id }) => ids.has(id)).length;
  const others: string[] = [];
  /** A reminder that is due by the workers' clock: when it has left, they have looked in the plan. */
  const oneMore = async (ahead: number) => {
    const due = new Date(Date.now() + ahead - 1_000);
    const meeting = await reminders(scene, 'meetings.reminder-7d', due, people.slice(0, 1));
    findings.expect(await settled(db, [meeting], longest), `nothing left with the clock at ${ahead} ms`);
    others.push(meeting);
  };

  await oneMore(0);
  findings.same('mails that left before their moment', arrived(), 0);
  await workers.putClocks(31 * minute);
  await eventually(() => arrived() >= people.length / 3, longest, 5);
  await workers.putClocks(0);
  const atTheJumpBack = arrived();
  await oneMore(0);
  const heldBack = people.length - arrived();
  await workers.putClocks(31 * minute);
  findings.expect(await settled(db, [mailing], longest), 'the mailing did not come to its end');
  await workers.putClocks(2 * hour + minute);
  findings.expect(await settled(db, [last], longest), 'the reminders of one hour before did not leave');
  await workers.putClocks(-day);
  await oneMore(-day);
  await workers.putClocks(0);
  await oneMore(0);
  const right = Date.now();
  const inOrder = await eventually(async () => (await schedules.inOrder()) === all, longest);
  findings.expect(inOrder, 'a schedule waits for a moment of the wrong day');
  const { planned, lost, repeats } = await delivered(db, sink, [mailing, last, ...others], findings);
  return {
    ...{ planned, lost, repeats, atTheJumpBack, heldBack },
    schedulesInOrderAfterSeconds: Math.round((Date.now() - right) / 1000),
  };
}

async function idsOf({ db }: Scene, meetingId: string): Promise<Set<string>> {
  const { rows } = await db.query<{ id: string }>('SELECT id FROM mail_messages WHERE context_id = $1', [
    meetingId,
  ]);
  return new Set(rows.map(({ id }) => id));
}
