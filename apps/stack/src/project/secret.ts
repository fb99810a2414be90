import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../terminal/obstacle.ts';
import type { Project } from './project.ts';

/** The secret that signs links on this machine, made once and kept for the owner's eyes only. */
export function secretOf(project: Project): string {
  const file = join(project.data, 'secret');
  try {
    const kept = readFileSync(file, 'utf8').trim();
    if (kept.length >= 32) return kept;
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  const made = randomBytes(48).toString('base64url');
  writeFileSync(file, `${made}\n`, { mode: 0o600 });
  return made;
}
