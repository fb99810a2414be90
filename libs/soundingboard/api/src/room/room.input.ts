import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { atMost, Clean, Identifier, saying } from '@verbonden/shared/server';
import { Transform } from 'class-transformer';
import { IsNotEmpty, MaxLength } from 'class-validator';

export const longestMessage = 2000;
const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

/** What members do with their words when they leave. */
export const LeavingWordsEnum = { REMOVE: 'REMOVE', NAMELESS: 'NAMELESS' } as const;
export type LeavingWords = keyof typeof LeavingWordsEnum;
registerEnumType(LeavingWordsEnum, { name: 'AdviceLeavingWords' });

@InputType()
export class InviteBoardMemberInput {
  @Field(() => ID)
  @Identifier()
  requestId!: string;

  @Field(() => ID)
  @Identifier()
  personId!: string;
}

@InputType()
export class AnswerAdviceInvitationInput {
  @Field(() => ID)
  @Identifier()
  requestId!: string;

  @Field({ description: 'No needs no reason.' })
  accepts!: boolean;
}

@InputType({ description: 'To everybody in the room. There is no way to say something to one of them.' })
export class WriteInAdviceRoomInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one message.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  requestId!: string;

  @Field({ description: `At most ${longestMessage} characters.` })
  @Clean()
  @trimmed
  @IsNotEmpty(saying(text('Schrijf eerst iets.', 'Write something first.')))
  @MaxLength(longestMessage, saying(atMost(longestMessage)))
  body!: string;
}

@InputType()
export class RemoveAdviceMessageInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class HideAdviceMessageInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field()
  isHidden!: boolean;
}

@InputType()
export class LetAskerInInput {
  @Field(() => ID)
  @Identifier()
  requestId!: string;

  @Field()
  isIn!: boolean;
}

@InputType()
export class CloseAdviceRoomInput {
  @Field(() => ID)
  @Identifier()
  requestId!: string;

  @Field()
  isClosed!: boolean;
}

@InputType()
export class LeaveAdviceRoomInput {
  @Field(() => ID)
  @Identifier()
  requestId!: string;

  @Field(() => LeavingWordsEnum)
  words!: LeavingWords;
}

@InputType()
export class LeaveBoardInput {
  @Field(() => [ID], {
    description: 'The requests of which the words stay, without a name; of all others they are removed.',
  })
  @Identifier({ each: true })
  keep!: string[];
}

@InputType()
export class ThankAdviceMemberInput {
  @Field(() => ID, { description: 'Of the participant.' })
  @Identifier()
  id!: string;
}
