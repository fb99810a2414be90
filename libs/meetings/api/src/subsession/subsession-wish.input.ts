import { Field, ID, InputType } from '@nestjs/graphql';
import { Identifier } from '@verbonden/shared/server';
import { IsOptional } from 'class-validator';

@InputType({ description: 'What somebody wants in one round.' })
export class SubsessionWishInput {
  @Field(() => ID)
  @Identifier()
  roundId!: string;

  @Field(() => ID)
  @Identifier()
  subsessionId!: string;

  @Field(() => ID, { nullable: true, description: 'Where to sit as long as the wish is full.' })
  @IsOptional()
  @Identifier()
  secondSubsessionId?: string | null;
}
