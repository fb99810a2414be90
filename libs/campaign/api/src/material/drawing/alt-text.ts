import { lineSaid } from './agenda';
import type { EditionWords, OwnWords } from './draw-material';
import { type DrawnFormatCode, drawnFormats, showsAgenda } from './format';

/**
 * What a drawing says, for who does not see it, in the order in which it is read. Of an agenda also
 * what the sheet has no room for and only counts.
 */
export function altText(
  format: DrawnFormatCode,
  { name, theme, days }: EditionWords,
  { heading, words, when, place, organisation, contact, agenda }: OwnWords,
): string {
  const what = showsAgenda(format)
    ? [heading, words, ...(agenda?.lines.map(lineSaid) ?? []), agenda?.lines.length ? '' : blankSaid]
    : [heading, words, when, place];
  const own = format === 'SIGNATURE' ? [organisation, contact] : [...what, organisation, contact];
  return [`${drawnFormats[format].name.nl} van de ${name}`, theme, days, ...own]
    .filter(Boolean)
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

const blankSaid = 'Lijnen om zelf in te vullen: dag en tijd, wat en waar';
