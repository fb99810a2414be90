import { closeSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../terminal/obstacle.ts';

const maxBytes = 20 * 1024 * 1024;

/**
 * What one program writes, in `<name>.log`. At each start, and when it grows past 20 MB, the former file becomes
 * `<name>.previous.log`. A disk that is full costs log lines, never the program.
 */
export class LogFile {
  readonly path: string;
  readonly #previous: string;
  #file: number | undefined;
  #bytes = 0;

  constructor(folder: string, name: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.path = join(folder, `${name}.log`);
    this.#previous = join(folder, `${name}.previous.log`);
    this.#open();
  }

  write(text: string | Buffer): void {
    if (this.#bytes > maxBytes) this.#open();
    if (this.#file === undefined) return;
    try {
      this.#bytes += writeSync(this.#file, text.toString());
    } catch (error) {
      if (systemCode(error) !== 'ENOSPC') throw error;
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #open(): void {
    this.close();
    try {
      if (statSync(this.path).size > 0) renameSync(this.path, this.#previous);
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw error;
    }
    this.#file = openSync(this.path, 'w', 0o600);
    this.#bytes = 0;
  }
}
