import type { SearchDocument } from '../search-document';
import { plainText } from './plain-text';
import { isStopWord } from './stop-words';
import { form, lexemesIn, root, type TextLexemes } from './text-lexemes';
import { wordsIn } from './words';

/** What a document is found by: two vectors, in the text form of PostgreSQL, and its words. */
export interface DocumentVectors {
  /** Decides the order of hits: small, one mark for each place where a lexeme stands. */
  readonly heading: string;
  /** Finds: every lexeme of every text; words as they were written with their positions. */
  readonly vector: string;
  /** The words that somebody may have meant: as they are written, and as they are compared. */
  readonly words: ReadonlyMap<string, string>;
}

type Label = 'A' | 'B' | 'C' | 'D';
/** Where a lexeme stands, and what a root or a part there counts for: one step less. */
const places = {
  title: { whole: 'A', part: 'B' },
  lead: { whole: 'B', part: 'C' },
  labels: { whole: 'C', part: 'D' },
  translatedLabels: { whole: 'D', part: 'D' },
} as const satisfies Readonly<Record<string, { whole: Label; part: Label }>>;

/** Words that come back in the body say what it is about; so many of them count for the order, and no more. */
const telling = 24;
/** Between two texts of one document no phrase runs on. */
const gap = 20;
/** PostgreSQL keeps no more of either. */
const lastPosition = 16_383;
const mostPositions = 255;
/** Pairs of a longer text say little and cost much. */
const pairsUpTo = 3000;

/** What a document becomes in the index. Each text is read once. */
export function vectorsOf(document: SearchDocument): DocumentVectors {
  const language = document.language ?? 'nl';
  const heading = new Map<string, Set<Label>>();
  const found = new Set<string>();
  const positions = new Map<string, number[]>();
  const often = new Map<string, number>();
  const words = new Map<string, string>();
  let offset = 0;

  const stand = (word: string, position: number): void => {
    const at = positions.get(word) ?? positions.set(word, []).get(word)!;
    if (at.length < mostPositions) at.push(Math.min(position, lastPosition));
  };
  const read = (text: string, take: (lexemes: TextLexemes) => void, smallWords = false): void => {
    let last = offset;
    for (const lexemes of lexemesIn(text, language)) {
      last = offset + lexemes.position;
      for (const each of lexemes.lemmas) found.add(each);
      for (const each of lexemes.roots) found.add(root(each));
      if (last <= pairsUpTo) for (const each of lexemes.pairs) found.add(each);
      for (const each of lexemes.forms) stand(each, last);
      learn(words, text, lexemes);
      take(lexemes);
    }
    // Some titles are all small words: "Niets over ons zonder ons".
    if (smallWords) {
      let position = offset;
      for (const { plain } of wordsIn(text)) {
        position += 1;
        if (isStopWord(plain)) stand(plain, position);
        last = Math.max(last, position);
      }
    }
    offset = last + gap;
  };
  const mark = (lexeme: string, label: Label): void => {
    (heading.get(lexeme) ?? heading.set(lexeme, new Set()).get(lexeme)!).add(label);
  };
  const marking =
    ({ whole, part }: { whole: Label; part: Label }) =>
    ({ lemmas, roots, pairs }: TextLexemes): void => {
      for (const each of lemmas) mark(each, whole);
      for (const each of roots) mark(root(each), part);
      for (const each of pairs) mark(each, whole);
    };

  read(document.title, marking(places.title), true);
  read(document.lead, marking(places.lead), true);
  for (const label of document.labels ?? []) read(label, marking(places.labels));
  for (const label of document.translatedLabels ?? []) read(label, marking(places.translatedLabels));
  read(plainText(document.body), ({ lemmas, roots }) => {
    for (const each of [...lemmas, ...roots.map(root)]) often.set(each, (often.get(each) ?? 0) + 1);
  });
  read(document.beside ?? '', () => undefined);
  const comingBack = [...often].filter(([lexeme, times]) => times > 1 && !heading.has(lexeme));
  comingBack.sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  for (const [lexeme] of comingBack.slice(0, telling)) mark(lexeme, 'D');

  return {
    heading: [...heading].map(([lexeme, labels]) => `${quoted(lexeme)}:${weights(labels)}`).join(' '),
    vector: vectorText(found, positions),
    words,
  };
}

/** Shorter and longer ones are no words that somebody mistypes. */
const meant = /^\P{N}{4,40}$/u;

/** People search in the singular what stands in the plural, so a word brings its lemma along. */
function learn(
  words: Map<string, string>,
  text: string,
  { word: { plain, at, end }, lemmas }: TextLexemes,
): void {
  if (!meant.test(plain)) return;
  words.set(text.slice(at, end).toLowerCase(), plain);
  const lemma = lemmas[0]!;
  if (lemma !== plain && lemma.length > 4 && !words.has(lemma) && plain.startsWith(lemma))
    words.set(lemma, lemma);
}

/** The vector of a text that stands by itself, such as a page of a file: it only finds. */
export function vectorOf(text: string, language: string): string {
  const found = new Set<string>();
  const positions = new Map<string, number[]>();
  for (const { lemmas, roots, pairs, forms, position } of lexemesIn(text, language)) {
    for (const each of [...lemmas, ...roots.map(root), ...pairs]) found.add(each);
    for (const each of forms) {
      const at = positions.get(each) ?? positions.set(each, []).get(each)!;
      if (at.length < mostPositions) at.push(Math.min(position, lastPosition));
    }
  }
  return vectorText(found, positions);
}

function vectorText(found: ReadonlySet<string>, positions: ReadonlyMap<string, readonly number[]>): string {
  return [
    ...[...found].map(quoted),
    ...[...positions].map(([word, at]) => `${quoted(form(word))}:${at.join(',')}`),
  ].join(' ');
}

/** The position tells PostgreSQL nothing here; it is there to carry the weight. */
function weights(labels: ReadonlySet<Label>): string {
  return [...labels].map((label, index) => `${index + 1}${label}`).join(',');
}

/** A lexeme as it stands in the text form of `tsvector` and `tsquery`. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
