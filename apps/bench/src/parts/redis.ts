import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './patience.ts';
import { freePort } from './served.ts';

/** A Redis or Valkey for one measurement; it keeps nothing. */
export interface BenchRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the Redis or Valkey of this machine on a free port. @returns null when neither is installed */
export async function startRedis(): Promise<BenchRedis | null> {
  const program = ['redis-server', 'valkey-server'].find(
    (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
  );
  if (!program) return null;
  const folder = mkdtempSync(join(tmpdir(), 'verbonden-bench-redis-'));
  const port = await freePort();
  const child = spawn(
    program,
    [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--save',
      '',
      '--appendonly',
      'no',
    ].concat(['--maxmemory-policy', 'noeviction']),
    { stdio: 'ignore' },
  );
  const stop = async () => {
    await end(child);
    rmSync(folder, { recursive: true, force: true });
  };
  if (await eventually(() => accepts(port), 20_000)) return { url: `redis://127.0.0.1:${port}`, stop };
  await stop();
  throw new Error(`${program} did not start.`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    const answer = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}
