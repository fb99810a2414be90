import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  cleanText,
  type Clock,
  DomainError,
  type SignedInViewer,
  text,
  type Text,
} from '@verbonden/shared/kernel';
import type { Request, Response } from 'express';
import multer, { type StorageEngine } from 'multer';
import { DataSource } from 'typeorm';
import { CLOCK } from '../config/config.module';
import { newId } from '../database/base.entity';
import { LiveNotes } from '../live/live-notes';
import { FileJudge } from './file-judge';
import { FileState, largest, type Refusal, refusalText } from './file-kinds';
import { FILE_STORE, type FileStore, hasNoRoom, StoreAway } from './file-store';
import { Files, fileWorkTopic } from './files';
import { withEnding } from './file-work';
import { firstLook, headLength } from './first-look';
import { keyOf, StoredFile } from './stored-file.entity';

/** What came of one file in a form. */
export interface Received {
  readonly field: string;
  readonly name: string;
  /** The row of a file that was taken; null when it was not. */
  readonly id: string | null;
  readonly refusal: { readonly code: string; readonly text: Text } | null;
}

/** What a form held. */
export interface ReceivedForm {
  readonly fields: readonly (readonly [string, string])[];
  readonly files: readonly Received[];
}

/**
 * The one field that takes drawings (SVG) too. A picture is made of them as they come in, and only that is kept: a drawing
 * can hold a program.
 */
const logoField = 'logo';
const mostFiles = 10;
/** What comes after a file turned out too large is read but not kept, so that the browser gets its answer. */
const patience = 16 * largest.document;

/**
 * Takes in the files of a form as they come: what is too large or never taken is let go of at once and fills no disk.
 * A file that is taken is kept under its own id, and judged later by a worker.
 */
@Injectable()
export class FileReception {
  private readonly log = new Logger('Files');

  constructor(
    private readonly db: DataSource,
    private readonly files: Files,
    private readonly judge: FileJudge,
    private readonly notes: LiveNotes,
    @Inject(FILE_STORE) private readonly store: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Reads a form with files to its end.
   * @throws DomainError PAYLOAD_TOO_LARGE when its texts are too long; BAD_REQUEST when it is no form
   */
  async receive(viewer: SignedInViewer, request: Request, response: Response): Promise<ReceivedForm> {
    const busy = await this.files.whyNotNow(viewer);
    const closed = busy && ({ code: 'RATE_LIMITED', text: busy } as const);
    const received: Received[] = [];
    let under = 0;
    const failures: unknown[] = [];
    const storage: StorageEngine = {
      _handleFile: (_, { fieldname, originalname, stream }, done) => {
        const over = received.length + under >= mostFiles ? tooMany : null;
        under += 1;
        this.take(
          viewer,
          { field: fieldname, given: originalname, stream, closed: closed ?? over },
          request,
        ).then(
          (each) => {
            received.push(each);
            under -= 1;
            done(null, {});
          },
          (fault: unknown) => {
            // Told when all was read: multer waits for ever after an error at the end of a form.
            failures.push(fault);
            stream.resume();
            done(null, {});
          },
        );
      },
      _removeFile: (_, __, done) => done(null),
    };
    const limits = { files: 100, fields: 200, fieldSize: 1024 * 1024, parts: 300, fieldNameSize: 100 };
    const read = multer({ storage, limits, defParamCharset: 'utf8' }).any();
    await new Promise<void>((resolve, reject) => {
      void read(request, response, (fault: unknown) => {
        if (!fault) resolve();
        else reject(inWords(fault));
      });
    });
    if (failures.length > 0) throw inWords(failures[0]);
    const body = (request.body ?? {}) as Readonly<Record<string, string | string[]>>;
    const fields = Object.entries(body).flatMap(([name, values]) =>
      [values].flat().map((value) => [name, String(value)] as const),
    );
    return { fields, files: received };
  }

  private async take(
    viewer: SignedInViewer,
    { field, given, stream, closed }: Coming,
    request: Request,
  ): Promise<Received> {
    const name = plainName(given);
    if (closed) {
      stream.resume();
      return { field, name, id: null, refusal: closed };
    }
    let folder: string | null = null;
    const refused = (refusal: Refusal, words = refusalText(refusal)): Received => ({
      ...{ field, name, id: null },
      refusal: { code: refusal, text: words },
    });
    try {
      folder = await mkdtemp(join(tmpdir(), 'in-'));
      const path = join(folder, 'file');
      const came = await comeIn(stream, path, field === logoField, () => request.destroy());
      if (came.refusal) return refused(came.refusal, refusalText(came.refusal, came.size, came.limit));
      if (came.isDrawing) {
        const drawn = await this.judge.drawLogo(path, folder);
        if (drawn !== true) return refused(drawn.refusal);
        const picture = join(folder, 'logo');
        const { size } = await stat(picture);
        return {
          field,
          name,
          id: await this.keep(viewer, withEnding(name, 'png'), picture, size),
          refusal: null,
        };
      }
      return { field, name, id: await this.keep(viewer, name, path, came.size), refusal: null };
    } catch (fault) {
      const words = notKept(fault);
      if (!words) throw fault;
      this.log.error(`a file could not be kept: ${(fault as Error).message}`);
      stream.resume();
      return { field, name, id: null, refusal: { code: 'UNAVAILABLE', text: words } };
    } finally {
      if (folder) await rm(folder, { recursive: true, force: true });
    }
  }

  private async keep(viewer: SignedInViewer, name: string, path: string, size: number): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    const row = { id, name, size, uploadedById: viewer.personId, createdAt: now, looseSince: now };
    await this.db.manager.insert(StoredFile, { ...row, state: FileState.RECEIVING });
    await this.store.put(keyOf(id, 'incoming'), path, 'application/octet-stream');
    await this.db.transaction(async (tx) => {
      await tx.update(StoredFile, { id }, { state: FileState.PROCESSING });
      await this.notes.publish(tx, fileWorkTopic);
    });
    return id;
  }
}

/** A file on its way in, and why it cannot be taken whatever it is. */
interface Coming {
  readonly field: string;
  readonly given: string;
  readonly stream: Readable;
  readonly closed: Received['refusal'];
}

const tooMany = {
  code: 'TOO_MANY',
  text: text(`Kies hooguit ${mostFiles} bestanden tegelijk.`, `Choose ${mostFiles} files at a time at most.`),
} as const;

interface Came {
  readonly isDrawing: boolean;
  readonly size: number;
  readonly limit: number;
  readonly refusal: Refusal | null;
}

/** Writes what comes to a file until it is known not to be taken; the rest is only counted. */
async function comeIn(
  stream: Readable,
  path: string,
  takesDrawings: boolean,
  cutOff: () => void,
): Promise<Came> {
  const out = createWriteStream(path, { mode: 0o600 });
  const written = finished(out);
  // Heard here already: a full disk tells before anybody waits for the end.
  written.catch(() => undefined);
  let head: Buffer | null = Buffer.alloc(0);
  let size = 0;
  let limit: number = largest.document;
  let refusal: Refusal | null = null;
  let isDrawing = false;
  const look = async (start: Buffer) => {
    const promised = await firstLook(start);
    if ('refusal' in promised && promised.refusal === 'SVG' && takesDrawings) {
      isDrawing = true;
      limit = largest.drawing;
    } else if ('refusal' in promised) refusal = promised.refusal;
    else ({ limit } = promised);
    head = null;
  };
  try {
    // Not ended with us: a form whose file stops half-way is no form, and the person would hear that instead of why.
    for await (const piece of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += piece.length;
      if (head) {
        head = Buffer.concat([head, piece]);
        if (head.length >= headLength) await look(head.subarray(0, headLength));
      }
      if (!refusal && size > limit) refusal = 'TOO_LARGE';
      if (refusal) {
        if (size > patience) cutOff();
        continue;
      }
      if (!out.write(piece) && !out.errored) await Promise.race([drained(out), written]);
      if (out.errored) throw out.errored;
    }
    if (head) await look(head);
    if (size > limit && !refusal) refusal = 'TOO_LARGE';
    out.end();
    await written;
    return { size, limit, refusal, isDrawing };
  } finally {
    out.destroy();
  }
}

function drained(out: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => out.once('drain', resolve));
}

/** What to say when a file could not be kept by a fault of ours; null when that is not what happened (P16). */
function notKept(fault: unknown): Text | null {
  if (hasNoRoom(fault)) {
    return text(
      'Er is bij ons geen ruimte meer voor bestanden. Wat je typte staat er nog. Laat het een coördinator weten.',
      'We have no room left for files. What you typed is still there. Please tell a coordinator.',
    );
  }
  if (fault instanceof StoreAway) {
    return text(
      'We konden het bestand niet bewaren. Wat je typte staat er nog. Probeer het straks nog eens.',
      'We could not keep the file. What you typed is still there. Please try again later.',
    );
  }
  return null;
}

function inWords(fault: unknown): Error {
  if (!(fault instanceof multer.MulterError)) {
    const said = fault instanceof Error ? fault.message : '';
    return /multipart|unexpected end of form|malformed|boundary/i.test(said)
      ? new DomainError('BAD_REQUEST', text('Dit kunnen we niet lezen.', 'We cannot read this.'))
      : fault instanceof Error
        ? fault
        : new Error(String(fault));
  }
  return new DomainError('PAYLOAD_TOO_LARGE', text('Dit is te veel tekst.', 'This is too much text.'));
}

/** The name of a file without folders and signs that only machines read. */
export function plainName(given: string): string {
  const last = cleanText(given.normalize('NFC')).split(/[/\\]/).at(-1) ?? '';
  // Signs that turn the direction of writing make "gpj.exe" look like "exe.jpg".
  const plain = last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[<>:"|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const name = plain.replace(/^\.+/, '').slice(-150);
  return name || 'bestand';
}
