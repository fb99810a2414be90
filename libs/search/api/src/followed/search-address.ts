/** True for the page of a search, in either language: only from there can be told what was opened. */
export function isSearchPage(path: string): boolean {
  return /^(\/en)?\/zoeken$/.test(path);
}

/** What was searched for on the page that somebody came from, out of its address; null for any other page. */
export function searchedAt(referer: string | undefined, publicUrl: string): string | null {
  if (!referer || !URL.canParse(referer)) return null;
  const { origin, pathname, searchParams } = new URL(referer);
  if (origin !== new URL(publicUrl).origin || !isSearchPage(pathname)) return null;
  return searchParams.get('q')?.trim().slice(0, 200) || null;
}
