import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { MailStatus, RecordedMail } from '@verbonden/notifications/api';
import { MeetingMailStatus } from '../meeting/mail-moment';

@ObjectType({
  description: 'One mail about a registration: when it was to leave, when it left, and what was said.',
})
export class RegistrationMail implements RecordedMail {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Such as "meetings.reminder-7d".' })
  kind!: string;

  subjectId!: string;

  @Field(() => Date)
  dueAt!: Date;

  @Field(() => Date, { nullable: true })
  sentAt!: Date | null;

  @Field(() => MeetingMailStatus)
  status!: MailStatus;

  @Field(() => Int, { description: 'How often the mail server refused it.' })
  attempts!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What the mail server said last, as a code: "SMTP_550_5.1.1"; null when it took the mail.',
  })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was not needed any more: "MOVED".' })
  droppedReason!: string | null;
}
