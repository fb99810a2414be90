/** The page of an item after something was done beside it: it says what, and offers the way back. */
export function afterwards(slug: string, done: string, more: Readonly<Record<string, string>> = {}): string {
  return `/kennis/${slug}?${new URLSearchParams({ gedaan: done, ...more }).toString()}`;
}
