import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../../../..');
const run = promisify(execFile);

/** Builds the programs that a test ends and starts, from the sources as they are. @returns how to clear them away */
export async function buildPrograms(...apps: readonly ('worker' | 'cli')[]): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'verbonden-faults-'));
  const modules = join(root, 'node_modules');
  symlinkSync(modules, join(folder, 'node_modules'));
  for (const app of apps) {
    await run(
      process.execPath,
      [join(modules, 'rolldown/bin/cli.mjs'), '-c', 'rolldown.config.mjs', '-d', join(folder, 'apps', app)],
      { cwd: root, env: { ...process.env, APP: app, NODE_OPTIONS: '' } },
    );
  }
  process.env['BENCH_DIST'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
