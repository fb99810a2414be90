import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { MailMoment, MailStatus } from '@verbonden/notifications/api';

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
