import { Field, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Line } from '@verbonden/shared/server';

@InputType()
export class SettleMissedSearchInput {
  @Field({ description: 'As they stand in the list.' })
  @Line(300, text('Kies woorden uit de lijst.', 'Choose words from the list.'))
  words!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'False puts them back on the list.' })
  settled: boolean = true;
}
