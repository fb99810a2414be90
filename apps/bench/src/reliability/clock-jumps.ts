import { clockJumps } from '../faults/clock-jumps.ts';
import { mails, play } from '../faults/play.ts';

await play('clock-jumps', clockJumps, {
  people: Math.min(mails, 1_000),
  before: { load: 'other-clock.ts' },
});
