import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** As PostgreSQL's protocol writes them (version 3): the statement that ends a transaction, and that it was done. */
const asked = Buffer.from('Q\0\0\0\x0bCOMMIT\0', 'latin1');
const done = Buffer.from('C\0\0\0\x0bCOMMIT\0', 'latin1');

/** Just before the database is asked to commit, or just after it did and before anybody hears of it. */
export type Moment = 'BEFORE_COMMIT' | 'AFTER_COMMIT';

/**
 * Stands between a program and its database, and can hold up one commit: nothing of it is passed on any more, in the one
 * direction or the other. So a program can be killed between commit and answer, at that very moment and each time.
 */
export class CommitGate {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #database: URL;
  #wanted: { moment: Moment; held: () => void } | null = null;

  private constructor(databaseUrl: string) {
    this.#database = new URL(databaseUrl);
    this.#server = createServer((program) => this.#pass(program));
  }

  static async before(databaseUrl: string): Promise<CommitGate> {
    const gate = new CommitGate(databaseUrl);
    gate.#server.listen(0, '127.0.0.1');
    await once(gate.#server, 'listening');
    return gate;
  }

  /** The address of the database behind the gate. */
  get url(): string {
    const url = new URL(this.#database);
    url.port = String((this.#server.address() as AddressInfo).port);
    return url.href;
  }

  /** Holds up the next commit. @returns when it is held */
  hold(moment: Moment): Promise<void> {
    return new Promise((held) => (this.#wanted = { moment, held }));
  }

  /** Lets everything through again. */
  open(): void {
    this.#wanted = null;
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #pass(program: Socket): void {
    const database = connect(Number(this.#database.port), this.#database.hostname);
    for (const [from, to, moment, sign] of [
      [program, database, 'BEFORE_COMMIT', asked],
      [database, program, 'AFTER_COMMIT', done],
    ] as const) {
      this.#sockets.add(from);
      let isHeld = false;
      from.on('data', (piece: Buffer) => {
        if (!isHeld && this.#wanted?.moment === moment && piece.includes(sign)) {
          isHeld = true;
          this.#wanted.held();
          this.#wanted = null;
        }
        if (!isHeld) to.write(piece);
      });
      // A program that is gone is gone for the database too: it takes back what was not committed.
      from.on('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
      from.on('error', () => undefined);
    }
  }
}
