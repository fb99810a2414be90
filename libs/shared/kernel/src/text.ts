/** The languages people read the portal in. Dutch is the source, English is complete. */
export const locales = ['nl', 'en'] as const;
export type Locale = (typeof locales)[number];

/** One text in both languages, side by side, so that neither can be forgotten. */
export interface Text {
  readonly nl: string;
  readonly en: string;
}

/** Writes a text in both languages. */
export function text(nl: string, en: string): Text {
  return { nl, en };
}

/** Finds the first supported language in an `Accept-Language` header (RFC 9110, 12.5.4); Dutch otherwise. */
export function localeFromHeader(header: string | undefined): Locale {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(';');
      return { tag: tag.slice(0, 2).toLowerCase(), quality: Number(quality.trim().slice(2)) || 0 };
    })
    .sort((a, b) => b.quality - a.quality);
  return wishes.map((wish) => wish.tag).find(isLocale) ?? 'nl';
}

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}
