import type { HeldMail, MailLedger } from './mail-ledger';
import type { Written } from './mail-writing';

/** How old a written mail may be when it leaves; older ones are checked and written again (P7). */
const freshFor = 2_000;
const heartbeat = 3_000;

/** A mail that is written and must be settled now. */
export interface ReadyMail {
  readonly mail: HeldMail;
  readonly written: Written;
}

/**
 * The mails one worker holds for one job. Gives them out one by one, each still held and freshly written, and tells
 * the ledger every few seconds that it is busy with them.
 */
export class MailBatch {
  private waiting: HeldMail[];
  private readonly busy = new Set<string>();
  private written = new Map<string, Written>();
  private freshUntil = 0;
  private isNew = true;
  /** Resolves when everything was given out, though not all of it need be settled. */
  readonly emptied: Promise<void>;
  private tellEmptied: () => void = () => undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly claimId: string,
    mails: readonly HeldMail[],
    private readonly ledger: MailLedger,
    private readonly compose: (mails: readonly HeldMail[]) => Promise<Map<string, Written>>,
    private readonly warn: (fault: unknown) => void,
  ) {
    this.waiting = [...mails];
    this.emptied = new Promise((resolve) => {
      this.tellEmptied = resolve;
    });
    this.timer = setInterval(() => void this.beat(), heartbeat);
  }

  /** The next mail to settle, or null when there is none left. Callers get theirs in turn. */
  next(): Promise<ReadyMail | null> {
    const mine = this.turn.then(() => this.take());
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  /** The mail that `next` gave is settled. */
  done(mail: HeldMail): void {
    this.busy.delete(mail.id);
  }

  /** Something was dropped or put on hold: what is left is checked and written anew before the next one leaves. */
  recheck(): void {
    this.freshUntil = 0;
  }

  /** Gives nothing more out; what was not begun goes back to the plan. */
  async stop(): Promise<void> {
    const left = this.waiting.map((mail) => mail.id);
    this.waiting = [];
    if (left.length > 0) await this.ledger.release(this.claimId, left);
  }

  /** Ends the heartbeat, when everything is settled. */
  end(): void {
    clearInterval(this.timer);
  }

  private async take(): Promise<ReadyMail | null> {
    if (this.waiting.length > 0 && performance.now() > this.freshUntil) await this.refresh();
    const mail = this.waiting.shift();
    if (!mail) {
      this.tellEmptied();
      return null;
    }
    this.busy.add(mail.id);
    return { mail, written: this.written.get(mail.id)! };
  }

  /** Writes what is left anew, without the mails that were dropped, put on hold or taken over meanwhile. */
  private async refresh(): Promise<void> {
    const from = performance.now();
    this.freshUntil = from + freshFor;
    if (!this.isNew) await this.letGo();
    this.isNew = false;
    this.written = await this.compose(this.waiting);
  }

  /** Keeps what is still its own and may leave now; what has to wait goes back to the plan. */
  private async letGo(): Promise<void> {
    const ids = this.waiting.map((mail) => mail.id);
    const [own, held] = await Promise.all([this.ledger.keep(this.claimId, ids), this.ledger.held(ids)]);
    if (held.length > 0) await this.ledger.release(this.claimId, held);
    for (const id of held) own.delete(id);
    this.waiting = this.waiting.filter((mail) => own.has(mail.id));
  }

  private async beat(): Promise<void> {
    const ids = [...this.busy, ...this.waiting.map((mail) => mail.id)];
    try {
      if (ids.length > 0) await this.ledger.keep(this.claimId, ids);
    } catch (fault) {
      this.warn(fault);
    }
  }
}
