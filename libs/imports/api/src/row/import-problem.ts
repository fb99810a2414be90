import type { Locale, Text } from '@verbonden/shared/kernel';
import { text } from '@verbonden/shared/kernel';

/** What is wrong with a row, and at which of its fields; null when it is the row as a whole. */
export interface ImportProblem {
  readonly field: string | null;
  readonly text: Text;
}

export function problem(field: string | null, nl: string, en: string): ImportProblem {
  return { field, text: text(nl, en) };
}

/** A problem as a line: "title: is missing". */
export function problemLine({ field, text: words }: ImportProblem, locale: Locale): string {
  return field === null ? words[locale] : `${field}: ${words[locale]}`;
}

/** Between the Dutch and the English of a text that comes from elsewhere. */
const between = '\u001f';

/** What rules say, by a short name; behind the name may stand what the rule is about ("TOO_LONG 200"). */
const words = {
  NO_ITEM: () => text('is geen rij met velden', 'is no item'),
  MISSING: () => text('ontbreekt', 'is missing'),
  NO_TEXT: () => text('is geen tekst', 'is no text'),
  TOO_LONG: (most: string) => text(`is langer dan ${most} tekens`, `is longer than ${most} characters`),
  ONE_LINE: () => text('staat op meer dan één regel', 'is more than one line'),
  NO_ADDRESS: () => text('is geen adres dat begint met http of https', 'is no address with http or https'),
  NO_YEAR: () => text('is geen jaartal', 'is no year'),
  BEFORE: (year: string) => text(`ligt voor ${year}`, `is before ${year}`),
  AFTER: (year: string) => text(`ligt na ${year}`, `is after ${year}`),
  NO_LANGUAGE: () => text('is geen taal, zoals "nl" of "Nederlands"', 'is no language code such as "nl"'),
  NO_DATE: () => text('is geen datum, zoals 2027-03-24 of 24-3-2027', 'is no date such as 2027-03-24'),
  STEP_TOO_LONG: (most: string) =>
    text(`heeft een stap van meer dan ${most} tekens`, `has a step longer than ${most} characters`),
  TOO_MANY_STEPS: (most: string) => text(`heeft meer dan ${most} stappen`, `has more than ${most} steps`),
  NO_YES_OR_NO: () => text('is geen ja of nee', 'is not yes or no'),
  NO_MINUTES: () => text('is geen aantal minuten binnen een dag', 'is no number of minutes within a day'),
  NO_EMAIL: () => text('is geen mailadres', 'is no e-mail address'),
  NO_PHONE: () => text('is geen telefoonnummer', 'is no phone number'),
  MARKDOWN: (both: string) => {
    const [nl = '', en = ''] = both.split(between);
    return text(nl, en);
  },
  NO_TIME: () => text('is geen tijd, zoals 13:30', 'is no time such as 13:30'),
  NO_LINKS: () =>
    text(
      'heeft een adres dat niet met https begint, of er zijn er te veel',
      'has an address that does not begin with https, or there are too many',
    ),
  NO_COUNT: () => text('is geen aantal', 'is no number of people'),
  /** The first stands in Dutch, the second in English. */
  NONE_OF: (both: string) => {
    const [nl = '', en = ''] = both.split(between);
    return text(`kennen we niet; kies uit: ${nl}`, `is none of ${en}`);
  },
} as const satisfies Record<string, (about: string) => Text>;
type Rule = keyof typeof words;

/** Writes down which rule a value breaks, for where only a string fits (zod). */
export function broken(rule: Rule, ...about: readonly (string | number)[]): string {
  return `${rule} ${about.join(between)}`.trim();
}

/** Reads what {@link broken} wrote; any other text stands for itself. */
export function problemOf(field: string | null, message: string): ImportProblem {
  const [rule = '', about = ''] = /^([A-Z_]+)(?: (.*))?$/s.exec(message)?.slice(1) ?? [];
  if (rule in words) return { field, text: words[rule as Rule](about) };
  return { field, text: text(message, message) };
}
