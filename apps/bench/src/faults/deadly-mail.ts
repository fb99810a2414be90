import { delivered, seconds, settled } from '../parts/delivered.ts';
import { eventually } from '../parts/patience.ts';
import { minute, reminders, type Scene } from './scene.ts';

const longest = 4 * minute;
/** A worker has so many mails in flight: the lanes of its jobs. */
const inFlight = 16;

/**
 * One mail ends every worker that offers it. The others of its mailing arrive, a reminder of one hour before leaves
 * within a minute meanwhile, and the mail itself is given up with a reason. The workers are started with
 * `deadly-address.ts`.
 */
export async function deadlyMail(scene: Scene, address: string) {
  const { db, sink, workers, people, findings } = scene;
  let deaths = 0;
  const urgent: string[] = [];
  const dueAt: number[] = [];
  await workers.start(0);
  const stopSupervising = workers.superviseFrom(0, () => (deaths += 1));
  const began = Date.now();
  const mailing = await reminders(
    scene,
    'meetings.reminder-7d',
    new Date(),
    people.filter(({ email }) => email !== address),
  );
  const deadly = await reminders(
    scene,
    'meetings.reminder-7d',
    new Date(Date.now() - 1_000),
    people.filter(({ email }) => email === address),
  );
  for (const death of [1, 3]) {
    await eventually(() => deaths >= death, longest);
    const moment = new Date();
    dueAt.push(moment.getTime());
    urgent.push(await reminders(scene, 'meetings.reminder-1h', moment, people.slice(0, 1)));
  }
  findings.expect(await settled(db, [mailing, ...urgent, deadly], longest), 'the line stopped');
  stopSupervising();
  const { planned, lost, repeats, lastAt } = await delivered(
    db,
    sink,
    [mailing],
    findings,
    deaths * inFlight,
  );
  const late: number[] = [];
  for (const [index, meeting] of urgent.entries()) {
    const { lastAt: arrivedAt } = await delivered(db, sink, [meeting], findings, 1);
    late.push(seconds(arrivedAt - dueAt[index]!));
    findings.expect(arrivedAt - dueAt[index]! <= minute, 'a reminder of one hour before left late');
  }
  const { rows } = await db.query<{ status: string; code: string }>(
    'SELECT status, last_error AS code FROM mail_messages WHERE context_id = $1',
    [deadly],
  );
  const [ended] = rows;
  findings.expect(
    ended?.status === 'FAILED' && ended.code === 'INTERRUPTED',
    `the deadly mail ended as ${ended?.status} ${ended?.code}`,
  );
  return {
    ...{ planned, lost, repeats, deaths, secondsAfterTheirMoment: late },
    othersCompleteAfterSeconds: seconds(lastAt - began),
    givenUpAfterSeconds: seconds(Date.now() - began),
  };
}
