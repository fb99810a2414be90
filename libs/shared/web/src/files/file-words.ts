import type { Say } from '../messages/messages';

/** What is known of a file that says something to people. */
export interface FileFacts {
  readonly name: string;
  readonly size: number;
  readonly kind?: string | null | undefined;
  readonly pages?: number | null | undefined;
}

/** Type, size and pages of a file, in words. */
export function fileFacts({ name, size, kind, pages }: FileFacts, locale: string, say: Say): string[] {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return [
    kind === 'PICTURE' ? say('plaatje ({ending})', { ending }) : ending,
    sizeInWords(size, locale),
    ...(pages ? [pagesInWords(kind, pages, say)] : []),
  ].filter(Boolean);
}

function pagesInWords(kind: string | null | undefined, pages: number, say: Say): string {
  if (kind === 'SLIDES') return say('{pages, plural, one {# dia} other {# dia’s}}', { pages });
  return say('{pages, plural, one {# bladzijde} other {# bladzijden}}', { pages });
}

/** "1,2 MB", "340 kB". */
export function sizeInWords(bytes: number, locale: string): string {
  const [number, unit] =
    bytes >= 1024 * 1024 ? [bytes / (1024 * 1024), 'MB'] : [Math.max(bytes / 1024, 1), 'kB'];
  const digits = unit === 'MB' && number < 10 ? 1 : 0;
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(number)} ${unit}`;
}
