import type { Theme } from '@verbonden/shared/ui';

const name = 'weergave';

/** The appearance this browser chose; the device's own when it chose none. */
export function themeOf(request: Request): Theme {
  const chosen = new RegExp(`(?:^|; )${name}=(light|dark)`).exec(request.headers.get('cookie') ?? '')?.[1];
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** A `Set-Cookie` that remembers the choice for a year, or forgets it. */
export function themeCookie(theme: string): string {
  const keep = theme === 'light' || theme === 'dark';
  return `${name}=${keep ? theme : ''}; Path=/; SameSite=Lax; Max-Age=${keep ? 31_536_000 : 0}`;
}
