import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project. */
export const projectFolder = fileURLToPath(new URL('../../../../', import.meta.url));

const longestStart = 80_000;
const longestStop = 15_000;

/** One of the built programs, running as it does outside tests. */
export class Program {
  readonly #child: ChildProcess;
  readonly #gone: Promise<unknown>;
  #said = '';

  private constructor(
    readonly name: string,
    args: readonly string[],
    settings: NodeJS.ProcessEnv,
  ) {
    this.#child = spawn(process.execPath, [`${projectFolder}dist/apps/${name}/main.js`, ...args], {
      cwd: projectFolder,
      env: settings,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (words: Buffer) => (this.#said = (this.#said + words.toString()).slice(-8_000));
    this.#child.stdout?.on('data', keep);
    this.#child.stderr?.on('data', keep);
    this.#gone = once(this.#child, 'close');
    // However we end, it does not outlive us.
    const end = () => this.#child.kill('SIGKILL');
    process.once('exit', end);
    this.#child.once('close', () => process.off('exit', end));
  }

  /**
   * Starts a server and waits until it says at `/health/ready` that it is, so many milliseconds at most. Throws with its
   * last words otherwise.
   */
  static async serve(
    name: 'api' | 'worker',
    port: number,
    settings: NodeJS.ProcessEnv,
    patience = longestStart,
  ): Promise<Program> {
    const program = new Program(name, [], settings);
    const until = Date.now() + patience;
    while (Date.now() < until && program.#child.exitCode === null) {
      const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
      if (answer?.ok) return program;
      await pause(50);
    }
    await program.stop();
    throw new Error(`${name} did not get ready. It said:\n${program.#said}`);
  }

  /** Runs a command of the command line to its end. Throws with its last words when it fails. */
  static async run(args: readonly string[], settings: NodeJS.ProcessEnv): Promise<void> {
    const program = new Program('cli', args, settings);
    await program.#gone;
    if (program.#child.exitCode !== 0) throw new Error(`${args.join(' ')} failed:\n${program.#said}`);
  }

  /** The errors that it logged (pino: level 50 and up). */
  get errors(): readonly string[] {
    return this.#said.split('\n').filter((line) => /"level":[56]0\b/.test(line));
  }

  /** Asks it to stop and waits until it did. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const last = setTimeout(() => this.#child.kill('SIGKILL'), longestStop);
    this.#child.kill('SIGTERM');
    await this.#gone;
    clearTimeout(last);
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('a server without a port');
  return address.port;
}
