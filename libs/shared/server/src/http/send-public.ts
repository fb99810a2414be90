import type { Response } from 'express';

/** An answer that anybody may keep for a while. */
export interface PublicAnswer {
  readonly type: string;
  readonly body: string;
  /** When it last changed; null when that is not known. */
  readonly changed?: Date | null;
  /** How long others may show it without asking again. */
  readonly seconds: number;
}

/**
 * Sends something public. Express adds the ETag, and answers 304 to whoever has the same already (RFC 9110, 13.1.2 and
 * 13.1.3).
 */
export function sendPublic(response: Response, { type, body, changed, seconds }: PublicAnswer): void {
  response.type(type).set('cache-control', `public, max-age=${seconds}`);
  if (changed) response.set('last-modified', changed.toUTCString());
  response.send(body);
}
