import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Inject, Injectable, type OnApplicationShutdown, Optional } from '@nestjs/common';
import { StoreFull } from './file-store';
import { noRoom, type Verdict } from './judge/verdict';

/** Injection token of the path of the program that judges; without it, the one beside the worker. */
export const JUDGE_PROGRAM = Symbol('judge program');

/** What judging one file may take of the machine. */
export const judgeLimits = {
  megabytes: 512,
  seconds: 60,
  logoSeconds: 15,
  answerBytes: 16 * 1024 * 1024,
} as const;

/** It took too much of the machine. */
type Heavy = Extract<Verdict, { readonly refusal: unknown }>;

/**
 * Has files judged in a process of their own, which is ended when it takes too much memory or time: a hostile file
 * spoils itself and nothing else (P16, P32).
 */
@Injectable()
export class FileJudge implements OnApplicationShutdown {
  private readonly running = new Set<AbortController>();

  constructor(@Optional() @Inject(JUDGE_PROGRAM) private readonly program?: string) {}

  /** @throws StoreFull, or Error when the program itself failed, which says nothing of the file */
  judge(source: string, name: string, folder: string): Promise<Verdict> {
    return this.inProcess<Verdict>([source, name, folder]);
  }

  /**
   * Draws the first page of a PDF, in a process of its own again: a page that is too heavy to draw costs its picture, not
   * the file.
   * @returns whether there is a picture of it now
   */
  async draw(source: string, folder: string): Promise<boolean> {
    return (await this.inProcess<boolean>([source, '', folder, 'draw']).catch(() => false)) === true;
  }

  /**
   * Makes a picture of a drawing (SVG) while somebody waits for it, so within a shorter time.
   * @returns true when it lies as `logo` in the folder, or why it is not taken
   */
  async drawLogo(source: string, folder: string): Promise<true | Heavy> {
    return this.inProcess<true>([source, '', folder, 'logo'], judgeLimits.logoSeconds);
  }

  private async inProcess<Answer>(
    args: readonly string[],
    seconds: number = judgeLimits.seconds,
  ): Promise<Answer | Heavy> {
    const end = new AbortController();
    this.running.add(end);
    try {
      return await this.run<Answer>(args, end, seconds);
    } finally {
      this.running.delete(end);
    }
  }

  onApplicationShutdown(): void {
    for (const each of this.running) each.abort();
  }

  private run<Answer>(
    args: readonly string[],
    end: AbortController,
    seconds: number,
  ): Promise<Answer | Heavy> {
    const program = this.program ?? fileURLToPath(new URL('./judge.js', import.meta.url));
    const child = spawn(process.execPath, ['--max-old-space-size=320', program, ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
      // It needs no settings, so it knows no secrets.
      env: { MALLOC_ARENA_MAX: '2', UV_THREADPOOL_SIZE: '2' },
      signal: end.signal,
      killSignal: 'SIGKILL',
    });
    let tooHeavy = false;
    const stop = () => {
      tooHeavy = true;
      child.kill('SIGKILL');
    };
    const clock = setTimeout(stop, seconds * 1000);
    const watch = setInterval(() => {
      void memoryOf(child.pid).then((megabytes) => megabytes > judgeLimits.megabytes && stop());
    }, 50);
    const pieces: Buffer[] = [];
    let length = 0;
    child.stdout.on('data', (piece: Buffer) => {
      length += piece.length;
      if (length > judgeLimits.answerBytes) stop();
      else pieces.push(piece);
    });
    return new Promise<Answer | Heavy>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => {
        if (code === 0 && !tooHeavy) resolve(JSON.parse(Buffer.concat(pieces).toString()) as Answer);
        // V8 ends itself with SIGABRT (code 134) when its heap is full.
        else if (tooHeavy || signal === 'SIGABRT' || code === 134) resolve({ refusal: 'TOO_HEAVY' });
        else if (code === noRoom) reject(new StoreFull('no room to make a file ready'));
        else reject(new Error(`judging ended with ${code ?? signal}`));
      });
    }).finally(() => {
      clearTimeout(clock);
      clearInterval(watch);
    });
  }
}

/** What a process holds in memory, in megabytes; 0 where the system does not tell (only Linux has /proc). */
async function memoryOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}
