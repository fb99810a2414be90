import type { Request } from 'express';

/**
 * True when a form was sent from a page of ours (P30). Browsers say so themselves: `Sec-Fetch-Site` (Fetch Metadata),
 * or the `Origin` header where that is missing; a request without either is no browser's form.
 * @param publicUrl the address that people reach us at, which a proxy may hide from the request
 */
export function isFromOurPages({ headers }: Pick<Request, 'headers'>, publicUrl: string): boolean {
  const { 'sec-fetch-site': site, origin, host } = headers;
  if (site !== undefined) return site === 'same-origin';
  if (origin === undefined || !URL.canParse(origin)) return false;
  const from = new URL(origin).host;
  return from === host || from === new URL(publicUrl).host;
}
