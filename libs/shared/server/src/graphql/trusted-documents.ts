import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestHandler } from 'express';
import { SETTINGS } from '../config/config.module';
import type { Settings } from '../config/settings';

const id = /^sha256:[0-9a-f]{64}$/;

/**
 * The operations that our own pages ask, as the build of the portal wrote them down: an id (the SHA-256 of the text)
 * for each. A browser sends the id alone; what it stands for was checked when it was built, so it is not weighed again.
 * With `DOCUMENTS=trusted` nothing else is answered.
 */
@Injectable()
export class TrustedDocuments {
  private readonly texts: ReadonlyMap<string, string>;
  private readonly onlyTrusted: boolean;

  constructor(@Inject(SETTINGS) { PORTAL_DIR, DOCUMENTS }: Settings) {
    this.texts = new Map(Object.entries(read(resolve(PORTAL_DIR, 'server/documents.json'))));
    this.onlyTrusted = DOCUMENTS === 'trusted';
  }

  /** True for the text of an operation of our own. */
  knows(text: string | undefined): boolean {
    return text !== undefined && this.texts.size > 0 && this.texts.has(idOf(text));
  }

  /** True when this text may be run at all. */
  allows(text: string): boolean {
    return !this.onlyTrusted || this.knows(text);
  }

  /** Express middleware after the JSON body was read: writes out what an id stands for, and closes what is not open. */
  readonly atTheDoor: RequestHandler = (request, response, next) => {
    const body = request.body as { query?: unknown; documentId?: unknown } | undefined;
    if (typeof body === 'object' && body !== null && typeof body.documentId === 'string') {
      const text = id.test(body.documentId) ? this.texts.get(body.documentId) : undefined;
      if (text === undefined || body.query !== undefined) {
        refuse(response);
        return;
      }
      const { documentId: _, ...rest } = body;
      request.body = { ...rest, query: text };
    } else if (this.onlyTrusted && !(typeof body?.query === 'string' && this.knows(body.query))) {
      refuse(response);
      return;
    }
    next();
  };
}

/** The id of an operation by its text. */
export function idOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** What is said of an operation that is none of ours. */
export const unknownDocument = {
  message: 'This operation is not one of ours. Load the page again, or send its text where that is open.',
  extensions: { code: 'UNKNOWN_DOCUMENT' },
} as const;

function refuse(response: Parameters<RequestHandler>[1]): void {
  response.status(400).json({ errors: [unknownDocument] });
}

/** Without a built portal (a process that serves GraphQL alone, a test) there are none. */
function read(file: string): Record<string, string> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}
