import { spawn } from 'node:child_process';
import { mainOf, type Project } from '../project/project.ts';
import { Obstacle } from '../terminal/obstacle.ts';
import type { LogFile } from '../processes/log-file.ts';

/** A demo account as the command line prints it. */
export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: string;
}

/**
 * Runs one command of the built command line and gives what it printed. Throws an Obstacle that names the command and
 * its last words when it fails.
 */
export function runCommand(
  project: Project,
  args: string[],
  environment: NodeJS.ProcessEnv,
  log: LogFile,
  signal?: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    let said = '';
    const child = spawn(process.execPath, [mainOf(project, 'cli'), ...args], {
      cwd: project.root,
      env: environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal ? { signal } : {}),
    });
    const keep = (text: Buffer) => {
      said = (said + text.toString()).slice(-8_000);
      log.write(text);
    };
    child.stdout.on('data', (text: Buffer) => (printed += text.toString()));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => reject(error));
    child.once('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(commandObstacle(args.join(' '), said, log.path));
    });
  });
}

function commandObstacle(command: string, said: string, logPath: string): Obstacle {
  if (/No space left on device|ENOSPC/.test(said)) {
    return new Obstacle('The disk is full.', 'Make some room (about 500 MB) and start again.');
  }
  const last = said
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at |^Node\.js v/.test(line))
    .slice(-4)
    .map((line) => `      ${line.slice(0, 200)}`)
    .join('\n');
  return new Obstacle(`The step "${command}" failed:\n\n${last}\n`, `The whole story is in ${logPath}.`);
}

/** Reads the accounts from what `demo accounts --json` printed, whatever else stands around them. */
export function readAccounts(printed: string): DemoAccount[] {
  const start = printed.indexOf('[\n') >= 0 ? printed.indexOf('[\n') : printed.indexOf('[{');
  if (start < 0) return [];
  return JSON.parse(printed.slice(start, printed.lastIndexOf(']') + 1)) as DemoAccount[];
}
