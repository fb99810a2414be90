import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AllianceModule } from '@verbonden/alliance/api';
import { NotificationsModule } from '@verbonden/notifications/api';
import { SearchModule } from '@verbonden/search/api';
import { DemoSignals } from './demo/load-signals';
import { SignalEvent } from './history/signal-event.entity';
import { SignalHistory } from './history/signal-history';
import { SignalListService } from './list/signal-list.service';
import { SignalMailPlan } from './mail/signal-mail-plan';
import { Recognition } from './recognition/recognition.entity';
import { RecognitionService } from './recognition/recognition.service';
import { SignalCodes } from './signal/signal-codes';
import { SignalKeeper } from './signal/signal-keeper';
import { SignalMergeService } from './signal/signal-merge.service';
import { Signal } from './signal/signal.entity';
import { SignalLoaders } from './signal/signal.loaders';
import { SignalService } from './signal/signal.service';
import { SignalsSource } from './signals-source';

const services = [
  SignalCodes,
  SignalKeeper,
  SignalLoaders,
  SignalHistory,
  SignalMailPlan,
  SignalService,
  SignalMergeService,
  SignalListService,
  RecognitionService,
  SignalsSource,
  DemoSignals,
];

/** Tables and services: what API, worker and command line share, and what meetings and knowledge build on. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Signal, SignalEvent, Recognition]),
    AllianceModule,
    NotificationsModule,
    SearchModule,
  ],
  providers: services,
  exports: services,
})
export class SignalsCoreModule {}
