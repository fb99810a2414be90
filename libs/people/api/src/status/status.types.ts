import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '@verbonden/shared/server';

export const statusSubjects = ['MAIL', 'REMINDERS', 'JOBS', 'DATABASE', 'FILES', 'SEARCH', 'BACKUP'] as const;
export type StatusSubject = (typeof statusSubjects)[number];
export const StatusSubjectEnum = enumOf('StatusSubject', statusSubjects);

export const statusStates = ['GOOD', 'ATTENTION', 'BAD'] as const;
export type StatusState = (typeof statusStates)[number];
export const StatusStateEnum = enumOf('StatusState', statusStates);

/** What is the matter, as a code; the page has the words and what to do. */
export const statusFindings = [
  ...(['MAIL_GOOD', 'MAIL_PAUSED', 'MAIL_FAILED'] as const),
  ...(['REMINDERS_GOOD', 'REMINDERS_LATE', 'MAIL_SERVER_AWAY'] as const),
  ...(['JOBS_GOOD', 'JOBS_STOPPED', 'DATABASE_GOOD', 'DATABASE_BUSY', 'DATABASE_AWAY'] as const),
  ...(['FILES_GOOD', 'FILES_AWAY', 'FILES_FULL', 'SEARCH_GOOD', 'SEARCH_EMPTY', 'SEARCH_RENEWING'] as const),
  ...(['BACKUP_GOOD', 'BACKUP_OLD', 'BACKUP_NEVER', 'NOT_LOOKED'] as const),
] as const;
export type StatusFinding = (typeof statusFindings)[number];
export const StatusFindingEnum = enumOf('StatusFinding', statusFindings);

@ObjectType({ description: 'How one part of the portal stands.' })
export class StatusLine {
  @Field(() => StatusSubjectEnum)
  subject!: StatusSubject;

  @Field(() => StatusStateEnum)
  state!: StatusState;

  @Field(() => StatusFindingEnum)
  finding!: StatusFinding;

  @Field(() => Int, {
    nullable: true,
    description: 'How many mails, documents, or percent: the finding says which.',
  })
  count!: number | null;

  @Field(() => Date, { nullable: true })
  since!: Date | null;
}

@ObjectType({ description: 'How the portal stands, looked at just now.' })
export class PortalStatus {
  @Field(() => Date)
  checkedAt!: Date;

  @Field(() => [StatusLine])
  lines!: StatusLine[];
}
