import { isSignedIn, type PageContext } from '@verbonden/shared/kernel';
import { PageStop } from './page';
import { localHref } from './page-facts';

/** Where somebody signs in and then comes back to `path`. */
export function signInPath(path: string): string {
  return `/inloggen?terug=${encodeURIComponent(path)}`;
}

/** Leads a visitor to where they sign in, and back here after. @throws PageStop */
export function signInFirst({ viewer, locale }: Pick<PageContext, 'viewer' | 'locale'>, path: string): void {
  if (isSignedIn(viewer)) return;
  const location = localHref(locale, signInPath(path));
  throw new PageStop(new Response(null, { status: 303, headers: { location } }));
}
