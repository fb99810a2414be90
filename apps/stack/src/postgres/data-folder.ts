import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Obstacle, systemCode } from '../terminal/obstacle.ts';
import { databaseUser, mayEnterFolder, type DatabaseUser } from './database-user.ts';

/** Where the database keeps its files, and whose they are. */
export interface DataFolder {
  /** PostgreSQL's own data folder. */
  readonly path: string;
  readonly user: DatabaseUser;
  /** Why the data is not in the project, as a sentence; undefined when it is. */
  readonly elsewhere?: string;
}

/**
 * Chooses the data folder of a project: `.data/postgres`, or a folder outside when the database's user may not enter the
 * project (root with a project in a private folder) or the disk keeps no owners and modes (some shared folders).
 * `data` is the project's own folder for such things and must exist.
 */
export function chooseDataFolder(root: string, data: string, outside = outsideFolders()): DataFolder {
  const inside = join(data, 'postgres');
  const present = ownerOf(inside);
  const user = databaseUser(present);
  if (mayEnterFolder(user, data) && keepsOwners(data, user)) return { path: inside, user };

  const name = `${basename(root)}-${createHash('sha256').update(root).digest('hex').slice(0, 10)}`;
  for (const folder of outside) {
    const place = usableFolder(join(folder, name));
    if (!place) continue;
    const owner = databaseUser(ownerOf(join(place, 'postgres')));
    if (mayEnterFolder(owner, place) && keepsOwners(place, owner)) {
      const path = join(place, 'postgres');
      return {
        path,
        user: owner,
        elsewhere: `The database's user (${owner.name}) may not enter this project folder, so its data is in ${path}.`,
      };
    }
  }
  throw new Obstacle(
    `The database's user (${user.name}) may not enter ${data}, and no other folder for its data was found.`,
    'Move the project to a folder that others may enter, such as /srv/verbonden, or start it as an ordinary user.',
  );
}

/** Folders for data outside the project, best first: those that no cleaner of temporary files visits. */
function outsideFolders(): string[] {
  const own =
    process.getuid?.() === 0
      ? '/var/lib/verbonden'
      : join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local/share'), 'verbonden');
  return [own, `/var/tmp/verbonden-${process.getuid?.() ?? 0}`];
}

function ownerOf(path: string): { uid: number; gid: number } | undefined {
  try {
    const { uid, gid } = statSync(path);
    return { uid, gid };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Makes a folder of our own to put data in; undefined when it cannot be made, or somebody else made it. */
function usableFolder(path: string): string | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o711 });
    mkdirSync(path, { recursive: true, mode: 0o711 });
  } catch {
    return undefined;
  }
  const { uid } = lstatSync(path);
  return uid === process.getuid?.() ? path : undefined;
}

/** Whether a folder made here can be given to that user and closed for others, tried on a folder that goes away again. */
function keepsOwners(folder: string, user: DatabaseUser): boolean {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    giveFolder(probe, user);
    const { mode, uid } = statSync(probe);
    return (mode & 0o777) === 0o700 && (user.ids === undefined || uid === user.ids.uid);
  } catch (error) {
    if (systemCode(error) === 'ENOSPC') throw error;
    return false;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

/** Makes a folder that only that user may enter. */
export function giveFolder(path: string, user: DatabaseUser): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  chmodSync(path, 0o700);
  if (user.ids) chownSync(path, user.ids.uid, user.ids.gid);
}
