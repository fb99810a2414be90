import type { Locale } from '@verbonden/shared/kernel';
import { localHref } from './page-facts';

/** The path of the picture beside a link to a page of the portal, in a language. */
export function bareCardPath(path: string, locale: Locale): string {
  const page = localHref(locale, path);
  return `/deelkaart${page === '/' ? '/voorpagina' : page}.png`;
}
