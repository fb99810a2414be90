import { createHash } from 'node:crypto';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, pack, type Pack } from 'tar-stream';

/** The format of our backups; another one is refused. */
export const format = 1;
/** Behind a file stands its seal, under its key with this ending, so that it is looked at before it is kept anywhere. */
export const sealOf = '.seal';
const partSize = 4 * 1024 * 1024;

/** What a backup begins with: where the database stood. */
export interface Beginning {
  readonly format: number;
  readonly madeAt: string;
  /** The last step of the timeline that was taken. */
  readonly migration: string;
  readonly tables: Readonly<Record<string, readonly string[]>>;
}

/** One table or file as it was read: enough to see that it came back whole. */
export interface Seal {
  readonly bytes: number;
  readonly sha256: string;
}

/** What a backup ends with. A backup without it was cut off. */
export interface Ending {
  readonly tables: Readonly<Record<string, Seal & { readonly rows: number }>>;
  readonly files: Readonly<Record<string, Seal>>;
  /** The next values of counters, by name. */
  readonly counters: Readonly<Record<string, string>>;
}

/** Writes a gzipped tar, a piece of four megabytes at a time, so that its size costs no memory. */
export class ArchiveWriter {
  private readonly pack: Pack = pack();
  private readonly written: Promise<void>;

  constructor(to: Writable) {
    this.written = pipeline(this.pack, createGzip(), to);
    // Told by whoever awaits `add` or `close`.
    this.written.catch(() => undefined);
  }

  /** Adds a stream under a name, as pieces "name/1", "name/2"…; an empty one has a piece too. */
  async add(name: string, content: AsyncIterable<Uint8Array>): Promise<Seal> {
    const hash = createHash('sha256');
    let bytes = 0;
    let part = 0;
    let held: Uint8Array[] = [];
    let size = 0;
    const flush = async () => {
      await this.entry(`${name}/${++part}`, Buffer.concat(held));
      held = [];
      size = 0;
    };
    for await (const piece of content) {
      hash.update(piece);
      bytes += piece.length;
      held.push(piece);
      size += piece.length;
      if (size >= partSize) await flush();
    }
    if (size > 0 || part === 0) await flush();
    return { bytes, sha256: hash.digest('hex') };
  }

  async json(name: string, value: Beginning | Ending | Seal): Promise<void> {
    await this.entry(name, Buffer.from(JSON.stringify(value)));
  }

  async close(): Promise<void> {
    this.pack.finalize();
    await this.written;
  }

  /** @throws what writing failed on, such as a full disk */
  private async entry(name: string, content: Buffer): Promise<void> {
    const added = new Promise<void>((resolve, reject) => {
      const entry = this.pack.entry({ name, size: content.length }, (fault) =>
        fault ? reject(fault) : resolve(),
      );
      entry.end(content);
    });
    await Promise.race([added, this.written.then(() => added)]);
  }
}

/** One piece of an archive: "tables/persons", or a file that is whole by itself such as "begin.json". */
export interface Piece {
  readonly name: string;
  readonly content: Buffer;
}

/** Reads an archive in the order it was written. @throws Error when it is no gzipped tar, or cut off within a piece */
export async function* piecesOf(from: Readable): AsyncGenerator<Piece> {
  const tar = extract();
  const closed = new Promise<void>((resolve) => tar.once('close', () => resolve()));
  const read = pipeline(from, createGunzip(), async (unpacked: AsyncIterable<Buffer>) => {
    for await (const piece of unpacked) {
      if (!tar.write(piece))
        await Promise.race([new Promise<void>((resolve) => tar.once('drain', () => resolve())), closed]);
    }
    tar.end(undefined);
  });
  read.catch((fault: unknown) => tar.destroy(fault as Error));
  try {
    for await (const entry of tar) {
      const parts: Buffer[] = [];
      for await (const part of entry) parts.push(part as Buffer);
      yield { name: entry.header.name.replace(/\/\d+$/, ''), content: Buffer.concat(parts) };
    }
    await read;
  } finally {
    // Whoever stopped reading wants nothing more of it.
    tar.destroy();
    from.destroy();
  }
}
