import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Identifier, Line } from '@verbonden/shared/server';
import { text } from '@verbonden/shared/kernel';

@InputType()
export class RecogniseSignalInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True when others may see at which organisation it plays.',
  })
  showOrganisation!: boolean;
}

@InputType()
export class UnrecogniseSignalInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class StopSignalMailByLinkInput {
  @Field()
  @Line(200, text('Deze link klopt niet.', 'This link is not right.'))
  token!: string;
}

/** What the link in a mail is about, for whoever holds it. */
@ObjectType()
export class SignalMailLink {
  @Field(() => ID)
  signalId!: string;

  @Field()
  title!: string;

  @Field(() => Boolean, { description: 'False when no mail about it comes any more.' })
  wantsMail!: boolean;
}
