import { spawn, type ChildProcess } from 'node:child_process';
import { Obstacle } from '../terminal/obstacle.ts';
import type { LogFile } from './log-file.ts';
import { lineCutter, notableLine, type NotableLine } from './log-lines.ts';
import { eventually, within } from './patience.ts';
import { RestartPolicy } from './restart-policy.ts';

/** A program that runs until it is stopped, and how to know that it is ready. */
export interface ServiceDescription {
  readonly name: string;
  /** The file that Node runs. */
  readonly main: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Answers 200 when the service is ready. */
  readonly readyUrl: string;
  readonly log: LogFile;
  readonly readyWithinMs?: number;
  /** How long it may take to finish its work when asked to stop. */
  readonly stopWithinMs?: number;
  /** How long to wait after a fall. */
  readonly policy?: RestartPolicy;
  readonly onNotable?: (line: NotableLine) => void;
  /** It fell and will be started again after this pause. */
  readonly onFall?: (pauseMs: number, reason: string) => void;
  /** It fell too often and stays down. */
  readonly onGivenUp?: (obstacle: Obstacle) => void;
}

const followLauncher = new URL('./follow-launcher.ts', import.meta.url).href;

/** One program of the stack: started, watched, started again when it falls, and stopped. */
export class Service {
  readonly name: string;
  readonly #description: ServiceDescription;
  readonly #policy: RestartPolicy;
  #child: ChildProcess | undefined;
  #gone: Promise<void> = Promise.resolve();
  #wanted = false;
  #wasReady = false;
  #restart: NodeJS.Timeout | undefined;
  #tail: string[] = [];

  constructor(description: ServiceDescription) {
    this.name = description.name;
    this.#description = description;
    this.#policy = description.policy ?? new RestartPolicy();
  }

  /** Starts the program and waits until it is ready. Throws an Obstacle when it falls first or takes too long. */
  async start(): Promise<void> {
    this.#wanted = true;
    this.#wasReady = false;
    this.#policy.forget();
    const child = this.#launch();
    const readyWithinMs = this.#description.readyWithinMs ?? 60_000;
    const ready = await eventually(async () => hasEnded(child) || (await this.#isReady()), readyWithinMs, 50);
    if (ready && !hasEnded(child)) {
      this.#wasReady = true;
      return;
    }
    const fell = hasEnded(child);
    if (!this.#wanted) return;
    await this.stop();
    throw fell
      ? this.#obstacle(`The ${this.name} stopped while it was starting`)
      : this.#obstacle(`The ${this.name} was not ready within ${Math.round(readyWithinMs / 1000)} seconds`);
  }

  /** Asks the program to stop and waits for it; one that does not come to an end is ended. */
  async stop(): Promise<void> {
    this.#wanted = false;
    clearTimeout(this.#restart);
    const child = this.#child;
    if (!child || hasEnded(child)) return this.#gone;
    child.kill('SIGTERM');
    const inTime = await within(
      this.#description.stopWithinMs ?? 30_000,
      this.#gone.then(() => true),
      false,
    );
    if (!inTime) child.kill('SIGKILL');
    return this.#gone;
  }

  /** Ends the program without waiting for its work. */
  hurry(): void {
    if (this.#child && !hasEnded(this.#child)) this.#child.kill('SIGKILL');
  }

  /** The process number; undefined when it does not run. */
  get pid(): number | undefined {
    return this.#child && !hasEnded(this.#child) ? this.#child.pid : undefined;
  }

  #launch(): ChildProcess {
    const { main, environment, log } = this.#description;
    // Its own session, so that a Ctrl-C in the terminal reaches the launcher alone. The channel tells it when the
    // launcher is gone.
    const child = spawn(process.execPath, ['--import', followLauncher, main], {
      env: environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child = child;
    this.#tail = [];
    for (const [stream, channel] of [
      [child.stdout, 'out'],
      [child.stderr, 'error'],
    ] as const) {
      const cut = lineCutter((line) => this.#heard(line, channel));
      stream?.on('data', (text: Buffer) => {
        log.write(text);
        cut(text);
      });
    }
    this.#gone = new Promise((resolve) => {
      child.once('error', (error) => {
        this.#tail.push(error.message);
        resolve();
      });
      child.once('close', (code, signal) => {
        resolve();
        if (this.#wanted && this.#wasReady && this.#child === child) this.#fell(code, signal);
      });
    });
    return child;
  }

  #heard(line: string, channel: 'out' | 'error'): void {
    const notable = notableLine(line, channel);
    this.#tail = [...this.#tail, notable?.text ?? line].slice(-20);
    if (notable) this.#description.onNotable?.(notable);
  }

  #fell(code: number | null, signal: NodeJS.Signals | null): void {
    const reason = signal ? `ended by ${signal}` : `stopped with code ${code}`;
    const pauseMs = this.#policy.pauseAfterFall(performance.now());
    if (pauseMs === undefined) {
      this.#wanted = false;
      this.#description.onGivenUp?.(
        this.#obstacle(`The ${this.name} fell more than five times within a minute`),
      );
      return;
    }
    this.#description.onFall?.(pauseMs, reason);
    this.#restart = setTimeout(() => {
      if (this.#wanted) this.#launch();
    }, pauseMs);
  }

  async #isReady(): Promise<boolean> {
    try {
      const answer = await fetch(this.#description.readyUrl, { signal: AbortSignal.timeout(2_000) });
      await answer.arrayBuffer(); // Read to the end: a request that is broken off would be logged as such.
      return answer.ok;
    } catch {
      return false;
    }
  }

  #obstacle(what: string): Obstacle {
    const last = this.#tail
      .filter((line) => !/^\s+at |^Node\.js v/.test(line))
      .slice(-3)
      .map((line) => line.slice(0, 300));
    const said = last.length > 0 ? ` Its last words: ${last.join(' | ')}` : '';
    return new Obstacle(`${what}.${said}`, `The whole story is in ${this.#description.log.path}.`);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}
