import { Field, Int, ObjectType } from '@nestjs/graphql';
import { UnreadLine } from '../date-poll/date-poll-result';
import { RegistrationOutcome } from '../registration/registration-result';

@ObjectType({ description: 'What came of inviting people.' })
export class InvitationReport {
  @Field(() => Int, { description: 'How many were invited now, and get a mail.' })
  invited!: number;

  @Field(() => Int, { description: 'How many had an invitation already; no second mail.' })
  alreadyInvited!: number;

  @Field(() => Int, { description: 'How many are on the list already; no mail.' })
  alreadyRegistered!: number;

  @Field(() => Int, { description: 'How many were named more than once.' })
  doubles!: number;

  @Field(() => [UnreadLine], { description: 'The first twenty.' })
  unread!: UnreadLine[];

  @Field(() => RegistrationOutcome, {
    nullable: true,
    description: 'Why nobody was invited: registration has closed, the meeting is over or off.',
  })
  refused!: RegistrationOutcome | null;
}
