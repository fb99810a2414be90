import type { Locale } from '@verbonden/shared/kernel';
import type { MailStatus } from './mail-message.entity';

/** A mail that a domain wants to leave at a moment. */
export interface PlannedMailInput {
  /** The name of a registered kind, such as "meetings.reminder-7d". */
  readonly kind: string;
  readonly personId: string | null;
  readonly toName: string;
  readonly toAddress: string;
  readonly locale: Locale;
  /** What the mail is about: a registration, an invitation. */
  readonly subjectId: string;
  /** What it belongs to, for timelines: a meeting. */
  readonly contextId: string | null;
  /**
   * What may happen only once, such as "meetings.reminder-7d/<registration id>". A key that was sent is never sent
   * again; put a sequence in it when each change deserves its own mail.
   */
  readonly dedupeKey: string;
  /** What it is sent along with: a letter to many, whose progress is followed and that can be stopped. */
  readonly batchId?: string;
  /** The moment to leave; now or earlier means at once. */
  readonly dueAt: Date;
  /** Small facts that must stay as they are now, such as the old start of a moved meeting. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** Which mails: all the given conditions together; at least one of the first four. */
export interface MailSelection {
  readonly subjectIds?: readonly string[];
  readonly contextId?: string;
  readonly personId?: string;
  readonly batchId?: string;
  readonly kinds?: readonly string[];
  readonly dedupeKeys?: readonly string[];
}

/** A mail that has not left, as its domain needs it to plan anew. */
export interface OpenMail {
  readonly kind: string;
  readonly subjectId: string;
  readonly dedupeKey: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A point on the line of time of a context: so many mails of a kind at a moment. */
export interface MailMoment {
  readonly kind: string;
  readonly dueAt: Date;
  readonly status: MailStatus;
  readonly count: number;
}

/** A mail that will not arrive; for the coordinator, who may know another way to reach the person. */
export interface FailedMail {
  readonly id: string;
  readonly kind: string;
  readonly personId: string | null;
  readonly toName: string;
  readonly subjectId: string;
  readonly dueAt: Date;
  /** Why: "SMTP_550" and the like. */
  readonly code: string;
}

/** How far the mails of a batch are; together they are all of it. */
export interface BatchProgress {
  /** Still to leave. */
  readonly waiting: number;
  readonly sent: number;
  readonly failed: number;
  /** Did not hold any more when its moment came, or was stopped. */
  readonly dropped: number;
}
