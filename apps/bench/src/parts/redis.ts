import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { eventually } from './patience.ts';
import { ended, endingWithUs, freePort } from './served.ts';

/** A Redis or Valkey for one measurement; it keeps nothing. */
export interface BenchRedis {
  readonly url: string;
  /** It forgets everything, while it goes on (FLUSHALL). */
  empty(): Promise<void>;
  /** SIGKILL: it is away, and forgets everything. */
  kill(): Promise<void>;
  /** After `kill`: it is back, at the same address and empty. */
  startAgain(): Promise<void>;
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
  const url = `redis://127.0.0.1:${port}`;
  const begin = () =>
    endingWithUs(
      spawn(
        program,
        ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''].concat([
          '--appendonly',
          'no',
          '--maxmemory-policy',
          'noeviction',
        ]),
        { stdio: 'ignore' },
      ),
    );
  let child = begin();
  const stop = async () => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  const isUp = async () => {
    if (await eventually(() => accepts(port), 20_000)) return;
    await stop();
    throw new Error(`${program} did not start.`);
  };
  await isUp();
  return {
    url,
    empty: async () => {
      const redis = new Redis(url);
      await redis.flushall();
      redis.disconnect();
    },
    kill: async () => {
      await ended(child, 'SIGKILL');
    },
    startAgain: async () => {
      child = begin();
      await isUp();
    },
    stop,
  };
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
