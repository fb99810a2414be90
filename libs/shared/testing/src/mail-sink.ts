import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** A mail that was accepted. */
export interface CaughtMail {
  readonly messageId: string;
  /** The addresses it was delivered to (the envelope). */
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Names in lower case, values unfolded. */
  readonly headers: Readonly<Record<string, string>>;
  readonly calendar?: { readonly method: string; readonly text: string };
  readonly receivedAt: Date;
  readonly raw: string;
}

/** When in the conversation something happens: at its begin, at the sender, at a recipient, or once the mail was given. */
export type MailMoment = 'greeting' | 'sender' | 'recipient' | 'content';

/**
 * How the server behaves instead of accepting, at the recipient when nothing else is said: it answers with a code, not at
 * all, hangs up, or keeps the mail and hangs up before it says so (the sender cannot know that it arrived).
 */
export type Misfortune =
  | { readonly code: number; readonly text?: string; readonly at?: MailMoment }
  | { readonly does: 'stall' | 'hangUp'; readonly at?: MailMoment }
  | { readonly does: 'keepAndHangUp' };

type Answer = (error?: Error | null) => void;

/** A rule of the script: what happens to mail for an address (or to all mail), and how many times. */
interface Rule {
  readonly address: string | undefined;
  readonly misfortune: Misfortune;
  left: number;
}

/**
 * An SMTP server for tests that keeps what it accepts and can be told to refuse, stall or hang up. Everything goes over
 * a real socket.
 */
export class MailSink {
  readonly #server: SMTPServer;
  readonly #arrivals = new EventEmitter().setMaxListeners(0);
  readonly #rules: Rule[] = [];
  #mails: CaughtMail[] = [];
  #port = 0;
  #slownessMs = 0;
  #attempts = 0;
  #mostAtOnce = 0;
  #underWay = 0;

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 200,
      onConnect: (session, answer) => this.#meet('greeting', [], session, answer),
      onMailFrom: (_, session, answer) => this.#meet('sender', [], session, answer),
      onRcptTo: ({ address }, session, answer) => {
        this.#attempts += 1;
        this.#arrivals.emit('change');
        this.#meet('recipient', [address], session, answer);
      },
      onData: (stream, session, answer) => {
        const parts: Buffer[] = [];
        this.#underWay += 1;
        this.#mostAtOnce = Math.max(this.#mostAtOnce, this.#underWay);
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('error', () => undefined);
        // `close` also comes when the sender breaks off half-way.
        stream.on('close', () => (this.#underWay -= 1));
        stream.on('end', () => void this.#accept(Buffer.concat(parts), session, answer));
      },
    });
    // A sender that breaks off is its own affair; tests see it by the mail that is missing.
    this.#server.on('error', () => undefined);
  }

  /** Starts a sink on a free port of 127.0.0.1. */
  static async start(): Promise<MailSink> {
    const sink = new MailSink();
    await new Promise<void>((resolve, reject) => {
      sink.#server.once('error', reject);
      sink.#server.listen(0, '127.0.0.1', () => resolve());
    });
    const address = sink.#server.server.address();
    sink.#port = typeof address === 'object' && address ? address.port : 0;
    return sink;
  }

  /** For SMTP_URL. */
  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  get port(): number {
    return this.#port;
  }

  /** What was accepted, in order of arrival. */
  get mails(): readonly CaughtMail[] {
    return this.#mails;
  }

  /** Recipients offered so far, refused ones included. */
  get attempts(): number {
    return this.#attempts;
  }

  /** The most mails that were under way at one moment. */
  get mostAtOnce(): number {
    return this.#mostAtOnce;
  }

  mailsTo(address: string): CaughtMail[] {
    return this.#mails.filter((mail) => mail.to.includes(address));
  }

  /**
   * The first mail that fits, also one that is already there.
   * @throws Error that lists what did come, when none fits within `ms` milliseconds
   */
  async waitFor(fits: (mail: CaughtMail) => boolean, ms = 10_000): Promise<CaughtMail> {
    await this.#until(() => this.#mails.some(fits), ms, 'a mail that fits');
    return this.#mails.find(fits) as CaughtMail;
  }

  /** Waits until so many mails were accepted in all. */
  waitForCount(count: number, ms = 10_000): Promise<void> {
    return this.#until(() => this.#mails.length >= count, ms, `${count} mails`);
  }

  /** Waits until so many recipients were offered, refused ones included. */
  waitForAttempts(count: number, ms = 10_000): Promise<void> {
    return this.#until(() => this.#attempts >= count, ms, `${count} attempts`);
  }

  /** From now on, mail to this address meets this, `times` times; then it is accepted again. */
  letAddress(address: string, misfortune: Misfortune, times = Number.POSITIVE_INFINITY): void {
    this.#rules.push({ address, misfortune, left: times });
  }

  /** From now on, all mail meets this, `times` times. */
  letAll(misfortune: Misfortune, times = Number.POSITIVE_INFINITY): void {
    this.#rules.push({ address: undefined, misfortune, left: times });
  }

  /** Ends every conversation, so that the next mail begins with a greeting. */
  closeConnections(): void {
    for (const connection of this.#server.connections) connection._socket.destroy();
  }

  /** Each mail is accepted only after so many milliseconds. */
  beSlow(ms: number): void {
    this.#slownessMs = ms;
  }

  /** Forgets the script: everything is accepted at once again. */
  beKind(): void {
    this.#rules.length = 0;
    this.#slownessMs = 0;
  }

  /** Forgets the mails and counts so far. */
  clear(): void {
    this.#mails = [];
    this.#attempts = 0;
    this.#mostAtOnce = 0;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** Accepts, or does what the script says of this moment. A stall is no answer at all: the sender must give up by itself. */
  #meet(moment: MailMoment, addresses: readonly string[], session: SMTPServerSession, answer: Answer): void {
    const misfortune = this.#misfortuneFor(addresses, moment);
    if (!misfortune) answer();
    else if ('code' in misfortune) {
      answer(
        Object.assign(new Error(misfortune.text ?? 'Scripted refusal'), { responseCode: misfortune.code }),
      );
    } else if (misfortune.does === 'hangUp') this.#hangUp(session);
  }

  /** The first rule for these addresses at a moment, used up by one. */
  #misfortuneFor(addresses: readonly string[], moment: MailMoment | 'kept'): Misfortune | undefined {
    const rule = this.#rules.find(({ address, misfortune, left }) => {
      const isMeant = address === undefined || addresses.includes(address);
      return left > 0 && isMeant && momentOf(misfortune) === moment;
    });
    if (rule) rule.left -= 1;
    return rule?.misfortune;
  }

  #hangUp(session: SMTPServerSession): void {
    for (const connection of this.#server.connections) {
      if (connection.session.id === session.id) connection._socket.destroy();
    }
  }

  async #accept(raw: Buffer, session: SMTPServerSession, answer: Answer): Promise<void> {
    if (this.#slownessMs > 0) await pause(this.#slownessMs);
    const mail = await takeApart(raw, session);
    this.#meet('content', mail.to, session, (refusal) => {
      if (refusal) return answer(refusal);
      this.#mails.push(mail);
      this.#arrivals.emit('change');
      if (this.#misfortuneFor(mail.to, 'kept')) this.#hangUp(session);
      else answer();
    });
  }

  async #until(holds: () => boolean, ms: number, what: string): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve, reject) => {
      const finish = () => {
        clearTimeout(timer);
        this.#arrivals.off('change', look);
      };
      const look = () => {
        if (!holds()) return;
        finish();
        resolve();
      };
      const timer = setTimeout(() => {
        finish();
        const came = this.#mails.map((mail) => `  ${mail.to.join(', ')}: ${mail.subject}`).join('\n');
        reject(
          new Error(`Waited ${ms} ms for ${what}; ${this.#attempts} attempts, and these came:\n${came}`),
        );
      }, ms);
      this.#arrivals.on('change', look);
    });
  }
}

function momentOf(misfortune: Misfortune): MailMoment | 'kept' {
  if ('does' in misfortune && misfortune.does === 'keepAndHangUp') return 'kept';
  return misfortune.at ?? 'recipient';
}

async function takeApart(raw: Buffer, session: SMTPServerSession): Promise<CaughtMail> {
  const parsed = await simpleParser(raw, { skipTextToHtml: true });
  const calendar = parsed.attachments.find((file) => file.contentType === 'text/calendar');
  const type = calendar?.headers.get('content-type') as { params?: Record<string, string> } | undefined;
  const headers: Record<string, string> = {};
  for (const { key, line } of parsed.headerLines) {
    headers[key] = line
      .slice(line.indexOf(':') + 1)
      .replace(/\r?\n[ \t]+/g, ' ')
      .trim();
  }
  return {
    messageId: parsed.messageId ?? '',
    to: session.envelope.rcptTo.map(({ address }) => address),
    from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html || '',
    headers,
    receivedAt: new Date(),
    raw: raw.toString('utf8'),
    ...(calendar
      ? {
          calendar: {
            method: type?.params?.['method']?.toUpperCase() ?? '',
            text: calendar.content.toString('utf8'),
          },
        }
      : {}),
  };
}
