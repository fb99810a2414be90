import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Clean, Identifier, OptionalLine, PageArgs, saying } from '@verbonden/shared/server';
import { text } from '@verbonden/shared/kernel';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';

const tooMany = saying(text('Zet hooguit 20 woorden bij elkaar.', 'Put 20 words together at most.'));

@InputType()
export class SaveWordGroupInput {
  @Field(() => ID, { description: 'Made by the caller, so that the same form twice makes one group.' })
  @Identifier()
  id!: string;

  @Field(() => [String], { description: 'Two at least. With `oneWay` the first is what people type.' })
  @ArrayMaxSize(20, tooMany)
  words!: string[];

  @Field(() => Boolean, { defaultValue: false })
  oneWay: boolean = false;

  @Field(() => String, { nullable: true })
  @OptionalLine(200)
  note?: string | null;

  @Field(() => Int, { nullable: true, description: 'Null makes a new group, or brings one back.' })
  expectedVersion?: number | null;
}

@InputType()
export class RemoveWordGroupInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@ArgsType()
export class WordGroupsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'A piece of a word that must be in it.' })
  @IsOptional()
  @Clean()
  @MaxLength(100)
  search?: string | null;
}
