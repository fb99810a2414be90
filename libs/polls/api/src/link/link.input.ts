import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';

@InputType()
export class StartPollInput {
  @Field(() => ID)
  @MaxLength(120)
  slug!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The slug of the organisation whose link was followed.',
  })
  @IsOptional()
  @MaxLength(120)
  via?: string | null;
}

@ObjectType({ description: 'The link by which an organisation spreads a poll.' })
export class PollLink {
  @Field()
  organisationName!: string;

  @Field()
  path!: string;

  @Field(() => Int, { nullable: true, description: 'How many began through it; null below ten.' })
  started!: number | null;
}
