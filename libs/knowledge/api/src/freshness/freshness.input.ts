import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Identifier, Line } from '@verbonden/shared/server';

@InputType()
export class ConfirmKnowledgeItemInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class ConfirmKnowledgeByLinkInput {
  @Field()
  @Line(200, text('Deze link klopt niet.', 'This link is not right.'))
  token!: string;
}

/** What the link in a mail asks about, for whoever holds it. */
@ObjectType()
export class StillCurrentLink {
  @Field()
  title!: string;

  @Field()
  slug!: string;

  @Field(() => Boolean, { description: 'False when it was answered, changed or archived since.' })
  isAsked!: boolean;

  @Field(() => String, { nullable: true, description: 'The day on which somebody said that it holds.' })
  confirmedOn!: string | null;
}
