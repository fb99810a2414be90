import { mayBePublicHost } from '@verbonden/shared/server';

/** True for the whole address of a site that everybody can reach, without a name and password in it. */
export function isSite(typed: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(typed) || typed.length > 2000 || !URL.canParse(typed)) return false;
  const { hostname, username, password } = new URL(typed);
  return mayBePublicHost(hostname) && username === '' && password === '';
}

/** The whole address of what somebody typed, with https:// where they left it out; null when it is no site. */
export function siteOf(typed: string): string | null {
  const whole = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  return isSite(whole) ? whole : null;
}
