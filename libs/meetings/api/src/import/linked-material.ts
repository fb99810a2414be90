import { openAddress } from '../material/open-address';

/** A link with what it is called. */
export interface LinkedMaterial {
  readonly title: string;
  readonly url: string;
}

/**
 * The links in a cell: "De dia’s https://example.org/dias.pdf; https://example.org/lijst". One without a title is called
 * by its file, or by where it leads.
 * @returns null when something in it is no address that everybody can open
 */
export function linksIn(cell: string): LinkedMaterial[] | null {
  const links = cell
    .split(/[\n;|]+/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [, title = '', typed = ''] = /^(.*?)[\s:–-]*(\S+:\/\/\S+)$/s.exec(part) ?? [];
      const url = openAddress(typed);
      return typeof url === 'string' ? null : { title: title.trim() || nameOf(url), url: url.href };
    });
  return links.every((link) => link !== null) ? links : null;
}

function nameOf(url: URL): string {
  const last = url.pathname.split('/').filter(Boolean).at(-1);
  return last ? decoded(last) : url.hostname.replace(/^www\./, '');
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
