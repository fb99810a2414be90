import { mayBePublicHost } from '@verbonden/shared/server';

/** The longest address we keep. */
export const longestAddress = 2000;

/**
 * True for a whole address of a page: http or https, with a host that everybody can reach (none of a private network or
 * of somebody's own machine), without a name and password in it.
 */
export function isWebAddress(typed: string): boolean {
  if (typed.length > longestAddress || !/^https?:\/\/[^\s]+$/i.test(typed) || !URL.canParse(typed))
    return false;
  const { hostname, username, password } = new URL(typed);
  return mayBePublicHost(hostname) && username === '' && password === '';
}
