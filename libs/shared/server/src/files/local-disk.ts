import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ByteRange, FileGone, type FileStore, StoreAway, StoreFull } from './file-store';

/** Writing that was cut off stays here under a name that nobody asks for. */
const unfinished = 'unfinished';

/** Keeps files in a folder of this machine. A file is written beside its place and then moved there: never half (P16). */
export class LocalDisk implements FileStore {
  constructor(private readonly folder: string) {}

  async begin(): Promise<void> {
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
    } catch (cause) {
      throw new StoreAway('the folder for files cannot be made', { cause });
    }
  }

  async put(key: string, file: string, _type: string): Promise<void> {
    const place = this.placeOf(key);
    const draft = join(this.folder, unfinished, randomUUID());
    try {
      await mkdir(dirname(draft), { recursive: true, mode: 0o700 });
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await pipeline(createReadStream(file), (await this.open(draft)).createWriteStream({ flush: true }));
      await rename(draft, place);
    } catch (fault) {
      await rm(draft, { force: true }).catch(() => undefined);
      const told = inOurWords(fault);
      throw told instanceof FileGone
        ? new StoreAway('the folder for files cannot be made', { cause: fault })
        : told;
    }
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    try {
      const file = await open(this.placeOf(key), 'r');
      return file.createReadStream(range ?? {});
    } catch (fault) {
      throw inOurWords(fault);
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.placeOf(key), { force: true });
  }

  handOut(): Promise<null> {
    return Promise.resolve(null);
  }

  async *keys(): AsyncIterable<string> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true }).catch((fault) => {
      const told = inOurWords(fault);
      // Nothing was ever kept: the folder comes with the first file.
      if (told instanceof FileGone) return [];
      throw told;
    });
    for (const entry of entries) {
      const key = relative(this.folder, join(entry.parentPath, entry.name));
      if (entry.isFile() && !key.startsWith(`${unfinished}/`)) yield key;
    }
  }

  /** Opens a new file for writing. */
  protected open(path: string): Promise<FileHandle> {
    return open(path, 'wx', 0o600);
  }

  private placeOf(key: string): string {
    if (!/^[a-z0-9]+(\/[a-z0-9-]+)*$/.test(key)) throw new RangeError(`not a key: ${key}`);
    return join(this.folder, key);
  }
}

function inOurWords(fault: unknown): unknown {
  switch (String((fault as NodeJS.ErrnoException).code)) {
    case 'ENOENT':
      return new FileGone('there is no such file', { cause: fault });
    case 'ENOSPC':
    case 'EDQUOT':
      return new StoreFull('the disk is full', { cause: fault });
    case 'ENOTDIR':
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EIO':
      return new StoreAway('the folder for files cannot be used', { cause: fault });
    default:
      return fault;
  }
}
