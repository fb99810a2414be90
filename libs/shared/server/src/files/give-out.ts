import { Inject, Injectable } from '@nestjs/common';
import { DomainError, notFound, text } from '@verbonden/shared/kernel';
import type { Request, Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { FileKind, FileState } from './file-kinds';
import { FILE_STORE, type FileStore, FileGone, StoreAway } from './file-store';
import { keyOf, type StoredFile } from './stored-file.entity';

/** Which part of a file is asked for, by whom, and as what. */
export interface Asked {
  readonly part: 'file' | 'preview';
  /** True when everybody may have it, so that caches in between may keep it (and ask each time whether it is the same). */
  readonly isPublic: boolean;
  /** To be kept rather than looked at. */
  readonly asDownload: boolean;
  /** What it is called by whoever gets it, without its ending. */
  readonly title?: string;
}

/** Below this, sending a browser on to the store costs more than it saves. */
const worthHandingOut = 1024 * 1024;

/**
 * Gives a file out: only what is ready, as what we judged it to be, and never as something that runs. Who may have it
 * was asked before.
 */
@Injectable()
export class GiveOut {
  constructor(@Inject(FILE_STORE) private readonly store: FileStore) {}

  /** @throws DomainError NOT_FOUND; UNAVAILABLE when the store is away */
  async send(file: StoredFile | null, asked: Asked, request: Request, response: Response): Promise<void> {
    if (file?.state !== FileState.READY || (asked.part === 'preview' && !file.hasPreview)) throw notFound();
    const isPreview = asked.part === 'preview';
    const inline = isPreview || (!asked.asDownload && isShown(file));
    response
      .set('content-disposition', disposition(inline, isPreview ? 'preview.webp' : nameOf(file, asked.title)))
      .set('content-type', isPreview ? 'image/webp' : (file.type ?? 'application/octet-stream'))
      .set('cache-control', asked.isPublic ? 'public, no-cache' : 'private, no-cache')
      .set('content-security-policy', inline && file.kind === FileKind.PDF ? readerPolicy : closedPolicy)
      .set('accept-ranges', isPreview ? 'none' : 'bytes')
      .set('etag', `"${asked.part}-${file.sha256?.slice(0, 32)}"`);
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    try {
      if (isPreview) await this.stream(file, asked.part, null, response);
      else await this.sendFile(file, inline, request, response);
    } catch (fault) {
      if (response.headersSent) response.destroy();
      else throw inWords(fault, response);
    }
  }

  private async sendFile(
    file: StoredFile,
    inline: boolean,
    request: Request,
    response: Response,
  ): Promise<void> {
    const key = keyOf(file.id, 'file');
    const address =
      inline || file.size < worthHandingOut
        ? null
        : await this.store.handOut(key, {
            type: String(response.getHeader('content-type')),
            disposition: String(response.getHeader('content-disposition')),
            seconds: 60,
          });
    if (address) {
      response.removeHeader('etag');
      response.set('cache-control', 'no-store').redirect(302, address);
      return;
    }
    const range = rangeOf(request, response, file.size);
    if (range === 'IMPOSSIBLE') {
      response.status(416).set('content-range', `bytes */${file.size}`).end();
      return;
    }
    const length = range ? range.end - range.start + 1 : file.size;
    if (range) response.status(206).set('content-range', `bytes ${range.start}-${range.end}/${file.size}`);
    response.set('content-length', String(length));
    await this.stream(file, 'file', range, response);
  }

  private async stream(
    { id }: StoredFile,
    part: Asked['part'],
    range: { start: number; end: number } | null,
    response: Response,
  ): Promise<void> {
    const bytes = await this.store.read(keyOf(id, part), range ?? undefined);
    if (response.req.method === 'HEAD') {
      bytes.destroy();
      response.end();
      return;
    }
    await pipeline(bytes, response);
  }
}

/** Nothing in it runs, and it is a stranger to our site. */
const closedPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
/** Browsers show no PDF in a sandbox; their reader runs nothing of ours. */
const readerPolicy =
  "default-src 'none'; object-src 'self'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Pictures that we made and PDFs that do nothing are shown; all else is kept by who asks. */
function isShown({ kind, isActive }: StoredFile): boolean {
  return kind === FileKind.PICTURE || (kind === FileKind.PDF && !isActive);
}

function nameOf({ name }: StoredFile, title: string | undefined): string {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '';
  const plain = title
    ?.replace(/[\p{Cc}\p{Cf}/\\<>:"|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain ? (plain.endsWith(ending) ? plain : plain + ending) : name;
}

/** The header for a name in any language (RFC 6266, 5; RFC 8187, 3.2); it is a name alone, and leads to no folder (4.3). */
export function disposition(inline: boolean, given: string): string {
  const name = given.replace(/[/\\]/g, '-');
  // After the wide signs have become narrow ones: among them is a slash.
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\/%]/g, '');
  const whole = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${inline ? 'inline' : 'attachment'}; filename="${plain || 'bestand'}"; filename*=UTF-8''${whole}`;
}

/** The one piece that is asked for; several at once are answered with the whole, as is a piece of another version. */
function rangeOf(
  request: Request,
  response: Response,
  size: number,
): { start: number; end: number } | null | 'IMPOSSIBLE' {
  const ifRange = request.headers['if-range'];
  if (ifRange && ifRange !== response.getHeader('etag')) return null;
  const ranges = request.range(size);
  if (ranges === -1) return 'IMPOSSIBLE';
  return Array.isArray(ranges) && ranges.type === 'bytes' && ranges.length === 1 ? ranges[0]! : null;
}

function inWords(fault: unknown, response: Response): unknown {
  for (const name of ['content-disposition', 'content-length', 'content-range', 'etag', 'accept-ranges']) {
    response.removeHeader(name);
  }
  if (fault instanceof FileGone) return notFound();
  if (!(fault instanceof StoreAway)) return fault;
  return new DomainError(
    'UNAVAILABLE',
    text(
      'We kunnen nu niet bij de bestanden. Probeer het straks nog eens.',
      'We cannot reach the files now. Please try again later.',
    ),
  );
}
