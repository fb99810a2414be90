import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** A mail that the sink accepted. */
export interface Accepted {
  readonly recipient: string;
  /** The left side of the Message-ID: the id of the mail in the plan. */
  readonly id: string;
  /** Which door it came through. */
  readonly door: number;
  /** By the wall clock, in ms. */
  readonly at: number;
}

/** Every accepted mail takes the server so long, as a real one that writes to its disk. */
const thinkingMs = 5;

/**
 * A mail server that keeps a record of what it accepted. It has several doors (ports), so that each worker can have one
 * of its own and it is known which worker handed a mail over.
 */
export class Sink {
  readonly accepted: Accepted[] = [];
  /** One mail as it came, for who wants to send the same. */
  sample: Buffer | null = null;
  /** Told of each mail, when it has been recorded and before the sender hears of it. */
  onAccepted: (mail: Accepted) => void = () => undefined;
  readonly #servers: SMTPServer[] = [];
  readonly #underWay: number[] = [];

  static async start(doors: number): Promise<Sink> {
    const sink = new Sink();
    for (let door = 0; door < doors; door++) await sink.#open(door);
    return sink;
  }

  url(door: number): string {
    return `smtp://127.0.0.1:${(this.#servers[door]?.server.address() as AddressInfo).port}`;
  }

  /** How many mails of a door have arrived in part or whole and are not recorded yet. */
  underWay(door: number): number {
    return this.#underWay[door] ?? 0;
  }

  async close(): Promise<void> {
    await Promise.all(
      this.#servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))),
    );
  }

  async #open(door: number): Promise<void> {
    this.#underWay[door] = 0;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 200,
      onData: (stream, session, answer) => {
        const parts: Buffer[] = [];
        const leave = this.#enter(door);
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.once('error', leave);
        // Without `end` the sender broke off half-way: that mail did not arrive.
        stream.once('close', () => {
          if (!stream.readableEnded) leave();
        });
        stream.once('end', () => {
          const recipient = session.envelope.rcptTo[0]?.address ?? '';
          void pause(thinkingMs).then(() => {
            this.#record(Buffer.concat(parts), recipient, door);
            leave();
            answer();
          });
        });
      },
    });
    // A sender that is killed breaks off; what matters is which mails arrived.
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    this.#servers.push(server);
  }

  #enter(door: number): () => void {
    this.#underWay[door] = this.underWay(door) + 1;
    let inside = true;
    return () => {
      if (inside) this.#underWay[door] = this.underWay(door) - 1;
      inside = false;
    };
  }

  #record(raw: Buffer, recipient: string, door: number): void {
    const head = raw.subarray(0, raw.indexOf('\r\n\r\n')).toString();
    const id = /^Message-ID:\s*<([^@>]+)@/im.exec(head)?.[1] ?? '';
    const mail = { recipient, id, door, at: Date.now() };
    this.sample ??= raw;
    this.accepted.push(mail);
    this.onAccepted(mail);
  }
}
