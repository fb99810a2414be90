import type { Locale } from '@verbonden/shared/kernel';
import { localHref } from '@verbonden/shared/web';

/** `/en/bijeenkomsten` and `/bijeenkomsten` are one page in two languages. */
export function withoutLanguage(url: URL, locale: Locale): URL {
  const prefix = localHref(locale, '/');
  if (prefix !== '/' && (url.pathname === prefix || url.pathname.startsWith(`${prefix}/`))) {
    url.pathname = url.pathname.slice(prefix.length) || '/';
  }
  return url;
}
