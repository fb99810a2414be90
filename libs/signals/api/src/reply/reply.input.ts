import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { atMost, Clean, Identifier, saying } from '@verbonden/shared/server';
import { Transform } from 'class-transformer';
import { IsNotEmpty, MaxLength } from 'class-validator';

/** How long a reply may be, in characters. */
export const longestReply = 2000;

/** The text of a reply, that must be there. */
export function ReplyText(): PropertyDecorator {
  return (target, key) => {
    Clean()(target, key);
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))(
      target,
      key,
    );
    IsNotEmpty(
      saying(
        text(
          'Schrijf wat je weet, of wat bij jullie hielp. Een paar regels is genoeg.',
          'Write what you know, or what helped with you. A few lines are enough.',
        ),
      ),
    )(target, key);
    MaxLength(longestReply, saying(atMost(longestReply)))(target, key);
  };
}

@InputType()
export class ReplyToSignalInput {
  @Field(() => ID, { description: 'Of the signal.' })
  @Identifier()
  id!: string;

  @Field({ description: `Plain text, at most ${longestReply} characters; no case of one child.` })
  @ReplyText()
  body!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'True when your name may stand with it.' })
  showName!: boolean;
}

@InputType()
export class ShowReplyNameInput {
  @Field(() => ID, { description: 'Of the reply.' })
  @Identifier()
  id!: string;

  @Field(() => Boolean, { description: 'False takes the name away at once, also from what helped.' })
  showName!: boolean;
}
