import { deadlyMail } from '../faults/deadly-mail.ts';
import { mails, play } from '../faults/play.ts';

const deadly = 'deelnemer-7@example.org';

await play('deadly-mail', (scene) => deadlyMail(scene, deadly), {
  ...{ people: Math.min(mails, 500), doors: 1 },
  before: { load: 'deadly-address.ts', env: { DEADLY_ADDRESS: deadly } },
});
