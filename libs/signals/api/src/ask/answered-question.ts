import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Reply } from '../reply/reply.entity';
import type { Signal } from '../signal/signal.entity';
import type { Ask } from './ask.entity';

/** A question that was laid before the network, and what helped. Who asked it is not told. */
@ObjectType()
export class AnsweredQuestion {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field({ description: 'Plain text.' })
  body!: string;

  @Field({ description: 'What helped, in the words of who asked.' })
  helped!: string;

  @Field(() => Boolean)
  forEverybody!: boolean;

  @Field(() => Date)
  answeredAt!: Date;

  /** For the resolver. */
  signal!: Signal;
  replies!: readonly Reply[];
}

export function answeredQuestion(ask: Ask, signal: Signal, replies: readonly Reply[]): AnsweredQuestion {
  return {
    id: ask.id,
    title: signal.title,
    body: signal.body,
    helped: ask.helped!,
    forEverybody: ask.forEverybody,
    answeredAt: ask.closedAt!,
    signal,
    replies,
  };
}
