import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A program under measurement. */
export interface Served {
  readonly url: string;
  readonly child: ChildProcess;
  stop(signal?: NodeJS.Signals): Promise<void>;
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

/** Starts a program and waits until `ready` (a path) answers 200. */
export async function serve(
  file: string,
  env: NodeJS.ProcessEnv,
  port: number,
  ready: string,
): Promise<Served> {
  // The channel is for what is loaded before a program, such as another clock.
  const child = endingWithUs(
    spawn(process.execPath, [file], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
  );
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 150_000;
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(url + ready).catch(() => null);
    if (answer?.status === 200) return { url, child, stop: (signal) => stop(child, signal) };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`${file} did not get ready`);
}

function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
