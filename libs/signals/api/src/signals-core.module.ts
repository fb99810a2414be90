import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AllianceModule } from '@verbonden/alliance/api';
import { NotificationsModule } from '@verbonden/notifications/api';
import { SearchModule } from '@verbonden/search/api';
import { AnsweredDocuments } from './ask/answered-documents';
import { AnsweredService } from './ask/answered.service';
import { AnswersSource } from './ask/answers-source';
import { Ask } from './ask/ask.entity';
import { AskLoaders } from './ask/ask-loaders';
import { AskService } from './ask/ask.service';
import { DemoSignals } from './demo/load-signals';
import { SignalEvent } from './history/signal-event.entity';
import { SignalHistory } from './history/signal-history';
import { SignalListService } from './list/signal-list.service';
import { SignalMailPlan } from './mail/signal-mail-plan';
import { Recognition } from './recognition/recognition.entity';
import { RecognitionService } from './recognition/recognition.service';
import { Reply } from './reply/reply.entity';
import { ReplyService } from './reply/reply.service';
import { AskCandidates } from './routing/ask-candidates';
import { AskRounds } from './routing/ask-rounds';
import { AskedLinkService } from './routing/asked-link.service';
import { AskedMailPlan } from './routing/asked-mail-plan';
import { MatchSources } from './routing/match-sources';
import { OfferMatches } from './routing/offer-matches';
import { OrganisationMatches } from './routing/organisation-matches';
import { Routing } from './routing/routing.entity';
import { RoutingService } from './routing/routing.service';
import { SignalMatches } from './routing/signal-matches';
import { SignalBelongings } from './signal/signal-belongings';
import { RoadSources } from './signal/road-sources';
import { SignalCodes } from './signal/signal-codes';
import { SignalKeeper } from './signal/signal-keeper';
import { SignalMergeService } from './signal/signal-merge.service';
import { Signal } from './signal/signal.entity';
import { SignalLoaders } from './signal/signal.loaders';
import { SignalService } from './signal/signal.service';
import { SignalsSource } from './signals-source';
import { signalsPersonalData } from './signals-personal-data';
import { signalsMailGroups } from './mail-groups';

const services = [
  signalsPersonalData,
  SignalBelongings,
  SignalCodes,
  SignalKeeper,
  SignalLoaders,
  SignalHistory,
  RoadSources,
  SignalMailPlan,
  SignalService,
  SignalMergeService,
  SignalListService,
  RecognitionService,
  SignalsSource,
  MatchSources,
  OfferMatches,
  OrganisationMatches,
  SignalMatches,
  AskCandidates,
  AskedMailPlan,
  RoutingService,
  AskRounds,
  AskLoaders,
  AskService,
  AskedLinkService,
  ReplyService,
  AnsweredDocuments,
  AnsweredService,
  AnswersSource,
  DemoSignals,
];

/** Tables and services: what API, worker and command line share, and what meetings and knowledge build on. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Signal, SignalEvent, Recognition, Ask, Routing, Reply]),
    AllianceModule,
    NotificationsModule,
    SearchModule,
  ],
  providers: [...services, signalsMailGroups],
  exports: services,
})
export class SignalsCoreModule {}
