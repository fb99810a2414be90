import { Field, ID, InputType } from '@nestjs/graphql';
import { Identifier } from '@verbonden/shared/server';

@InputType()
export class RenewCalendarFeedInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one address.' })
  @Identifier()
  id!: string;
}
