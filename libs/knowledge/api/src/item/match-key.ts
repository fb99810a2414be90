/**
 * Address and title in a form that survives copying: an address without scheme, "www.", tracking parameters, fragment
 * and closing slash; a title without accents, capitals and punctuation. Two with the same key are taken for one.
 */
export function matchKey(url: string | null, title: string): string {
  return `${plainAddress(url)}|${plainTitle(title)}`;
}

/** An address as it is compared; empty when there is none. */
export function plainAddress(url: string | null): string {
  if (!url || !URL.canParse(url)) return '';
  const { hostname, port, pathname, searchParams } = new URL(url);
  const kept = [...searchParams].filter(([name]) => !/^(utm_|fbclid$|gclid$|mc_)/.test(name)).sort();
  const query = kept.length > 0 ? `?${new URLSearchParams(kept).toString()}` : '';
  return `${hostname.replace(/^www\./, '')}${port && `:${port}`}${pathname.replace(/\/+$/, '')}${query}`;
}

/** A title as it is compared. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
