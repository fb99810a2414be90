import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { LogFile } from '../processes/log-file.ts';
import { mainOf, toolEnvironment, toolScript, type Project } from '../project/project.ts';
import { Obstacle } from '../terminal/obstacle.ts';
import { sourceFingerprint } from './sources.ts';

function stampFile(project: Project): string {
  return join(project.dist, 'build.json');
}

/** Whether what is built belongs to the sources as they are now. */
export function isBuilt(project: Project): boolean {
  const programs = (['api', 'worker', 'cli'] as const).map((app) => mainOf(project, app));
  const pages = join(project.dist, 'apps/portal/server/entry.js');
  if (![...programs, pages].every((file) => existsSync(file))) return false;
  try {
    const stamp = JSON.parse(readFileSync(stampFile(project), 'utf8')) as { sources?: string };
    return stamp.sources === sourceFingerprint(project.root);
  } catch {
    return false;
  }
}

/** Remembers that what is built belongs to sources with this fingerprint. */
export function markBuilt(project: Project, sources: string): void {
  mkdirSync(dirname(stampFile(project)), { recursive: true });
  writeFileSync(stampFile(project), JSON.stringify({ sources }));
}

/**
 * Builds all apps; Nx takes from its cache what did not change. The output goes to `.data/logs/build.log`.
 * Throws an Obstacle with the first error when the build fails.
 */
export async function build(project: Project, signal?: AbortSignal): Promise<void> {
  // Taken before: what is changed during the build counts as not built yet.
  const sources = sourceFingerprint(project.root);
  rmSync(stampFile(project), { force: true });
  const log = new LogFile(project.logs, 'build');
  const { code, output } = await runTool(
    project,
    ['nx', 'run-many', '-t', 'build', '--outputStyle=static'],
    log,
    signal,
  );
  log.close();
  if (signal?.aborted) return;
  if (code !== 0) throw buildObstacle(output, log.path);
  markBuilt(project, sources);
}

/**
 * One line for what a program is made of now, by content: it stays the same when a build made the same thing again.
 * The API serves the pages, so those count for it too.
 */
export function builtContent(project: Project, app: 'api' | 'worker'): string {
  const hash = createHash('sha256');
  for (const part of app === 'api' ? ['api', 'portal'] : ['worker']) {
    const folder = join(project.dist, 'apps', part);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    for (const file of files) {
      if (/\.(js|json|css)$/.test(file)) hash.update(file).update(readFileSync(join(folder, file)));
    }
  }
  return hash.digest('hex');
}

function runTool(
  project: Project,
  [tool = '', ...args]: string[],
  log: LogFile,
  signal?: AbortSignal,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, [toolScript(project, tool), ...args], {
      cwd: project.root,
      env: { ...toolEnvironment(project), NO_COLOR: '1', FORCE_COLOR: '0' },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const hear = (text: Buffer) => {
      output = (output + text.toString()).slice(-200_000);
      log.write(text);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const end = () => endGroup(child.pid);
    signal?.addEventListener('abort', end, { once: true });
    child.once('error', (error) => resolve({ code: 1, output: output + error.message }));
    child.once('close', (code) => {
      signal?.removeEventListener('abort', end);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Ends a tool with everything it started: the group was made by us, for it alone. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It was gone already.
  }
}

function buildObstacle(output: string, logPath: string): Obstacle {
  if (/ENOSPC|no space left/i.test(output)) {
    return new Obstacle(
      'The disk is full, so the build cannot be written.',
      'Make some room and start again.',
    );
  }
  if (/JavaScript heap out of memory|ENOMEM/.test(output)) {
    return new Obstacle(
      'There is too little memory to build.',
      'Close some programs, or give this machine at least 2 GB, and start again.',
    );
  }
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  const first = lines.findIndex((line) => /error|✖|failed/i.test(line));
  const shown = lines
    .slice(Math.max(first, 0), Math.max(first, 0) + 12)
    .map((line) => `      ${line.slice(0, 200)}`)
    .join('\n');
  return new Obstacle(`The build failed:\n\n${shown}\n`, `The whole output is in ${logPath}.`);
}
