import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { program, settings } from './database.ts';

/** A program under measurement. */
export interface Served {
  readonly url: string;
  readonly child: ChildProcess;
  /** Ends it, with SIGTERM if nothing else is said. Resolves with its exit code when it is gone; null when a signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
// A Ctrl-C by itself would end us without an "exit".
process.once('SIGINT', () => process.exit(130));

/** A program that is not to outlive us, however we end. @returns the same */
export function endingWithUs(child: ChildProcess): ChildProcess {
  running.add(child);
  return child.once('exit', () => running.delete(child));
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Starts a program of ours on a database and waits until it is ready.
 * @param more settings besides those of every measurement
 * @param port where it listens; without it one that is free
 * @throws Error when it ended, or was not ready in two minutes and a half
 */
export async function startProgram(
  app: 'api' | 'worker',
  databaseUrl: string,
  more: NodeJS.ProcessEnv = {},
  port?: number,
): Promise<Served> {
  const at = String(port ?? (await freePort()));
  const env = { ...settings(databaseUrl), PORT: at, WORKER_PORT: at, ...more };
  // The channel is for what is loaded before a program, such as another clock.
  const child = endingWithUs(
    spawn(process.execPath, [program(app)], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
  );
  const url = `http://127.0.0.1:${at}`;
  const deadline = Date.now() + 150_000;
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    if (answer?.status === 200) return { url, child, stop: (signal) => ended(child, signal) };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The ${app} did not get ready.`);
}

/** Asks a process to end. Resolves when it is gone, with its exit code; null when a signal ended it. */
export async function ended(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
  return child.exitCode;
}
