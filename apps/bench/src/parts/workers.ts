import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Served, startProgram } from './served.ts';
import type { Sink } from './sink.ts';

/** Two or more workers, each with its own door of the sink, that can be killed and started again. */
export class Workers {
  /** By the wall clock, in ms: when the last one was started. */
  startedAt = 0;
  readonly #running: (Served | null)[] = [];
  readonly #databaseUrl: string;
  readonly #redisUrl: string | undefined;
  readonly #sink: Sink;
  readonly #more: NodeJS.ProcessEnv;

  /** @param before a file of this folder that each worker loads before its program, to put something in it wrong */
  constructor(
    databaseUrl: string,
    redisUrl: string | undefined,
    sink: Sink,
    before?: { readonly load: string; readonly env?: NodeJS.ProcessEnv },
  ) {
    this.#databaseUrl = databaseUrl;
    this.#redisUrl = redisUrl;
    this.#sink = sink;
    this.#more = before
      ? {
          NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, before.load)).href}`,
          ...before.env,
        }
      : {};
  }

  /** Starts the worker of a door and waits until it is ready. */
  async start(door: number): Promise<void> {
    this.startedAt = Date.now();
    this.#running[door] = await startProgram('worker', this.#databaseUrl, {
      REDIS_URL: this.#redisUrl ?? '',
      SMTP_URL: this.#sink.url(door),
      ...this.#more,
    });
  }

  /** SIGKILL, at once. Resolves when the process is gone. */
  async kill(door: number): Promise<void> {
    const worker = this.#running[door];
    this.#running[door] = null;
    await worker?.stop('SIGKILL');
  }

  /** Whenever the worker of a door ends by itself it is started again, as a supervisor does. @returns how to stop that */
  superviseFrom(door: number, ended: () => void): () => void {
    let watching = true;
    const watch = () => {
      const { child } = this.#running[door]!;
      child.once('exit', () => {
        if (!watching) return;
        ended();
        void this.start(door).then(watch);
      });
    };
    watch();
    return () => {
      watching = false;
    };
  }

  /** Puts the clocks of all workers ahead, or back; they were started with `other-clock.ts`. */
  async putClocks(millisecondsAhead: number): Promise<void> {
    await Promise.all(
      this.#running.map(async (worker) => {
        if (!worker) return;
        const set = once(worker.child, 'message');
        worker.child.send({ millisecondsAhead });
        await set;
      }),
    );
  }

  async stop(): Promise<void> {
    await Promise.all(this.#running.flatMap((worker) => (worker ? [worker.stop()] : [])));
  }
}
