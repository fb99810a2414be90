import { Field, ID, InputType } from '@nestjs/graphql';
import { Identifier } from '@verbonden/shared/server';
import { longest, MayBeTold } from '../lab-fields';

@InputType()
export class DescribeLabProjectInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => ID, { description: 'Of the practice, made by the caller: the same id twice is one practice.' })
  @Identifier()
  itemId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'It stands in the name of the whole alliance.',
  })
  isAllianceProduct!: boolean;

  @Field({
    defaultValue: '',
    description:
      'Why no young people took part; asked of what stands in the name of the alliance, and shown.',
  })
  @MayBeTold(longest.short)
  withoutYouthReason!: string;
}
