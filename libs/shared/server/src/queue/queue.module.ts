import { Global, Module } from '@nestjs/common';
import { Queues } from './queues';
import { Schedules } from './schedules';

@Global()
@Module({ providers: [Queues, Schedules], exports: [Queues, Schedules] })
export class QueueModule {}
