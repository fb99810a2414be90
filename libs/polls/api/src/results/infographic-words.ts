import type { Locale } from '@verbonden/shared/kernel';
import type { PollResults } from './results-view';

export interface InfographicFacts {
  readonly title: string;
  /** "Gepubliceerd op 1 juni 2027" */
  readonly published: string;
  readonly results: PollResults;
  readonly locale: Locale;
  /** Whose it is and where the rest stands, since a picture travels: "Alliantie, https://…/peiling/…". */
  readonly source: string;
}

/** Everything that stands in the picture, line by line: the picture is drawn from it, and who listens gets it. */
export function infographicLines({ title, published, results, locale, source }: InfographicFacts): string[] {
  return [
    title,
    aboutWho(results, locale),
    published,
    ...shownFigures(results).flatMap(({ wording, count, rows }) => [
      `${wording} (${countWords(count, locale)})`,
      ...rows.map(({ label, percent }) => `${label}: ${percent}%`),
    ]),
    ...smallGroups(results, locale),
    source,
  ];
}

export function shownFigures({ figures }: PollResults) {
  return figures.filter(({ rows }) => rows.length > 0);
}

export function aboutWho({ count, respondents }: PollResults, locale: Locale): string {
  const nl = locale === 'nl';
  const many =
    count === null
      ? nl
        ? 'Hoeveel mensen meededen, is niet bekend.'
        : 'How many took part is not known.'
      : nl
        ? `${count} mensen deden mee.`
        : `${count} people took part.`;
  return respondents ? `${many} ${nl ? 'Het gaat om' : 'It is about'} ${respondents}.` : many;
}

export function countWords(count: number | null, locale: Locale): string {
  if (count !== null) return `n = ${count}`;
  return locale === 'nl' ? 'aantal niet bekend' : 'number not known';
}

/** Only of a poll of our own is it known. */
export function smallGroups({ count }: PollResults, locale: Locale): string[] {
  if (count === null) return [];
  return [
    locale === 'nl'
      ? 'Achter elk cijfer staan minstens tien mensen.'
      : 'At least ten people stand behind each figure.',
  ];
}
