import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';

/** The largest form a page takes. Above what any field allows, so that "too long" is told at the field. */
export const largestForm = 5 * 1024 * 1024;

/** A form was larger than {@link largestForm}. */
export class FormTooLarge extends Error {}

/**
 * The same request in the words of the web platform (Fetch standard), which the portal speaks.
 * @param received what was in its body, when that was read already
 * @throws FormTooLarge
 */
export async function webRequest(
  request: ExpressRequest,
  publicUrl: string,
  received: FormData | null = null,
): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // Written anew with the body.
    if (received && (name === 'content-type' || name === 'content-length')) continue;
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  // Written behind our own address, so that "//elsewhere.example/…" stays a path.
  return new Request(`${publicUrl}${request.originalUrl.replace(/^(?!\/)/, '/')}`, {
    method: request.method,
    headers,
    ...(request.method === 'POST' ? { body: received ?? new Uint8Array(await readBody(request)) } : {}),
  });
}

async function readBody(request: ExpressRequest): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    // What comes after is read to its end but not kept, so that the browser gets its answer.
    if (size <= largestForm) parts.push(part);
    else if (size > 4 * largestForm) break;
  }
  if (size > largestForm) throw new FormTooLarge();
  return Buffer.concat(parts);
}

/** Sends a web answer on as it comes; cookies that the API set in the meantime are kept. */
export async function sendWebResponse(answer: Response, response: ExpressResponse): Promise<void> {
  response.status(answer.status);
  answer.headers.forEach((value, name) => {
    if (name !== 'set-cookie') response.setHeader(name, value);
  });
  for (const cookie of answer.headers.getSetCookie()) response.append('set-cookie', cookie);
  if (!answer.body) response.end();
  else await pipeline(Readable.fromWeb(answer.body as ReadableStream), response);
}
