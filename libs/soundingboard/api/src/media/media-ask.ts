import { Field, ID, ObjectType } from '@nestjs/graphql';
import { type MediaAnswerState, MediaAnswerStateEnum } from './media-answer.entity';
import { type MediaKind, MediaKindEnum } from './media-request.entity';

/**
 * What a young person reads of a journalist's question. A type of its own: what is added to `MediaRequest` is not seen
 * here until somebody puts it here.
 */
@ObjectType({ description: 'What one was asked for the media; the journalist is not in it.' })
export class MediaAsk {
  @Field(() => ID, { description: 'Of the question.' })
  id!: string;

  @Field()
  outlet!: string;

  @Field(() => MediaKindEnum)
  kind!: MediaKind;

  @Field()
  takesPlaceOn!: string;

  @Field()
  answerBy!: string;

  @Field({ description: 'The same for all who were asked.' })
  briefing!: string;

  @Field(() => String, { nullable: true, description: 'The coordinator who goes along.' })
  supporterName!: string | null;

  @Field(() => MediaAnswerStateEnum)
  state!: MediaAnswerState;

  @Field({ description: 'Said yes, and a parent or guardian has to agree too.' })
  waitsForGuardian!: boolean;

  @Field({ description: 'Can say yes or no now.' })
  canAnswer!: boolean;

  @Field({ description: 'Can take the yes back: it is not published yet.' })
  canWithdraw!: boolean;

  @Field(() => String, { nullable: true, description: 'Where it was published, for who took part.' })
  publishedUrl!: string | null;

  @Field({ description: 'It does not go on, or it was published without them.' })
  isOver!: boolean;
}
