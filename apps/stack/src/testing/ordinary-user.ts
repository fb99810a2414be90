import { chownSync } from 'node:fs';
import { databaseUser, mayEnterFolder } from '../postgres/database-user.ts';
import { projectAt } from '../project/project.ts';

/**
 * Spawn options of somebody who is not root: ourselves, or for root the user that would run the database. Root whose
 * project is in a private folder has nobody to lend it to and stays root.
 */
export function ordinaryUser(): { uid?: number; gid?: number } {
  const user = databaseUser();
  return user.ids && mayEnterFolder(user, projectAt().root) ? user.ids : {};
}

/** Gives a folder to that user. */
export function giveTo({ uid, gid }: { uid?: number; gid?: number }, ...paths: string[]): void {
  if (uid === undefined || gid === undefined) return;
  for (const path of paths) chownSync(path, uid, gid);
}
