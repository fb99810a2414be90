import { Module, type OnModuleInit } from '@nestjs/common';
import { Schedules } from '@verbonden/shared/server';
import { PollsCoreModule } from './polls-core.module';
import { EraseSheets } from './sheet/erase-sheets';

/** What comes back by itself: erasing answers that nobody published. Polls send no mail. */
@Module({ imports: [PollsCoreModule], providers: [EraseSheets] })
export class PollsWorkerModule implements OnModuleInit {
  constructor(
    private readonly erase: EraseSheets,
    private readonly schedules: Schedules,
  ) {}

  onModuleInit(): void {
    this.schedules.register(this.erase);
  }
}
