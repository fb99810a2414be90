import type { Request } from 'express';

/**
 * True when a form was sent from a page of ours (P30). Browsers say so themselves: `Sec-Fetch-Site` (Fetch Metadata),
 * or the `Origin` header where that is missing; a request without either is no browser's form.
 */
export function isFromOurPages(request: Pick<Request, 'headers'>): boolean {
  const { 'sec-fetch-site': site, origin, host } = request.headers;
  if (site !== undefined) return site === 'same-origin';
  if (origin === undefined || host === undefined) return false;
  return URL.canParse(origin) && new URL(origin).host === host;
}
