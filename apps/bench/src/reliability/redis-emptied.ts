import { play } from '../faults/play.ts';
import { redisEmptied } from '../faults/redis-emptied.ts';

await play('redis-emptied', redisEmptied, { queues: ['Redis'] });
