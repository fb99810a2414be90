import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Identifier, Line, OptionalEmailAddress } from '@verbonden/shared/server';
import { MaxLength } from 'class-validator';
import { CampaignActivity } from '../activity/activity.entity';

export type SignupOutcome = 'SIGNED_UP' | 'FULL' | 'CLOSED';
export const SignupOutcomeEnum = { SIGNED_UP: 'SIGNED_UP', FULL: 'FULL', CLOSED: 'CLOSED' } as const;
registerEnumType(SignupOutcomeEnum, {
  name: 'CampaignSignupOutcome',
  description: 'CLOSED: it has begun, is cancelled, or is not joined here.',
});

@InputType()
export class SignUpForActivityInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one person.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  activityId!: string;

  @Field({ description: 'A name they choose; the organiser sees it.' })
  @Clean()
  @Line(40, text('Vul een naam in die jij kiest.', 'Fill in a name that you choose.'))
  chosenName!: string;

  @Field(() => String, { nullable: true, description: 'Only for a reminder the day before.' })
  @OptionalEmailAddress()
  reminderAddress?: string | null;
}

@InputType()
export class LeaveActivityInput {
  @Field()
  @MaxLength(100)
  token!: string;
}

@ObjectType()
export class SignUpForActivityResult {
  @Field(() => SignupOutcomeEnum)
  outcome!: SignupOutcome;

  @Field(() => String, { nullable: true, description: 'Opens the own sign-up: to look again, or to leave.' })
  token!: string | null;
}

@ObjectType({ description: 'What the link of a sign-up opens.' })
export class CampaignSignupByLink {
  @Field()
  chosenName!: string;

  @Field({ description: 'A mail comes the day before.' })
  hasReminder!: boolean;

  @Field(() => CampaignActivity)
  activity!: CampaignActivity;
}

@ObjectType()
export class LeaveActivityResult {
  @Field(() => CampaignActivity, { nullable: true, description: 'Null when it was left, or erased, before.' })
  activity!: CampaignActivity | null;
}
