import type { Locale } from '@verbonden/shared/kernel';
import type { DigestRhythm } from '../preference/mail-rhythm';
import { Check, Column, CreateDateColumn, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** PLANNED waits for its moment, SENDING is in a worker's hands; the other three are the end. */
export const mailStatuses = ['PLANNED', 'SENDING', 'SENT', 'DROPPED', 'FAILED'] as const;
export type MailStatus = (typeof mailStatuses)[number];

/**
 * One mail to one person: the plan before it leaves and the record after. Its id is the left side of the Message-ID,
 * so that a repeat after a crash is recognised as the same mail (P6).
 */
@Entity('mail_messages')
@Unique('mail_messages_once', ['dedupeKey'])
@Check('mail_messages_status', `"status" IN ('PLANNED', 'SENDING', 'SENT', 'DROPPED', 'FAILED')`)
@Index('mail_messages_open', { synchronize: false })
@Index('mail_messages_context', ['contextId'])
@Index('mail_messages_subject', ['subjectId'])
@Index('mail_messages_person', ['personId'])
@Index('mail_messages_batch', { synchronize: false })
@Index('mail_messages_digest', { synchronize: false })
export class MailMessage {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: string;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('text')
  toName!: string;

  @Column('text')
  toAddress!: string;

  @Column('text')
  locale!: Locale;

  @Column('uuid')
  subjectId!: string;

  @Column('uuid', { nullable: true })
  contextId!: string | null;

  /** At most one mail has this key, for ever. */
  @Column('text')
  dedupeKey!: string;

  /** What it was sent along with, such as a letter to many. */
  @Column('uuid', { nullable: true })
  batchId!: string | null;

  /** The moment it was planned for. */
  @Column('timestamptz')
  dueAt!: Date;

  /** The moment of the next try: `dueAt`, or later after a temporary refusal. */
  @Column('timestamptz')
  attemptAt!: Date;

  @Column('text')
  status!: MailStatus;

  /** How many tries the mail server refused for now. */
  @Column('integer', { default: 0 })
  attempts!: number;

  /** How often a worker was lost with it in its hands. */
  @Column('integer', { default: 0 })
  interrupted!: number;

  /** When a job was made for it; without it, or when long ago, it needs one (database clock). */
  @Column('timestamptz', { nullable: true })
  handedAt!: Date | null;

  /** Which try of which worker holds it. */
  @Column('uuid', { nullable: true })
  claimId!: string | null;

  /** When that worker last said it still does (database clock). */
  @Column('timestamptz', { nullable: true })
  claimedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  @Column('text', { nullable: true })
  droppedReason!: string | null;

  /** A code such as "SMTP_550" or "SMTP_550_5.1.1"; never the server's sentence, which may hold an address. */
  @Column('text', { nullable: true })
  lastError!: string | null;

  /** The group of mail in whose overview it waits; null for what leaves by itself. */
  @Column('text', { nullable: true })
  waitsIn!: string | null;

  /** The rhythm its reader chose when it was put aside. */
  @Column('text', { nullable: true })
  digestRhythm!: DigestRhythm | null;

  /** The overview it is in: the subject of that mail. */
  @Column('uuid', { nullable: true })
  digestId!: string | null;

  /** The request that planned it (W3C Trace Context), so that its trace goes on when it leaves. */
  @Column('text', { nullable: true })
  traceparent!: string | null;

  @Column('jsonb', { default: {} })
  payload!: Record<string, unknown>;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
