import { statfs } from 'node:fs/promises';
import { Obstacle } from '../terminal/obstacle.ts';

const megabyte = 1024 * 1024;

/** What a start needs on the disk: more when the database and the build are still to be made. */
export const neededMegabytes = { first: 500, later: 64 };

/** Throws an Obstacle when a folder's disk has less room than needed. `free` (bytes) is only given in tests. */
export async function assertRoom(folder: string, megabytes: number, free?: number): Promise<void> {
  const bytes = free ?? (await freeBytes(folder));
  if (bytes >= megabytes * megabyte) return;
  throw new Obstacle(
    `The disk is full: ${Math.floor(bytes / megabyte)} MB is free where the project lies, ${megabytes} MB is needed.`,
    'Make some room and start again; nothing that was saved is lost.',
  );
}

async function freeBytes(folder: string): Promise<number> {
  const disk = await statfs(folder);
  return disk.bavail * disk.bsize;
}
