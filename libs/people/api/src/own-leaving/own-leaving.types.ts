import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Identifier } from '@verbonden/shared/server';
import { IsOptional } from 'class-validator';
import { OwnedCount } from '../handover/handover.types';

/** Somebody who can take over. */
@ObjectType()
export class Follower {
  @Field(() => ID, { description: 'The id of the person.' })
  id!: string;

  @Field()
  name!: string;
}

/** What it would mean to leave an organisation now. */
@ObjectType()
export class OwnLeaving {
  @Field(() => [OwnedCount], {
    description: 'What is in the own name there; nothing of which there is none.',
  })
  owned!: OwnedCount[];

  @Field({ description: 'Nobody else keeps the pages of the organisation.' })
  isLastEditor!: boolean;

  @Field({ description: 'No role in the network is left afterwards.' })
  isLastRole!: boolean;

  @Field({ description: 'A follower must be named.' })
  needsFollower!: boolean;

  @Field(() => [Follower], { description: 'Colleagues who can take over, by name; 100 at most.' })
  followers!: Follower[];
}

@InputType()
export class LeaveOrganisationInput {
  @Field(() => ID)
  @Identifier()
  organisationId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The colleague who takes over what is in the own name, and becomes an editor when nobody else is.',
  })
  @IsOptional()
  @Identifier()
  followerId?: string | null;
}
