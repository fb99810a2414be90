import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AllianceModule } from '@verbonden/alliance/api';
import { SearchModule } from '@verbonden/search/api';
import { keptFor } from '@verbonden/shared/server';
import { LinkService } from './link/link.service';
import { PollStart } from './link/poll-start.entity';
import { OpenAnswer } from './open-answer/open-answer.entity';
import { OpenAnswerService } from './open-answer/open-answer.service';
import { PollAddresses } from './poll/poll-addresses';
import { PollDocuments } from './poll/poll-documents';
import { PollBelongings } from './poll/poll-belongings';
import { PollKeeper } from './poll/poll-keeper';
import { Poll } from './poll/poll.entity';
import { PollService } from './poll/poll.service';
import { PollsYear } from './poll/polls-year';
import { ResultsService } from './results/results.service';
import { AnswerLimit } from './sheet/answer-limit';
import { Box } from './sheet/box.entity';
import { Sheet } from './sheet/sheet.entity';
import { sheetRetention } from './sheet/sheet-retention';
import { SheetService } from './sheet/sheet.service';
import { SpentToken } from './sheet/spent-token.entity';
import { pollsPersonalData } from './polls-personal-data';

const services = [
  pollsPersonalData,
  PollAddresses,
  PollBelongings,
  PollDocuments,
  PollKeeper,
  PollService,
  PollsYear,
  AnswerLimit,
  keptFor(sheetRetention),
  SheetService,
  OpenAnswerService,
  LinkService,
  ResultsService,
];

/** Tables and services: what API, worker and command line share. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Poll, Box, Sheet, SpentToken, OpenAnswer, PollStart]),
    AllianceModule,
    SearchModule,
  ],
  providers: services,
  exports: services,
})
export class PollsCoreModule {}
