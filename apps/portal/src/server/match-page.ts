import type { AnyPage } from '@verbonden/shared/web';

export interface MatchedPage {
  readonly page: AnyPage;
  readonly params: Readonly<Record<string, string>>;
}

interface Route {
  readonly page: AnyPage;
  readonly pattern: URLPattern;
}

const routes = new WeakMap<readonly AnyPage[], readonly Route[]>();

/** Finds the page at an address (URLPattern, WHATWG). Fixed paths win from named parts, whatever the order. */
export function matchPage(pages: readonly AnyPage[], url: URL): MatchedPage | null {
  let known = routes.get(pages);
  if (!known) {
    known = [...pages]
      .sort((one, other) => named(one.path) - named(other.path))
      .map((page) => ({ page, pattern: new URLPattern({ pathname: page.path }) }));
    routes.set(pages, known);
  }
  const pathname = url.pathname.length > 1 ? url.pathname.replace(/\/+$/, '') : url.pathname;
  for (const { page, pattern } of known) {
    const found = pattern.exec({ pathname });
    if (found) return { page, params: decoded(found.pathname.groups) };
  }
  return null;
}

function named(path: string): number {
  return path.split(':').length;
}

function decoded(groups: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value = '']) => [name, decode(value)]));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
