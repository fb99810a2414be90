import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processIdentity } from '../processes/process-identity.ts';
import { Obstacle, systemCode } from '../terminal/obstacle.ts';
import type { Project } from './project.ts';

/** What runs in this project folder, as others may know it. Kept in `.data/stack.json`, which is also the lock. */
export interface RunningStack {
  readonly pid: number;
  /** Tells the process apart from a later one with the same number. */
  readonly identity: string;
  /** Only when everything is ready. */
  readonly url?: string;
  readonly inboxUrl?: string;
  readonly databaseUrl?: string;
  readonly smtpUrl?: string;
}

function stateFile(project: Project): string {
  return join(project.data, 'stack.json');
}

/** What runs in this project folder now; undefined when nothing does (what a killed start left does not count). */
export function findRunningStack(project: Project): RunningStack | undefined {
  const state = read(stateFile(project));
  return state && processIdentity(state.pid) === state.identity ? state : undefined;
}

function read(file: string): RunningStack | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RunningStack;
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The right to run in this project folder, held by one start at a time. */
export class RunningLock {
  readonly #file: string;
  #state: RunningStack;

  private constructor(file: string, state: RunningStack) {
    this.#file = file;
    this.#state = state;
  }

  /** Takes the lock, or throws an Obstacle that says where the other start can be found. */
  static async take(project: Project): Promise<RunningLock> {
    const file = stateFile(project);
    const state: RunningStack = { pid: process.pid, identity: processIdentity(process.pid) ?? '' };
    const own = `${file}.${process.pid}`;
    writeFileSync(own, JSON.stringify(state), { mode: 0o600 });
    try {
      for (let attempt = 0; attempt < 20; attempt += 1) {
        const other = findRunningStack(project);
        if (other) throw alreadyRunning(other);
        try {
          linkSync(own, file); // Makes the file only when it is not there: of two starts one wins.
          return new RunningLock(file, state);
        } catch (error) {
          if (systemCode(error) !== 'EEXIST') throw error;
        }
        putStaleAside(file, own);
        await pause(20);
      }
    } finally {
      rmSync(own, { force: true });
    }
    throw new Obstacle(`${file} cannot be replaced.`, 'Delete that file and start again.');
  }

  /** Adds what is known by now, such as the address. */
  tell(known: Partial<RunningStack>): void {
    this.#state = { ...this.#state, ...known };
    const next = `${this.#file}.next`;
    writeFileSync(next, JSON.stringify(this.#state, null, 2), { mode: 0o600 });
    renameSync(next, this.#file);
  }

  release(): void {
    if (read(this.#file)?.identity === this.#state.identity) rmSync(this.#file, { force: true });
  }
}

/**
 * Moves a lock of a process that is gone out of the way. Should somebody else have taken the lock in between, theirs was
 * moved instead: it is put back.
 */
function putStaleAside(file: string, own: string): void {
  const aside = `${own}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = read(aside);
  if (moved && processIdentity(moved.pid) === moved.identity) linkSync(aside, file);
  rmSync(aside, { force: true });
}

function alreadyRunning(other: RunningStack): Obstacle {
  return other.url
    ? new Obstacle(
        `This project already runs: ${other.url} (its inbox: ${other.inboxUrl ?? 'a mail server of your own'}).`,
        `Use that one, or stop it first with Ctrl-C in its terminal (or: kill ${other.pid}).`,
      )
    : new Obstacle(
        'This project is already being started in another terminal.',
        `Wait for that one, or stop it (kill ${other.pid}).`,
      );
}
