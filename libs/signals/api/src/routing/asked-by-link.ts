import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Reply } from '../reply/reply.entity';
import type { Signal } from '../signal/signal.entity';
import { AskReasonEnum, type Routing, type RoutingOutcome, RoutingOutcomeEnum } from './routing.entity';
import type { AskReason } from './ask-reason';

@ObjectType({ description: 'Somebody of the same organisation, who can be asked instead.' })
export class AskColleague {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;
}

/** What the link in the mail is about, for whoever holds it: the question, and what this person did with it. */
@ObjectType()
export class AskedByLink {
  @Field(() => ID)
  signalId!: string;

  @Field()
  title!: string;

  @Field({ description: 'Plain text.' })
  body!: string;

  @Field(() => [AskReasonEnum], { description: 'Why this person was asked.' })
  reasons!: readonly AskReason[];

  @Field(() => RoutingOutcomeEnum)
  outcome!: RoutingOutcome;

  @Field(() => Boolean, { description: 'True as long as a reply can be given or changed.' })
  canReply!: boolean;

  @Field(() => Reply, { nullable: true, description: 'What this person replied.' })
  reply!: Reply | null;

  @Field(() => Boolean, { description: 'False once this person said never to be asked again.' })
  mayAsk!: boolean;

  /** For the resolver. */
  routing!: Routing;
  signal!: Signal;
}
