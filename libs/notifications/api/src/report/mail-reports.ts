import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, LiveNotes, SETTINGS, type Settings } from '@verbonden/shared/server';
import { isUUID } from 'class-validator';
import { DataSource, type EntityManager } from 'typeorm';
import { RefusedAddresses } from '../delivery/refused-addresses';
import { isNobody } from '../delivery/smtp-refusal';
import { nextDigest } from '../digest/digest-moment';
import { givenToNext } from '../digest/next-overview';
import { mailBatchTopic } from '../plan/mail-plan';
import { MailPreferenceService } from '../preference/mail-preference.service';
import { MailRhythm } from '../preference/mail-rhythm';
import type { MailReport } from './mail-report';

interface ReportedMail {
  readonly personId: string | null;
  readonly toAddress: string;
  readonly batchId: string | null;
}

/** What became of a report; nobody but us is told. */
export type ReportOutcome = 'BOUNCED' | 'LEFT' | 'IGNORED';

/**
 * Acts on reports of other mail servers. A report counts only when it names a mail of ours by the Message-ID that we gave
 * it and the address that it went to: both are known to its receiver and the servers on the way, and can't be guessed.
 */
@Injectable()
export class MailReports {
  private readonly log = new Logger('MailReports');
  private readonly host: string;

  constructor(
    private readonly db: DataSource,
    private readonly addresses: RefusedAddresses,
    private readonly preferences: MailPreferenceService,
    private readonly notes: LiveNotes,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) settings: Pick<Settings, 'PUBLIC_URL'>,
  ) {
    this.host = new URL(settings.PUBLIC_URL).hostname;
  }

  /** Takes a report in; the same one twice is fine. */
  async take(report: MailReport): Promise<ReportOutcome> {
    const outcome = await this.db.transaction(async (tx) => {
      const id = this.mailIdIn(report.messageId);
      const mail = id && (await this.find(tx, id));
      if (!id || !mail || !report.addresses.has(mail.toAddress.toLowerCase())) return 'IGNORED';
      return report.sort === 'BOUNCE' ? this.bounced(tx, id, mail, report) : this.unwanted(tx, mail);
    });
    this.log.log(`a report (${report.sort}) of another mail server: ${outcome}`);
    return outcome;
  }

  private mailIdIn(messageId: string): string | null {
    const [id, host, ...more] = messageId.split('@');
    return isUUID(id) && host === this.host && more.length === 0 ? id! : null;
  }

  private async find(tx: EntityManager, id: string): Promise<ReportedMail | undefined> {
    const [mail] = await tx.query<ReportedMail[]>(
      `SELECT person_id AS "personId", to_address AS "toAddress", batch_id AS "batchId"
       FROM mail_messages WHERE id = $1 AND status IN ('SENT', 'SENDING', 'FAILED') FOR UPDATE`,
      [id],
    );
    return mail;
  }

  /**
   * It did not arrive after all; when the address is the reason, whoever has it can be recognised. Where the mail was
   * forwarded, it is the address behind it that is gone. What was in an overview comes in the next one.
   */
  private async bounced(
    tx: EntityManager,
    id: string,
    { toAddress, batchId }: ReportedMail,
    { status, finalRecipient }: MailReport,
  ): Promise<ReportOutcome> {
    const code = `DSN_${status ?? '5.0.0'}`;
    // A report may be faster than the record that the mail left.
    const [, changed] = await tx.query<[unknown, number]>(
      `UPDATE mail_messages SET status = 'FAILED', last_error = $2 WHERE id = $1 AND status IN ('SENT', 'SENDING')`,
      [id, code],
    );
    if (changed === 0) return 'IGNORED';
    await tx.query(
      `WITH failed AS (SELECT kind, subject_id FROM mail_messages WHERE id = $1), ${givenToNext('$2', '$3')}`,
      [id, code, nextDigest(MailRhythm.DAILY, this.clock.now())],
    );
    const isOwn = finalRecipient === null || finalRecipient === toAddress.toLowerCase();
    if (isOwn && status && isNobody(0, status)) await this.addresses.mark(tx, toAddress, code, true);
    if (batchId) await this.notes.publish(tx, mailBatchTopic(batchId));
    return 'BOUNCED';
  }

  /** Optional mail stops for this person, all of it: they did not use the way to leave one kind. */
  private async unwanted(tx: EntityManager, { personId }: ReportedMail): Promise<ReportOutcome> {
    if (personId === null) return 'IGNORED';
    await this.preferences.leaveAll(tx, personId);
    return 'LEFT';
  }
}
