import { setTimeout as pause } from 'node:timers/promises';
import { delivered, seconds, settled } from '../parts/delivered.ts';
import { eventually } from '../parts/patience.ts';
import { minute, reminders, type Scene } from './scene.ts';

const longest = 90_000;
const away = 2_000;

/**
 * Redis forgets everything in the middle of a mailing, and later is killed and comes back empty. Nobody is missed and
 * nobody gets anything twice, reminders that were planned for later leave at their moment, and the schedules come back.
 */
export async function redisEmptied(scene: Scene) {
  const { db, sink, workers, schedules, redis, people, findings } = scene;
  if (!redis) throw new Error('There is no Redis to empty.');
  await Promise.all([workers.start(0), workers.start(1)]);
  const all = (await schedules.intervals()).size;
  const half = Math.round(people.length / 2);
  let backAt = 0;
  const faults: Promise<void>[] = [];
  let bulk = 0;
  sink.onAccepted = () => {
    bulk += 1;
    if (bulk === Math.round(people.length * 0.2)) faults.push(redis.empty());
    if (bulk === half) {
      faults.push(
        (async () => {
          await redis.kill();
          await pause(away);
          await redis.startAgain();
          backAt = Date.now();
        })(),
      );
    }
  };
  const mailing = await reminders(scene, 'meetings.reminder-7d', new Date(), people);
  await eventually(() => faults.length === 2, longest);
  await Promise.all(faults);
  findings.same('times that Redis was emptied', faults.length, 2);
  const dueAt = new Date(Date.now() + 3_000);
  const later = await reminders(scene, 'meetings.reminder-1h', dueAt, people.slice(0, 20));
  const complete = await settled(db, [mailing, later], longest);
  findings.expect(complete, 'not complete within 90 s after Redis was back');
  const { planned, lost, repeats, lastAt } = await delivered(db, sink, [mailing, later], findings);
  const last = await delivered(db, sink, [later], findings);
  findings.expect(last.lastAt - dueAt.getTime() <= minute, 'a reminder of one hour before left late');
  const scheduled = await eventually(async () => (await schedules.inOrder()) === all, longest);
  findings.expect(scheduled, 'the schedules did not come back within 90 s');
  return {
    ...{ planned, lost, repeats, schedules: all },
    secondsAfterRedisWasBack: seconds(lastAt - backAt),
    schedulesBackAfterSeconds: seconds(Date.now() - backAt),
    secondsAfterTheirMoment: seconds(last.lastAt - dueAt.getTime()),
  };
}
