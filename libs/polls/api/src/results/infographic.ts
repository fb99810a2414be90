import { paperColors, xmlText } from '@verbonden/shared/server';
import type { Locale } from '@verbonden/shared/kernel';
import { drawnText, linesOf, widthOf } from './drawn-text';
import type { PollResults } from './results-view';

export const infographicWidth = 1080;
const margin = 72;
const inner = infographicWidth - 2 * margin;
const colors = { ...paperColors, ground: '#fffaf2', track: '#ece2f2' };

export interface InfographicFacts {
  readonly title: string;
  /** "Gepubliceerd op 1 juni 2027" */
  readonly published: string;
  readonly results: PollResults;
  readonly locale: Locale;
}

/** Everything that stands in the picture, line by line: the picture is drawn from it, and who listens gets it. */
export function infographicLines({ title, published, results, locale }: InfographicFacts): string[] {
  return [
    title,
    aboutWho(results, locale),
    published,
    ...shownFigures(results).flatMap(({ wording, count, rows }) => [
      `${wording} (${countWords(count, locale)})`,
      ...rows.map(({ label, percent }) => `${label}: ${percent}%`),
    ]),
    ...smallGroups(results, locale),
  ];
}

/** The results as one drawing in the look of the house; letters are outlines. */
export function infographic(facts: InfographicFacts): string {
  const { title, published, results, locale } = facts;
  const parts: string[] = [];
  let y = margin;
  const write = (text: string, face: 'regular' | 'bold', size: number, fill: string, width = inner) => {
    for (const line of linesOf(text, face, size, width)) {
      y += size;
      parts.push(drawnText(line, { face, size, x: margin, y, fill }));
      y += size * 0.35;
    }
  };
  write(title, 'bold', 60, colors.brand, inner - 140);
  y += 12;
  write(`${aboutWho(results, locale)} ${published}`, 'regular', 28, colors.soft, inner - 140);
  y += 36;
  for (const { wording, count, rows } of shownFigures(results)) {
    write(wording, 'bold', 34, colors.ink);
    write(countWords(count, locale), 'regular', 24, colors.soft);
    y += 10;
    for (const { label, percent } of rows) {
      write(label, 'regular', 28, colors.ink);
      parts.push(bar(y, percent));
      y += 62;
    }
    y += 34;
  }
  for (const line of smallGroups(results, locale)) write(line, 'regular', 24, colors.soft);
  const height = Math.ceil(y + margin);
  const said = infographicLines(facts).map((line) => xmlText(line));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${infographicWidth}" height="${height}" viewBox="0 0 ${infographicWidth} ${height}" role="img" lang="${locale}">`,
    `<title>${xmlText(title)}</title><desc>${said.join('\n')}</desc>`,
    `<rect width="${infographicWidth}" height="${height}" fill="${colors.ground}"/>`,
    quarter(180, colors.brand),
    quarter(70, colors.action),
    ...parts,
    '</svg>',
  ].join('');
}

/** A bar with its share at the end; the digits say what the length says. */
function bar(y: number, percent: number): string {
  const words = `${percent}%`;
  const width = inner - 110;
  const filled = Math.round((width * Math.min(percent, 100)) / 100);
  return [
    `<rect x="${margin}" y="${y + 4}" width="${width}" height="36" rx="6" fill="${colors.track}"/>`,
    `<rect x="${margin}" y="${y + 4}" width="${filled}" height="36" rx="6" fill="${colors.brand}"/>`,
    drawnText(words, {
      ...{ face: 'bold', size: 32, fill: colors.ink },
      x: infographicWidth - margin - widthOf(words, 'bold', 32),
      y: y + 34,
    }),
  ].join('');
}

function quarter(radius: number, fill: string): string {
  const right = infographicWidth;
  return `<path d="M${right} 0V${radius}A${radius} ${radius} 0 0 1 ${right - radius} 0Z" fill="${fill}"/>`;
}

function shownFigures({ figures }: PollResults) {
  return figures.filter(({ rows }) => rows.length > 0);
}

function aboutWho({ count, respondents }: PollResults, locale: Locale): string {
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

function countWords(count: number | null, locale: Locale): string {
  if (count !== null) return `n = ${count}`;
  return locale === 'nl' ? 'aantal niet bekend' : 'number not known';
}

/** Only of a poll of our own is it known. */
function smallGroups({ count }: PollResults, locale: Locale): string[] {
  if (count === null) return [];
  return [
    locale === 'nl'
      ? 'Achter elk cijfer staan minstens tien mensen.'
      : 'At least ten people stand behind each figure.',
  ];
}
