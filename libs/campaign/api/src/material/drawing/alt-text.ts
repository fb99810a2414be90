import type { EditionWords, OwnWords } from './draw-material';
import { type DrawnFormatCode, drawnFormats } from './format';

/** What a drawing says, for who does not see it: everything that stands on it, in the order in which it is read. */
export function altText(
  format: DrawnFormatCode,
  { name, theme, days }: EditionWords,
  { heading, words, when, place, organisation, contact }: OwnWords,
): string {
  const own =
    format === 'SIGNATURE' ? [organisation, contact] : [heading, words, when, place, organisation, contact];
  return [`${drawnFormats[format].name.nl} van de ${name}`, theme, days, ...own]
    .filter(Boolean)
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
