import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { FailedMail, MailMoment, MailStatus } from '@verbonden/notifications/api';

/** How far a mail is. */
export const MeetingMailStatus = {
  PLANNED: 'PLANNED',
  SENDING: 'SENDING',
  SENT: 'SENT',
  DROPPED: 'DROPPED',
  FAILED: 'FAILED',
} as const satisfies Record<MailStatus, MailStatus>;
registerEnumType(MeetingMailStatus, { name: 'MeetingMailStatus' });

@ObjectType({ description: 'A point on the line of time of a meeting: so many mails of a kind.' })
export class MeetingMailMoment implements MailMoment {
  @Field({ description: 'Such as "meetings.reminder-7d".' })
  kind!: string;

  @Field(() => Date)
  dueAt!: Date;

  @Field(() => MeetingMailStatus)
  status!: MailStatus;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'A mail that will not arrive; perhaps this person can be reached another way.' })
export class MeetingMailFailure implements FailedMail {
  @Field(() => ID)
  id!: string;

  @Field()
  kind!: string;

  personId!: string | null;

  @Field()
  toName!: string;

  subjectId!: string;

  @Field(() => Date)
  dueAt!: Date;

  @Field({ description: 'Why: "SMTP_550" and the like.' })
  code!: string;
}
