import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { eventually, within } from '../processes/patience.ts';
import { commandOf, isRunning } from '../processes/process-identity.ts';
import { Obstacle } from '../terminal/obstacle.ts';
import type { PostgresBinaries } from './binaries.ts';
import { spawnOptionsFor, type DatabaseUser } from './database-user.ts';
import { formerServerLingers, portWasTaken, postgresObstacle } from './postgres-obstacle.ts';

/** How one PostgreSQL is to run. */
export interface ServerSettings {
  readonly binaries: PostgresBinaries;
  readonly user: DatabaseUser;
  readonly dataFolder: string;
  readonly port: number;
  readonly password: string;
  /** Server settings besides the ones every cluster here gets, as name → value. */
  readonly settings?: Record<string, string>;
  /** Called with each piece of text the server writes. */
  readonly onLog?: (text: string) => void;
}

export const superuser = 'verbonden';

const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  jit: 'off',
  max_connections: '200',
  lc_messages: 'C',
  log_timezone: 'UTC',
  timezone: 'UTC',
};

const readyWithinMs = 120_000;
const lingerMs = 15_000;

/** A running PostgreSQL server process. */
export class PostgresServer {
  /** Settles when the process is gone, whatever the reason, with what it said last. */
  readonly gone: Promise<string>;
  readonly port: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number, gone: Promise<string>) {
    this.#child = child;
    this.port = port;
    this.gone = gone;
  }

  /**
   * Starts a server on an initialised data folder and waits until it answers. Throws an Obstacle when it cannot start.
   */
  static async start(settings: ServerSettings): Promise<PostgresServer> {
    const until = performance.now() + lingerMs;
    for (;;) {
      const { server, said } = await PostgresServer.#launch(settings);
      const cameUp = await Promise.race([answers(settings, server), server.gone.then(() => false)]);
      if (cameUp) return server;
      await server.stop();
      if (portWasTaken(said())) throw new PortTaken(settings.port);
      if (!formerServerLingers(said()) || performance.now() > until) {
        throw postgresObstacle(said(), settings.dataFolder);
      }
      await pause(250);
    }
  }

  static async #launch(settings: ServerSettings): Promise<{ server: PostgresServer; said: () => string }> {
    const command = [...endsWithUs(), join(settings.binaries.bin, 'postgres')];
    const options = { ...always, port: String(settings.port), ...settings.settings };
    const child = spawn(
      command[0] ?? '',
      [
        ...command.slice(1),
        '-D',
        settings.dataFolder,
        ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      // Its own session: a Ctrl-C in the terminal reaches the launcher alone, which stops the database last.
      { ...spawnOptionsFor(settings.user), detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let tail = '';
    const keep = (text: Buffer) => {
      tail = (tail + text.toString()).slice(-8_000);
      settings.onLog?.(text.toString());
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const gone = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(`${tail}\n${error.message}`));
      child.once('close', () => resolve(tail));
    });
    return { server: new PostgresServer(child, settings.port, gone), said: () => tail };
  }

  /** Stops the server: sessions are ended, everything is written. Comes back when the process is gone. */
  async stop(): Promise<void> {
    // SIGINT is PostgreSQL's "fast" stop, SIGQUIT its "immediate" one, after which it recovers at the next start.
    for (const [signal, patienceMs] of [
      ['SIGINT', 30_000],
      ['SIGQUIT', 5_000],
      ['SIGKILL', 5_000],
    ] as const) {
      if (this.#child.exitCode !== null || this.#child.signalCode !== null || !this.#child.pid) return;
      this.#child.kill(signal);
      if (
        await within(
          patienceMs,
          this.gone.then(() => true),
          false,
        )
      )
        return;
    }
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }
}

/** The chosen port was taken between choosing and using it: choose another one. */
export class PortTaken extends Obstacle {
  constructor(port: number) {
    super(`Port ${port} for the database is in use by another program.`, 'Start again.');
  }
}

/**
 * Words in front of a command that make the system end it (SIGINT, in order) when we are killed without a chance to do so
 * ourselves. Where the system has no such tool, the next start ends what was left.
 */
function endsWithUs(): string[] {
  const setpriv = '/usr/bin/setpriv';
  return process.platform === 'linux' && existsSync(setpriv) ? [setpriv, '--pdeathsig', 'INT', '--'] : [];
}

/** Waits until the server lets us in; while it recovers from a crash it says "starting up". */
async function answers(settings: ServerSettings, server: PostgresServer): Promise<boolean> {
  let running = true;
  void server.gone.then(() => (running = false));
  const asked = await eventually(async () => !running || (await canConnect(settings)), readyWithinMs, 20);
  return asked && running;
}

async function canConnect(settings: ServerSettings): Promise<boolean> {
  const client = new Client({
    connectionString: urlOf(settings.port, settings.password, 'postgres'),
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === '28P01' || code === '28000') {
      throw new Obstacle(
        'The database does not accept the password kept in .data/postgres-password.',
        'Delete that one file and start again: a new password is set, the data stays.',
      );
    }
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The address of a database of a server on this machine. */
export function urlOf(port: number, password: string, database: string): string {
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * Ends a PostgreSQL that still runs on this folder, left by a start that was killed; the caller holds the project's lock,
 * so nobody else uses it. A number in `postmaster.pid` that now belongs to another program is forgotten, since
 * PostgreSQL would take that program for itself and refuse.
 */
export async function endLeftover(dataFolder: string): Promise<void> {
  const file = join(dataFolder, 'postmaster.pid');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return;
  }
  const pid = Number.parseInt(text, 10);
  if (!isRunning(pid)) return; // PostgreSQL clears this up itself, and checks for remains of its memory.
  const command = commandOf(pid);
  if (!command.includes('postgres') || !command.includes(dataFolder)) {
    rmSync(file, { force: true });
    return;
  }
  for (const [signal, patienceMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    process.kill(pid, signal);
    if (await eventually(() => !isRunning(pid), patienceMs)) return;
  }
}
