import { killedWorkers } from '../faults/killed-workers.ts';
import { play } from '../faults/play.ts';

await play('killed-workers', killedWorkers);
