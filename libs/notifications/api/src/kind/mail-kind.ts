import type { Locale } from '@verbonden/shared/kernel';
import type { MailContent } from '../content/mail-content';
import type { DigestSource } from '../digest/digest-line';

/** A planned mail as its kind sees it when it is about to leave. */
export interface PlannedMail {
  readonly id: string;
  readonly kind: string;
  readonly personId: string | null;
  readonly toName: string;
  readonly toAddress: string;
  readonly locale: Locale;
  /** What the mail is about: a registration, an invitation. */
  readonly subjectId: string;
  /** What it belongs to, for timelines: a meeting. */
  readonly contextId: string | null;
  /** The moment it was planned for. */
  readonly dueAt: Date;
  /** The small facts that had to be kept as they were when the mail was planned. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The mail does not hold any more: the reason is a code for the record, such as "CANCELLED" or "MOVED". */
export interface DroppedBecause {
  readonly dropped: string;
  /** Of an overview: what became of the mails that waited in it. */
  readonly gathered?: GatheredMails;
}

/** What became of the mails in an overview: told, or dropped; what is in neither comes again at `again`. */
export interface GatheredMails {
  readonly told: readonly string[];
  readonly dropped: readonly { readonly id: string; readonly reason: string }[];
  readonly again: Date;
}

/** Says that a mail does not hold any more. */
export function droppedBecause(reason: string): DroppedBecause {
  return { dropped: reason };
}

/** The mail cannot be written yet: what it waits for is a code for the record, such as "NO_JOIN_URL". */
export interface WaitsFor {
  readonly waitsFor: string;
}

/** Says that a mail waits: it is asked again every minute, until it can be written or does not hold any more. */
export function waitsFor(what: string): WaitsFor {
  return { waitsFor: what };
}

/** What a kind answers for one mail. */
export type MailAnswer = MailContent | DroppedBecause | WaitsFor;

/**
 * One kind of mail, kept by the domain that sends it and made known with {@link MailKinds.register} in the
 * `onModuleInit` of the domain's worker module.
 */
export interface MailKind {
  /** "<domain>.<what>", such as "meetings.reminder-7d". */
  readonly name: string;
  /** True for mail somebody asked for or must have; of other mail its reader chooses how often, and leaves with one click. */
  readonly necessary: boolean;
  /** The group it belongs to for whoever gets it; without it that of its domain. */
  readonly group?: string;
  /** How it stands in an overview; must be there for a kind that is not necessary. */
  readonly digest?: DigestSource;
  /** True when it must leave within a minute, also during a large mailing (P9): confirmations, the last reminder. */
  readonly urgent: boolean;
  /**
   * Writes the mails, or says why one does not hold any more or has to wait. Called at the moment of sending, with many mails at
   * once and possibly twice for the same one: it reads in few statements and writes nothing (P7).
   * @returns an answer for every mail, by its id
   */
  compose(mails: readonly PlannedMail[]): Promise<ReadonlyMap<string, MailAnswer>>;
}
