import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Stands before PostgreSQL and can be out of order; it counts who knocks. */
export class DatabaseGate {
  knocks = 0;
  isOpen = true;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly database: URL) {
    this.server = createServer((socket) => {
      this.knocks += 1;
      if (!this.isOpen) return void socket.destroy();
      const behind = connect(Number(database.port), database.hostname);
      for (const each of [socket, behind]) {
        this.sockets.add(each);
        each.on('error', () => undefined);
      }
      socket.pipe(behind).pipe(socket);
    });
  }

  static async before(databaseUrl: string): Promise<DatabaseGate> {
    const gate = new DatabaseGate(new URL(databaseUrl));
    gate.server.listen(0, '127.0.0.1');
    await once(gate.server, 'listening');
    return gate;
  }

  /** The address of the database behind it. */
  get url(): string {
    const url = new URL(this.database);
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  /** Breaks every connection, and lets nobody in. */
  close(): void {
    this.isOpen = false;
    for (const socket of this.sockets) socket.destroy();
  }

  async end(): Promise<void> {
    this.close();
    this.server.close();
  }
}
