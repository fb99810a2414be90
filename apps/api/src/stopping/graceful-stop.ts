import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Readiness } from '@verbonden/shared/server';

/**
 * How long a quiet connection may still bring a request, how long requests get to finish, and how long all of stopping
 * may take (P17: 30 s), in milliseconds.
 */
const quietGets = 1_000;
const requestsGet = 20_000;
const longestStop = 28_000;
/** So many may wait for the end of one answer before Node warns of a leak. */
const mostWaiting = 30;

/**
 * Stops a program without failing a request: it says that it is stopping, takes no new connection, answers what
 * still comes over the old ones while telling them to close, and only then closes subscriptions, queues and the database.
 * Made before `listen`, since it must know of every request.
 */
export class GracefulStop {
  private readonly running = new Set<ServerResponse>();
  private readonly server: Server;
  private stopping: Promise<void> | null = null;

  constructor(private readonly app: NestExpressApplication) {
    this.server = app.getHttpServer();
    this.server.prependListener('request', (_request, response: ServerResponse) => {
      // Figures, traces, the log, compression and the page that is streamed each wait for the end of an answer.
      response.setMaxListeners(mostWaiting);
      this.running.add(response);
      response.once('close', () => this.running.delete(response));
      if (this.stopping) response.setHeader('Connection', 'close');
    });
  }

  /** Stops; a second call waits for the first. */
  stop(): Promise<void> {
    this.stopping ??= this.close();
    return this.stopping;
  }

  private async close(): Promise<void> {
    this.app.get(Readiness, { strict: false }).isStopping = true;
    // Not `server.close()`: that cuts quiet connections at once, also one whose next request is on its way.
    NetServer.prototype.close.call(this.server);
    const begun = Date.now();
    while (Date.now() < begun + requestsGet && (await this.isBusy(begun))) {
      for (const response of this.running) if (isEndless(response)) response.end();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    this.server.closeIdleConnections();
    const closed = this.app.close();
    // Whoever is still there did not end in its time, or holds a socket that was told to go.
    const force = setTimeout(() => this.server.closeAllConnections(), 2_000);
    await closed;
    clearTimeout(force);
  }

  private async isBusy(since: number): Promise<boolean> {
    if (this.running.size > 0) return true;
    if (Date.now() > since + quietGets) return false;
    return new Promise((resolve) => this.server.getConnections((_, count) => resolve(count > 0)));
  }
}

/** Stops at Ctrl-C and at the signal of a process manager, within 30 seconds. */
export function stopAtSignals(app: NestExpressApplication): void {
  const stop = new GracefulStop(app);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), longestStop).unref();
      stop.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

function isEndless(response: ServerResponse): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');
}
