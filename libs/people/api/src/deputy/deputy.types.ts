import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Day, EmailAddress, Identifier } from '@verbonden/shared/server';

@ObjectType({ description: 'Somebody stands in for a coordinator who is away.' })
export class Deputyship {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'The coordinator who is away.' })
  awayName!: string;

  @Field({ description: 'Who stands in.' })
  deputyName!: string;

  @Field({ description: 'The first day, yyyy-mm-dd.' })
  fromDay!: string;

  @Field({ description: 'The last day, which counts.' })
  untilDay!: string;

  @Field({ description: 'It holds today.' })
  isNow!: boolean;
}

@InputType()
export class NameDeputyInput {
  @Field(() => ID, { description: 'Made by the caller.' })
  @Identifier()
  id!: string;

  @Field({ description: 'The address of who stands in.' })
  @EmailAddress()
  email!: string;

  @Field()
  @Day()
  fromDay!: string;

  @Field()
  @Day()
  untilDay!: string;
}

@InputType()
export class EndDeputyInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}
