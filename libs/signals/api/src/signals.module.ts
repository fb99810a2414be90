import { Module } from '@nestjs/common';
import { AnswerAddresses } from './ask/answer-addresses';
import { AnsweredResolver } from './ask/answered.resolver';
import { AskResolver } from './ask/ask.resolver';
import { SignalEventResolver } from './history/signal-event.resolver';
import { SignalConnectionResolver, SignalListResolver } from './list/signal-list.resolver';
import { RecognitionResolver } from './recognition/recognition.resolver';
import { ReplyResolver } from './reply/reply.resolver';
import { AskedLinkResolver } from './routing/asked-link.resolver';
import { RoutingResolver } from './routing/routing.resolver';
import { SignalStepsResolver } from './signal/signal-steps.resolver';
import { SignalResolver } from './signal/signal.resolver';
import { SignalsCoreModule } from './signals-core.module';

/** Questions from practice that nobody answered yet: raised anywhere, recognised, taken up, answered. */
@Module({
  imports: [SignalsCoreModule],
  providers: [
    SignalResolver,
    SignalStepsResolver,
    SignalListResolver,
    SignalConnectionResolver,
    SignalEventResolver,
    RecognitionResolver,
    AskResolver,
    AnsweredResolver,
    AnswerAddresses,
    RoutingResolver,
    ReplyResolver,
    AskedLinkResolver,
  ],
  exports: [SignalsCoreModule],
})
export class SignalsModule {}
