import type { Locale } from '@verbonden/shared/kernel';

/** What a citation is made of. */
export interface Cited {
  readonly title: string;
  /** Who made it public, the organisation or the person; empty when nobody is named. */
  readonly by: string;
  readonly year: number | null;
  /** The word for what it is: "Aanpak uit de praktijk". */
  readonly kind: string;
  readonly network: string;
  /** Where it stays. */
  readonly address: string;
}

const unknownYear = { nl: 'z.d.', en: 'n.d.' };

/**
 * How to refer to an item, in the manner of APA (7th edition, for a page of a website): who, year, title, what it is,
 * where. Without a name the title comes first; whoever is also the site is not named twice.
 */
export function citationOf({ title, by, year, kind, network, address }: Cited, locale: Locale): string {
  const when = `(${year ?? unknownYear[locale]}).`;
  const what = `${ended(title, '')} [${kind}].`;
  const where = by === network ? address : `${ended(network, '.')} ${address}`;
  return by ? `${ended(by, '.')} ${when} ${what} ${where}` : `${what} ${when} ${where}`;
}

/** A name or title closes its sentence once: "Wat helpt?" keeps its own mark. */
function ended(words: string, mark: string): string {
  const trimmed = words.trim().replace(/\.+$/, '');
  return /[?!]$/.test(trimmed) ? trimmed : trimmed + mark;
}
