import { ReminderRun } from '../parts/reminder-run.ts';
import type { Scene } from './scene.ts';

/**
 * Of two workers one is killed with SIGKILL at a quarter of a mailing, and both at 60 in 100: nobody is missed, a repeat
 * was in flight and has the same Message-ID, all is done within 90 s, and a reminder of one hour before goes ahead.
 */
export async function killedWorkers({ db, sink, workers, people, findings }: Scene) {
  await Promise.all([workers.start(0), workers.start(1)]);
  return new ReminderRun(db, sink, workers, [0, 1], people, findings).withKills();
}
