import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Role } from '@verbonden/shared/kernel';
import { connectionOf } from '@verbonden/shared/server';
import { RoleEnum } from '../session/me';

/** Somebody who works for an organisation. */
@ObjectType()
export class Colleague {
  @Field(() => ID, { description: 'The id of the person.' })
  id!: string;

  @Field({ description: 'The name that others see.' })
  name!: string;

  @Field(() => String, { nullable: true })
  jobTitle!: string | null;

  @Field({ description: 'Where mail to this person goes; for who keeps the list of colleagues.' })
  email!: string;

  @Field(() => [RoleEnum], { description: 'What this person may do there now, the widest first.' })
  roles!: Role[];

  @Field(() => Date, { description: 'Since when this person has a role there.' })
  since!: Date;

  @Field(() => Date, { nullable: true, description: 'When an invitation to work there was accepted.' })
  acceptedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who sent that invitation.' })
  invitedBy!: string | null;
}

@ObjectType()
export class ColleagueConnection extends connectionOf(Colleague, 'Colleague') {}

/** What became of a line in a list of colleagues. */
export const lineOutcomes = ['INVITED', 'INVITED_BEFORE', 'WORKS_HERE', 'WRONG', 'TOO_MANY'] as const;
export type LineOutcome = (typeof lineOutcomes)[number];
export const LineOutcomeEnum = Object.fromEntries(lineOutcomes.map((each) => [each, each])) as Record<
  LineOutcome,
  LineOutcome
>;
registerEnumType(LineOutcomeEnum, { name: 'ColleagueLineOutcome' });

/** One line of a list that was pasted, and what became of it. */
@ObjectType()
export class ColleagueLine {
  @Field({ description: 'As it was pasted.' })
  line!: string;

  @Field(() => LineOutcomeEnum)
  outcome!: LineOutcome;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is wrong with it, in the language of the reader.',
  })
  problem!: string | null;
}
