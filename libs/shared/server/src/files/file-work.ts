import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { type Clock, cleanText } from '@verbonden/shared/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK } from '../config/config.module';
import { FileJudge } from './file-judge';
import { FileKind, FileState, type Refusal } from './file-kinds';
import { FILE_STORE, FileGone, type FileStore, hasNoRoom, StoreAway } from './file-store';
import type { Found, Verdict } from './judge/verdict';
import { keyOf, StoredFile } from './stored-file.entity';

/** Who began to judge a file and did not end is taken over after this. */
const tooLong = 5 * 60_000;
/** When there was no room, or no store, that is so long before the next try. */
const breather = 60_000;
const mostAttempts = 3;
const day = 24 * 3_600_000;

/** A domain that wants to know when a file can be opened: its words can be found then. */
export interface FileHolder {
  /** In the transaction that makes the file ready. */
  ready(tx: EntityManager, file: StoredFile): Promise<void>;
}

/** What happens to files after they came in: judged, made ready, erased. Rows say what is due; any worker may do it. */
@Injectable()
export class FileWork {
  private readonly log = new Logger('Files');
  private readonly holders: FileHolder[] = [];

  constructor(
    private readonly db: DataSource,
    private readonly judge: FileJudge,
    @Inject(FILE_STORE) private readonly store: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  register(holder: FileHolder): void {
    this.holders.push(holder);
  }

  /** Does whatever is due, until nothing is. */
  async doDue(): Promise<void> {
    await this.eraseBytes();
    for (let file = await this.take(); file; file = await this.take()) await this.judgeOne(file);
  }

  /** Erases what nobody took hold of in a day. */
  async eraseOrphans(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - day);
    await this.db.query(`UPDATE files SET state = 'ERASED' WHERE loose_since < $1 AND state <> 'ERASED'`, [
      since,
    ]);
    await this.eraseBytes();
    await this.db.query(`DELETE FROM files WHERE loose_since < $1 AND state = 'ERASED' AND size = 0`, [
      since,
    ]);
  }

  /** The next file to judge, taken so that no other worker takes it. */
  private async take(): Promise<StoredFile | null> {
    const now = this.clock.now();
    const [rows] = await this.db.query<[{ id: string }[], number]>(
      `UPDATE files SET judged_from = $1, attempts = attempts + 1
       WHERE id = (
         SELECT id FROM files
         WHERE state = 'PROCESSING' AND (judged_from IS NULL OR judged_from < $2)
         ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id`,
      [now, new Date(now.getTime() - tooLong)],
    );
    return rows[0] ? this.db.manager.findOneBy(StoredFile, { id: rows[0].id }) : null;
  }

  /** A file that makes us fail again and again is refused, so that it cannot stop the line (P17). */
  private async judgeOne(file: StoredFile): Promise<void> {
    let folder: string | null = null;
    try {
      folder = await mkdtemp(join(tmpdir(), 'file-'));
      const source = join(folder, 'source');
      await pipeline(await this.store.read(keyOf(file.id, 'incoming')), createWriteStream(source));
      const verdict = await this.judge.judge(source, file.name, folder);
      if ('refusal' in verdict) await this.refuse(file, verdict.refusal);
      else await this.accept(file, await this.withPicture(verdict, source, folder), source, folder);
    } catch (fault) {
      this.log.warn(`${file.id}: ${fault instanceof Error ? fault.message : String(fault)}`);
      if (isOurs(fault)) await this.putBack(file);
      else if (fault instanceof FileGone || file.attempts >= mostAttempts) await this.refuse(file, 'BROKEN');
    } finally {
      if (folder) await rm(folder, { recursive: true, force: true });
    }
  }

  /** A PDF gets a small picture of its first page, when that can be drawn. */
  private async withPicture(found: Found, source: string, folder: string): Promise<Found> {
    if (found.kind !== FileKind.PDF) return found;
    return { ...found, preview: await this.judge.draw(source, folder) };
  }

  private async accept(file: StoredFile, found: Found, source: string, folder: string): Promise<void> {
    const kept = found.remade ? join(folder, 'file') : source;
    await this.store.put(keyOf(file.id, 'file'), kept, found.type);
    if (found.preview) await this.store.put(keyOf(file.id, 'preview'), join(folder, 'preview'), 'image/webp');
    const [{ size }, sha256] = await Promise.all([stat(kept), hashOf(kept)]);
    const texts = found.texts.map((each) => cleanText(each).trim());
    await this.db.transaction(async (tx) => {
      const now = await tx.findOne(StoredFile, {
        where: { id: file.id },
        lock: { mode: 'pessimistic_write' },
      });
      // Erased meanwhile: the bytes go with the next round.
      if (now?.state !== FileState.PROCESSING) return;
      const { kind, type, width, height, pages, isActive, preview } = found;
      const name = withEnding(file.name, found.ending);
      const hasText = texts.join('').replace(/\s/g, '').length >= 20;
      await keepTexts(tx, file.id, texts);
      const ready = await tx.save(
        Object.assign(now, {
          ...{ kind, type, width, height, pages, isActive, name, size, sha256, hasText },
          hasPreview: preview,
          state: FileState.READY,
        }),
      );
      for (const holder of this.holders) await holder.ready(tx, ready);
    });
    await this.store.remove(keyOf(file.id, 'incoming'));
  }

  /** Not the fault of the file: it is tried again in a while, and that was no attempt (P16). */
  private async putBack({ id }: StoredFile): Promise<void> {
    await this.db.query('UPDATE files SET attempts = attempts - 1, judged_from = $2 WHERE id = $1', [
      id,
      new Date(this.clock.now().getTime() - tooLong + breather),
    ]);
  }

  private async refuse({ id }: StoredFile, refused: Refusal): Promise<void> {
    await this.db.manager.update(
      StoredFile,
      { id, state: FileState.PROCESSING },
      { state: FileState.REFUSED, refused },
    );
    await this.store.remove(keyOf(id, 'incoming'));
  }

  /** Takes the bytes of erased files away; a row without bytes has size 0. */
  private async eraseBytes(): Promise<void> {
    const erased = await this.db.query<{ id: string }[]>(
      `SELECT id FROM files WHERE state = 'ERASED' AND size > 0 ORDER BY id LIMIT 500`,
    );
    for (const { id } of erased) {
      for (const part of ['incoming', 'file', 'preview'] as const) await this.store.remove(keyOf(id, part));
      await this.db.query(`UPDATE files SET size = 0 WHERE id = $1`, [id]);
    }
  }
}

/** The words of a file by page. */
async function keepTexts(tx: EntityManager, id: string, texts: readonly string[]): Promise<void> {
  await tx.query('DELETE FROM file_pages WHERE file_id = $1', [id]);
  await tx.query(
    `INSERT INTO file_pages (file_id, page, content)
     SELECT $1, number, words
     FROM unnest($2::text[]) WITH ORDINALITY AS given (words, number) WHERE words <> ''`,
    [id, texts],
  );
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) hash.update(piece);
  return hash.digest('hex');
}

/** A name that ends in what the file is: "foto.exe" that is a picture becomes "foto.jpg". */
export function withEnding(name: string, ending: string): string {
  const same = ending === 'jpg' ? /\.jpe?g$/i : new RegExp(`\\.${ending}$`, 'i');
  if (same.test(name)) return name;
  return `${name.replace(/(?<=.)\.[a-z0-9]{1,5}$/i, '')}.${ending}`;
}

export type { Verdict };

/** Whether a file could not be made ready for want of room, or of a store. */
function isOurs(fault: unknown): boolean {
  return fault instanceof StoreAway || hasNoRoom(fault);
}
