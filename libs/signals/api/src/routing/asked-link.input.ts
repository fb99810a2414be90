import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Identifier, Line } from '@verbonden/shared/server';
import { longestReply, ReplyText } from '../reply/reply.input';

/** The token of the link in the mail with which somebody was asked. */
function Token(): PropertyDecorator {
  return Line(200, text('Deze link klopt niet.', 'This link is not right.'));
}

@InputType()
export class ReplyByLinkInput {
  @Field()
  @Token()
  token!: string;

  @Field({ description: `Plain text, at most ${longestReply} characters; no case of one child.` })
  @ReplyText()
  body!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'True when your name may stand with it.' })
  showName!: boolean;
}

@InputType()
export class PassOnByLinkInput {
  @Field()
  @Token()
  token!: string;

  @Field(() => ID, { description: 'Of a colleague, one of those that the link gives.' })
  @Identifier()
  colleagueId!: string;
}

@InputType()
export class NotKnownByLinkInput {
  @Field()
  @Token()
  token!: string;
}

@InputType()
export class ShowReplyNameByLinkInput {
  @Field()
  @Token()
  token!: string;

  @Field(() => Boolean)
  showName!: boolean;
}

@InputType()
export class StopAskingByLinkInput {
  @Field()
  @Token()
  token!: string;

  @Field(() => Boolean, { description: 'False: never again; true: asked again after all.' })
  mayAsk!: boolean;
}
