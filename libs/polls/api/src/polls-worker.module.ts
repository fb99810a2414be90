import { Module } from '@nestjs/common';
import { PollsCoreModule } from './polls-core.module';

/** Polls send no mail; erasing answers that nobody published is a retention rule. */
@Module({ imports: [PollsCoreModule] })
export class PollsWorkerModule {}
