import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';

/**
 * The system user that runs PostgreSQL. PostgreSQL refuses to run as root, so root lends it another user; everybody
 * else runs it as themselves.
 */
export interface DatabaseUser {
  readonly name: string;
  /** Set only when PostgreSQL runs as somebody else than we do. */
  readonly ids?: { readonly uid: number; readonly gid: number };
}

/** The user for PostgreSQL: ourselves, or as root the owner of the data there already is, `postgres`, else `nobody`. */
export function databaseUser(ownerOfData?: { uid: number; gid: number }): DatabaseUser {
  if (process.getuid?.() !== 0) return { name: process.env['USER'] ?? 'you' };
  if (ownerOfData && ownerOfData.uid !== 0) return { name: `user ${ownerOfData.uid}`, ids: ownerOfData };
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf(name, '-u');
    const gid = idOf(name, '-g');
    if (uid !== undefined && gid !== undefined) return { name, ids: { uid, gid } };
  }
  return { name: 'nobody', ids: { uid: 65534, gid: 65534 } };
}

function idOf(name: string, which: '-u' | '-g'): number | undefined {
  const answer = spawnSync('id', [which, name], { encoding: 'utf8' });
  const id = Number.parseInt(answer.stdout ?? '', 10);
  return answer.status === 0 && id > 0 ? id : undefined;
}

/** Spawn options under which a program runs as that user, from a folder everybody may enter. */
export function spawnOptionsFor(user: DatabaseUser): SpawnOptions {
  return {
    cwd: '/',
    // A clean environment: PGPORT, PGDATA and the like of the person must not steer our own database.
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    ...user.ids,
  };
}

/** Whether that user may enter and write a folder, asked from the system itself (modes, groups and lists included). */
export function mayUseFolder(user: DatabaseUser, folder: string): boolean {
  const test = 'test -d "$1" && test -x "$1" && test -w "$1"';
  return spawnSync('/bin/sh', ['-c', test, 'sh', folder], spawnOptionsFor(user)).status === 0;
}

/** Whether that user may walk through a folder to something below it. */
export function mayEnterFolder(user: DatabaseUser, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], spawnOptionsFor(user)).status === 0;
}

/** What a short program answered. */
export interface Answer {
  readonly code: number;
  readonly output: string;
  /** The system's reason when the program could not be started at all, such as EACCES. */
  readonly refused?: string;
}

/** Runs a short program as that user and gathers all it says. Never throws: a program that cannot start has code 127. */
export function runAs(user: DatabaseUser, file: string, args: string[], input?: string): Promise<Answer> {
  return new Promise((resolve) => {
    let output = '';
    const child: ChildProcess = spawn(file, args, {
      ...spawnOptionsFor(user),
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    child.stdout?.on('data', (text: Buffer) => (output += text.toString()));
    child.stderr?.on('data', (text: Buffer) => (output += text.toString()));
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
    child.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ code: 127, output: output + error.message, refused: error.code ?? 'unknown' }),
    );
    child.on('close', (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output }),
    );
  });
}
