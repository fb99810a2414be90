import { Module } from '@nestjs/common';
import { OpenAnswerResolver } from './open-answer/open-answer.resolver';
import { PollResolver } from './poll/poll.resolver';
import { PollsCoreModule } from './polls-core.module';
import { ResultsController } from './results/results.controller';
import { SheetResolver } from './sheet/sheet.resolver';

/** Questions to many, answered without anybody knowing who: made, opened, counted, and shown without small groups. */
@Module({
  imports: [PollsCoreModule],
  controllers: [ResultsController],
  providers: [PollResolver, SheetResolver, OpenAnswerResolver],
  exports: [PollsCoreModule],
})
export class PollsModule {}
