import { ArgsType, Field } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { PageArgs, saying } from '@verbonden/shared/server';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';

@ArgsType()
export class SearchEverythingArgs extends PageArgs {
  @Field({ description: 'Everyday words; whatever is typed is understood.' })
  search!: string;

  @Field(() => [String], { nullable: true, description: 'Kinds of things; null or empty is all of them.' })
  @IsOptional()
  @ArrayMaxSize(20, saying(text('Kies er hooguit 20.', 'Choose 20 at most.')))
  @MaxLength(50, { each: true })
  kinds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Takes every word as it was typed: nothing is corrected.',
  })
  insist?: boolean | null;
}
