import { Field, ID, InputType } from '@nestjs/graphql';
import { Clean, Day, Identifier, OptionalProse } from '@verbonden/shared/server';
import { ArrayMaxSize } from 'class-validator';

@InputType()
export class EndMembershipInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one leaving.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  organisationId!: string;

  @Field({ description: 'The first day without it, as yyyy-mm-dd; a day to come is planned.' })
  @Day()
  onDay!: string;

  @Field(() => String, { nullable: true, description: 'Why; only who looks after the network reads it.' })
  @Clean()
  @OptionalProse(1000)
  words?: string | null;

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'What is cancelled of what its people would come to; the rest is kept. Not looked at for a day to come.',
  })
  @Identifier({ each: true })
  @ArrayMaxSize(200)
  cancelIds!: string[];
}

@InputType()
export class WithdrawLeavingInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}
