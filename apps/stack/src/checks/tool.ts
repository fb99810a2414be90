import { spawn } from 'node:child_process';
import { toolEnvironment, type Project } from '../project/project.ts';

const maxOutput = 400_000;

/** How to run one tool. */
export interface ToolRun {
  readonly project: Project;
  /** The file that Node runs, with its arguments. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  /** Limit of its heap, in megabytes. */
  readonly heap?: number;
  readonly nodeOptions?: readonly string[];
  /** After so many minutes it is ended and counts as failed. */
  readonly minutes?: number;
  readonly signal?: AbortSignal;
}

/** What a tool answered. */
export interface ToolAnswer {
  readonly code: number;
  readonly output: string;
}

/** Runs a tool on the project's Node and gathers what it says. Never throws. */
export function runTool(run: ToolRun): Promise<ToolAnswer> {
  const options = [
    ...(run.heap ? [`--max-old-space-size=${run.heap}`] : []),
    '--disable-warning=ExperimentalWarning',
    ...(run.nodeOptions ?? []),
  ];
  return runCommand(
    [process.execPath, ...options, run.script, ...(run.args ?? [])],
    run.project.root,
    { ...toolEnvironment(run.project), FORCE_COLOR: '0', NO_COLOR: '1', ...run.environment },
    run.minutes ?? 12,
    run.signal,
  );
}

/** Runs any command in a group of its own, so that all it starts can be ended with it. Never throws. */
export function runCommand(
  [command = '', ...args]: readonly string[],
  cwd: string,
  environment: NodeJS.ProcessEnv,
  minutes: number,
  signal?: AbortSignal,
): Promise<ToolAnswer> {
  return new Promise((resolve) => {
    if (signal?.aborted) {
      resolve({ code: 1, output: 'Stopped before it began.' });
      return;
    }
    let output = '';
    const child = spawn(command, args, {
      cwd,
      env: environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const hear = (text: Buffer) => (output = (output + text.toString()).slice(-maxOutput));
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const end = () => endGroup(child.pid);
    const timer = setTimeout(() => {
      output += `\nEnded: it took more than ${minutes} minutes.\n`;
      end();
    }, minutes * 60_000);
    signal?.addEventListener('abort', end, { once: true });
    const finish = (code: number) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.once('close', (code) => finish(code ?? 1));
  });
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}
