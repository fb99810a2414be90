import type { Request } from 'express';

/** The pages that a mail names in `List-Unsubscribe`; the signature in their address is all they ask. */
const leavingPages =
  /^(\/en)?\/((volgen|week\/(werkgroep|materiaal))\/mail\/[\w-]+|signaal-mail\/[\w-]+|gevraagd\/[\w-]+\/niet-meer|mail\/[\w-]+\/[\w.-]+)$/;

/**
 * True for a mail program that leaves for its reader (RFC 8058): it comes from no page, so it names no origin, and it
 * carries no cookies. With a cookie it would be somebody's browser, which always says where it comes from.
 */
export function isOneClick({ path, headers }: Pick<Request, 'path' | 'headers'>): boolean {
  return leavingPages.test(path) && headers.cookie === undefined;
}
