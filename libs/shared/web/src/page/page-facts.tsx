import { type Locale, type Viewer, visitor } from '@verbonden/shared/kernel';
import { createContext, useContext } from 'react';

/** What every component may know of the page it is on; the same asleep and awake. */
export interface PageFacts {
  readonly locale: Locale;
  readonly viewer: Viewer;
  /** The moment of the request, in milliseconds. */
  readonly now: number;
  /** Path and query of the page, without the language in front. */
  readonly address: string;
  readonly demo: boolean;
}

export const PageFactsContext = createContext<PageFacts>({
  locale: 'nl',
  viewer: visitor(),
  now: 0,
  address: '/',
  demo: false,
});

/** The facts of this page. */
export function usePageFacts(): PageFacts {
  return useContext(PageFactsContext);
}

/** Writes a path of the portal in this page's language. */
export function useHref(): (path: string) => string {
  const { locale } = usePageFacts();
  return (path) => localHref(locale, path);
}

/** A path of the portal in a language: English pages have `/en` in front. */
export function localHref(locale: Locale, path: string): string {
  if (locale === 'nl') return path;
  return path === '/' ? '/en' : `/en${path}`;
}
