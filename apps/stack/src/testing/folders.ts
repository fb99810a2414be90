import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** A fresh folder for one test, with this mode; gone after {@link removeFolders}. */
export function aFolder(mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbonden-spec-'));
  chmodSync(folder, mode);
  made.push(folder);
  return folder;
}

/** A fresh project folder with the parts a start looks for. */
export function aProjectFolder(mode = 0o755): string {
  const root = aFolder(mode);
  for (const part of ['apps', 'libs', 'dist', '.data']) mkdirSync(join(root, part));
  return root;
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
