import { mails, play } from '../faults/play.ts';
import { startedTogether } from '../faults/started-together.ts';

await play('mail-starting-together', startedTogether, { people: Math.min(mails, 2_000), doors: 3 });
