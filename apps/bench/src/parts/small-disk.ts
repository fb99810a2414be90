import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few megabytes, to be filled: memory of this machine, mounted as a file system of its own. */
export class SmallDisk {
  readonly folder: string;
  #mounted = true;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** It goes with us, however we end. @returns null where nobody lets us mount one */
  static mount(megabytes: number): SmallDisk | null {
    const folder = mkdtempSync(join(tmpdir(), 'verbonden-small-disk-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
      const disk = new SmallDisk(folder);
      process.once('exit', () => disk.unmount());
      return disk;
    } catch {
      rmSync(folder, { recursive: true });
      return null;
    }
  }

  /** Fills it until the system says that it is full. */
  fill(): void {
    const piece = Buffer.alloc(4096);
    try {
      for (;;) appendFileSync(this.#filler, piece);
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'ENOSPC') throw fault;
    }
  }

  /** Makes room again. */
  clear(): void {
    rmSync(this.#filler, { force: true });
  }

  /** What lies on it beside what fills it, in bytes by path. */
  files(): Record<string, number> {
    const found: Record<string, number> = {};
    for (const path of readdirSync(this.folder, { recursive: true, encoding: 'utf8' })) {
      const about = statSync(join(this.folder, path));
      if (about.isFile() && path !== 'filler') found[path] = about.size;
    }
    return found;
  }

  /** A folder on it. */
  place(name: string): string {
    const path = join(this.folder, name);
    mkdirSync(path, { recursive: true });
    return path;
  }

  /** Also when somebody still has a file of it open: it goes away with the last of them. */
  unmount(): void {
    if (!this.#mounted) return;
    this.#mounted = false;
    execFileSync('umount', ['--lazy', this.folder]);
    rmSync(this.folder, { recursive: true });
  }

  get #filler(): string {
    return join(this.folder, 'filler');
  }
}
