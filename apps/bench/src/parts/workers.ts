import { once } from 'node:events';
import { program, settings } from './database.ts';
import { freePort, serve, type Served } from './served.ts';
import type { Sink } from './sink.ts';

/** Two or more workers, each with its own door of the sink, that can be killed and started again. */
export class Workers {
  /** By the wall clock, in ms: when the last one was started. */
  startedAt = 0;
  readonly #running: (Served | null)[] = [];
  readonly #databaseUrl: string;
  readonly #redisUrl: string | undefined;
  readonly #sink: Sink;

  constructor(databaseUrl: string, redisUrl: string | undefined, sink: Sink) {
    this.#databaseUrl = databaseUrl;
    this.#redisUrl = redisUrl;
    this.#sink = sink;
  }

  /** Starts the worker of a door and waits until it is ready. */
  async start(door: number): Promise<void> {
    const port = await freePort();
    this.startedAt = Date.now();
    this.#running[door] = await serve(
      program('worker'),
      {
        ...settings(this.#databaseUrl),
        REDIS_URL: this.#redisUrl ?? '',
        SMTP_URL: this.#sink.url(door),
        WORKER_PORT: String(port),
      },
      port,
      '/health/ready',
    );
  }

  /** SIGKILL, at once. Resolves when the process is gone. */
  async kill(door: number): Promise<void> {
    const worker = this.#running[door];
    this.#running[door] = null;
    if (!worker || worker.child.exitCode !== null) return;
    const gone = once(worker.child, 'exit');
    worker.child.kill('SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#running.flatMap((worker) => (worker ? [worker.stop()] : [])));
  }
}
