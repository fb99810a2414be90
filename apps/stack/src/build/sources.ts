import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../terminal/obstacle.ts';

const folders = ['apps', 'libs'];
const files = ['package-lock.json', 'tsconfig.base.json', 'nx.json', 'codegen.ts', 'rolldown.config.mjs'];
/** Parts of the source tree that never end up in what is built. */
const notBuilt = [
  'apps/stack',
  'apps/mailbox',
  'apps/bench',
  'apps/portal-e2e',
  'libs/shared/testing',
  'node_modules',
];

/** Whether a change to this file (relative to the project) can change what is built. */
export function isSource(path: string): boolean {
  if (notBuilt.some((folder) => path === folder || path.startsWith(`${folder}/`))) return false;
  return !/(\.(spec|db\.spec|api\.spec)\.tsx?|\.generated\.ts|\.md|~|\.swp|\.tmp[^/]*)$|(^|\/)(dist|node_modules|\.[^/]+)(\/|$)|(^|\/)\d+$/.test(
    path,
  );
}

/**
 * One line that changes when any source does: names, sizes and moments of change of all files that are built, read in a
 * few milliseconds. Content is not read: the build's own cache does that when this differs.
 */
export function sourceFingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const file of files) add(hash, root, file);
  for (const folder of folders) addFolder(hash, root, folder);
  return hash.digest('hex');
}

type Hash = ReturnType<typeof createHash>;

function addFolder(hash: Hash, root: string, folder: string): void {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`;
    if (!isSource(path)) continue;
    if (entry.isDirectory()) addFolder(hash, root, path);
    else add(hash, root, path);
  }
}

function add(hash: Hash, root: string, path: string): void {
  try {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path}:${size}:${mtimeMs}\n`);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error; // Removed while we looked.
  }
}
