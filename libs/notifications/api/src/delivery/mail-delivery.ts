import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnModuleDestroy,
} from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, inSpan, SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { type MailSender, senderOf, UnsendableMail, writtenMail } from '../content/written-mail';
import { MailKinds } from '../kind/mail-kinds';
import { BatchNotes } from './batch-notes';
import type { Composed } from './compose-mails';
import { MailBatch, type ReadyMail } from './mail-batch';
import { MailFigures } from './mail-figures';
import { type HeldMail, MailLedger, mostInterrupted } from './mail-ledger';
import { MailServer } from './mail-server';
import { MailServerWatch } from './mail-server-watch';
import { MailWriting } from './mail-writing';
import { isHopeless, pauseAfter } from './pauses';
import { nextDigest } from '../digest/digest-moment';
import { calmCode } from '../digest/digest-names';
import { MailRhythm } from '../preference/mail-rhythm';
import { RefusedAddresses } from './refused-addresses';
import { SentMarks } from './sent-marks';
import { type Refusal, refusalOf } from './smtp-refusal';

/** Mails of one job that are on their way at the same time. */
const lanes = 4;
/** How long a job waits for mails that hang; they go on by themselves, and the next job may begin. */
const patience = 5_000;
/** How long a mail that cannot be written yet waits before its kind is asked again. */
const askAgainAfter = 60_000;
const longestGoodbye = 20_000;
const longestMarking = 20_000;

type PutAside = Extract<ReadyMail['written'], { passage: unknown }>;

/** Delivers mails: takes them from the plan, lets them be written, hands them over and records how each ended. */
@Injectable()
export class MailDelivery implements OnModuleDestroy, BeforeApplicationShutdown {
  readonly watch = new MailServerWatch();
  private readonly log = new Logger('MailDelivery');
  private readonly sender: MailSender;
  private readonly open = new Map<MailBatch, Promise<void>>();
  private stopping = false;
  private readonly sentMarks: SentMarks;

  constructor(
    private readonly kinds: MailKinds,
    private readonly ledger: MailLedger,
    private readonly writing: MailWriting,
    private readonly server: MailServer,
    private readonly figures: MailFigures,
    private readonly batchNotes: BatchNotes,
    private readonly addresses: RefusedAddresses,
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) settings: Pick<Settings, 'MAIL_FROM' | 'MAIL_REPLY_TO' | 'PUBLIC_URL'>,
  ) {
    this.sender = senderOf(settings);
    this.sentMarks = new SentMarks((marks) => this.ledger.sent(marks));
  }

  /**
   * Delivers those of the mails that are due and that no other worker holds. May be called twice with the same ids.
   * @throws when the database is away; what was not settled is then taken up again by the plan
   */
  async deliver(ids: readonly string[]): Promise<void> {
    if (this.stopping) return this.ledger.handBack(ids);
    const claimId = randomUUID();
    const claimed = await this.ledger.claim(ids, this.kinds.names(), this.clock.now(), claimId);
    const mails = await this.withoutDeadly(claimed, claimId);
    if (mails.length === 0) return;
    const batch = new MailBatch(
      claimId,
      mails,
      this.ledger,
      (some) => this.writing.write(some),
      (fault) => this.warn('could not say that it is still busy', fault),
    );
    const work = this.work(batch, claimId);
    this.open.set(batch, work);
    const ended = work.finally(() => {
      batch.end();
      this.open.delete(batch);
    });
    ended.catch((fault: unknown) => this.warn('a batch of mail was interrupted', fault));
    await Promise.race([ended, batch.emptied.then(() => pause(patience, undefined, { ref: false }))]);
  }

  /** Something was dropped or put on hold: nothing leaves any more that was written before this. */
  recheck(): void {
    for (const batch of this.open.keys()) batch.recheck();
  }

  /** From here on nothing new is begun; what is on its way ends. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    await Promise.allSettled([...this.open.keys()].map((batch) => batch.stop()));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.race([
      Promise.allSettled(this.open.values()),
      pause(longestGoodbye, undefined, { ref: false }),
    ]);
  }

  /** A mail with which one worker after the other was lost is given up unread, so that it does not take the next one. */
  private async withoutDeadly(mails: readonly HeldMail[], claimId: string): Promise<HeldMail[]> {
    const isDeadly = ({ interrupted }: HeldMail) => interrupted >= mostInterrupted;
    for (const mail of mails.filter(isDeadly)) {
      await this.refused(mail, claimId, { kind: 'permanent', code: 'INTERRUPTED' });
    }
    return mails.filter((mail) => !isDeadly(mail));
  }

  private async work(batch: MailBatch, claimId: string): Promise<void> {
    const lane = async () => {
      // Recorded before the next is begun: never more than one of a lane is accepted and not recorded (P6).
      for (let ready = await batch.next(); ready; ready = await batch.next()) {
        const { mail } = ready;
        await inSpan({ name: `mail ${mail.kind}`, parent: mail.traceparent }, () =>
          this.settle(ready, claimId),
        );
        batch.done(mail);
        this.batchNotes.changed(mail.batchId);
        if (this.watch.isAway || this.stopping) await batch.stop();
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
    const interrupted = ended.find((each) => each.status === 'rejected');
    if (interrupted) throw interrupted.reason;
  }

  private async settle({ mail, written }: ReadyMail, claimId: string): Promise<void> {
    if ('passage' in written) return this.putAside(mail, written, claimId);
    switch (written.outcome) {
      case 'written':
        return this.send(mail, written, claimId);
      case 'dropped':
        await this.ledger.dropped(claimId, mail.id, written.reason, written.gathered);
        return this.figures.count(mail.kind, 'dropped');
      case 'waits':
        return this.waits(mail, claimId, written.code);
      case 'fault':
        this.warn(`could not write a mail of kind ${mail.kind} (${mail.id})`, written.fault);
        return this.refused(mail, claimId, { kind: 'temporary', code: 'NOT_WRITTEN' });
    }
  }

  private async send(
    mail: HeldMail,
    { content, kind }: Extract<Composed, { outcome: 'written' }>,
    claimId: string,
  ): Promise<void> {
    try {
      await this.server.send(
        writtenMail(mail, content, { ...kind, group: this.kinds.groupName(kind) }, this.sender),
      );
    } catch (fault) {
      if (fault instanceof UnsendableMail) {
        return this.refused(mail, claimId, { kind: 'permanent', code: fault.code });
      }
      const refusal = refusalOf(fault);
      if (refusal.kind === 'server') this.watch.lost();
      else await this.serverAnswered();
      if (refusal.noSuchAddress) {
        await this.addresses.mark(this.db.manager, content.to?.address ?? mail.toAddress, refusal.code);
      }
      return this.refused(mail, claimId, refusal);
    }
    const sent = { claimId, id: mail.id, at: this.clock.now() };
    const { gathered } = content;
    await this.mark(() => (gathered ? this.ledger.sentWith(sent, gathered) : this.sentMarks.add(sent)));
    await this.sent(mail);
  }

  private async sent(mail: HeldMail): Promise<void> {
    this.figures.count(mail.kind, 'sent');
    await this.serverAnswered();
  }

  /** Not now: it waits for the end of calm, or for the overview that its reader chose. */
  private async putAside(mail: HeldMail, way: PutAside, claimId: string): Promise<void> {
    if (way.passage === 'calm') {
      await this.ledger.waiting(claimId, { id: mail.id, code: calmCode }, way.until);
    } else await this.ledger.gathered(claimId, mail.id, way);
    this.figures.count(mail.kind, 'waiting');
  }

  private async waits(mail: HeldMail, claimId: string, code: string): Promise<void> {
    const again = new Date(this.clock.now().getTime() + askAgainAfter);
    await this.ledger.waiting(claimId, { id: mail.id, code }, again);
    this.figures.count(mail.kind, 'waiting');
  }

  private async refused(
    mail: HeldMail,
    claimId: string,
    { kind, code }: Pick<Refusal, 'kind' | 'code'>,
  ): Promise<void> {
    const now = this.clock.now();
    const forGood = kind === 'permanent' || isHopeless(mail, now);
    this.log.warn(
      `a mail of kind ${mail.kind} (${mail.id}) was refused ${forGood ? 'for good' : 'for now'}: ${code}`,
    );
    if (forGood) {
      await this.ledger.failed(claimId, { id: mail.id, code }, nextDigest(MailRhythm.DAILY, now));
    } else {
      const again = new Date(now.getTime() + pauseAfter(mail.attempts));
      await this.ledger.deferred(claimId, { id: mail.id, code }, again);
    }
    this.figures.count(mail.kind, forGood ? 'failed' : 'deferred');
  }

  /** The mail is out of our hands but not yet recorded: a database that is away for a moment must not make a double. */
  private async mark(write: () => Promise<void>): Promise<void> {
    const until = performance.now() + longestMarking;
    for (;;) {
      try {
        return await write();
      } catch (fault) {
        if (performance.now() > until) throw fault;
        await pause(500);
      }
    }
  }

  private async serverAnswered(): Promise<void> {
    if (this.watch.answered()) await this.ledger.wakeWaitingForServer(this.clock.now());
  }

  private warn(what: string, fault: unknown): void {
    this.log.warn(`${what}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}
