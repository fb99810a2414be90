import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type MailReason, mailReasons, mailStands } from '@verbonden/notifications/api';
import { connectionOf, enumOf } from '@verbonden/shared/server';

export const MailStandEnum = enumOf('MailStand', mailStands);
export const MailReasonEnum = enumOf('MailReason', mailReasons);

export const mailStates = ['PLANNED', 'GATHERED', 'HELD', 'LATE', 'FAILED', 'SENT'] as const;
export type MailState = (typeof mailStates)[number];
export const MailStateEnum = enumOf('MailState', mailStates);

@ObjectType({ description: 'One mail in the queue: to whom and how it stands, never what is in it.' })
export class QueuedMail {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'What kind of mail it is, in words.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Null for whom the viewer may not know.' })
  toName!: string | null;

  @Field(() => Date)
  dueAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Of what was refused for now: when it is tried again.' })
  againAt!: Date | null;

  @Field(() => Date, { nullable: true })
  sentAt!: Date | null;

  @Field(() => MailStateEnum)
  state!: MailState;

  @Field(() => MailReasonEnum, { nullable: true, description: 'Why it did not leave yet, or failed.' })
  reason!: MailReason | null;
}

@ObjectType({
  description: 'What should leave first comes first; failed and sent the latest.',
})
export class QueuedMailConnection extends connectionOf(QueuedMail, 'QueuedMail') {}

@ObjectType()
export class MailFailureGroup {
  @Field(() => MailReasonEnum)
  reason!: MailReason;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'A kind of mail that is in the queue now.' })
export class MailKindChoice {
  @Field()
  code!: string;

  @Field()
  label!: string;
}

@ObjectType({ description: 'All mail of the network: how much there is of each, and whether it is on hold.' })
export class MailOverview {
  @Field(() => Int)
  waiting!: number;

  @Field(() => Int, { description: 'Should have left more than five minutes ago.' })
  late!: number;

  @Field(() => Int)
  failed!: number;

  @Field(() => Int)
  sentToday!: number;

  @Field(() => [MailFailureGroup])
  failures!: MailFailureGroup[];

  @Field(() => [MailKindChoice])
  kinds!: MailKindChoice[];

  @Field(() => Date, { nullable: true })
  pausedSince!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who put it on hold; null for somebody who left.' })
  pausedBy!: string | null;
}

@ObjectType()
export class RetriedMail {
  @Field(() => Int, { description: 'How many leave once more.' })
  count!: number;
}
