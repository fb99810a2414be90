import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyFreePort } from '../ports/ports.ts';
import { eventually, within } from '../processes/patience.ts';
import { Obstacle } from '../terminal/obstacle.ts';

/** A Redis or Valkey that runs for the tests only and keeps nothing. */
export interface TestRedis {
  readonly url: string;
  readonly program: string;
  stop(): Promise<void>;
}

/** The program to run: Redis or Valkey, whichever is installed; undefined when neither is. */
export function findRedis(): string | undefined {
  return ['redis-server', 'valkey-server'].find(
    (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
  );
}

/** Starts one on a free port. Throws an Obstacle when none is installed or it does not come up. */
export async function startTestRedis(): Promise<TestRedis> {
  const { port, ...server } = await startRedisServer([
    '--maxmemory-policy',
    'noeviction',
    '--databases',
    '64',
  ]);
  return { url: `redis://127.0.0.1:${port}`, ...server };
}

/** A server of our own, as {@link TestRedis}. */
export interface RedisServer {
  readonly port: number;
  readonly program: string;
  stop(): Promise<void>;
}

/**
 * Starts a server with words of its command line on a free port, in a folder that goes with it.
 * @param file what its configuration file holds, for what must write into it (sentinels)
 */
export async function startRedisServer(words: readonly string[], file = ''): Promise<RedisServer> {
  const program = findRedis();
  if (!program) {
    throw new Obstacle(
      'The queue tests need Redis or Valkey, and neither is installed.',
      'Install one: apt-get install redis-server (Debian, Ubuntu) or brew install redis (macOS).',
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'verbonden-redis-'));
  const port = await anyFreePort();
  writeFileSync(join(folder, 'redis.conf'), file);
  const child = spawn(
    program,
    [join(folder, 'redis.conf'), '--port', String(port), '--bind', '127.0.0.1', '--dir', folder]
      .concat(['--save', '', '--appendonly', 'no', '--daemonize', 'no'])
      .concat(words),
    { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-2_000)));
  }
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    await end(child, gone);
    rmSync(folder, { recursive: true, force: true });
  };
  const up = await eventually(() => hasEnded(child) || answersPing(port), 20_000);
  if (!up || hasEnded(child)) {
    await stop();
    throw new Obstacle(
      `${program} did not start.`,
      `Its last words: ${said.trim().split('\n').at(-1) ?? 'none'}`,
    );
  }
  return { port, program, stop };
}

async function end(child: ChildProcess, gone: Promise<void>): Promise<void> {
  if (hasEnded(child)) return;
  child.kill('SIGTERM');
  const inTime = await within(
    5_000,
    gone.then(() => true),
    false,
  );
  if (!inTime) child.kill('SIGKILL');
  await gone;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    const finish = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (text) => finish(text.toString().startsWith('+PONG')));
  });
}
