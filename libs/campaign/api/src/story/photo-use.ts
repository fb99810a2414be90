import type { ConsentScope } from '@verbonden/alliance/api';

/** A photo that may stand only on this website is not offered to keep. */
export function mayBeDownloaded(scopes: readonly ConsentScope[]): boolean {
  return scopes.some((scope) => scope !== 'PORTAL');
}
