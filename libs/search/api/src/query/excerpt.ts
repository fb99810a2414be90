import { lexemesIn } from '../analysis/text-lexemes';
import { readingText } from './reading-text';
import type { Excerpt, ExcerptPart, WeighedTerm } from './understood';

/** About so many characters are shown. */
const length = 200;
/** A sentence may begin so much before the first hit and still be shown from its beginning. */
const lookBack = 90;

interface Text {
  readonly title: string;
  readonly lead: string;
  readonly body: string;
  readonly language: string;
}

interface Hit {
  readonly at: number;
  readonly end: number;
  readonly term: number;
}

/** The title, and the piece of the text that has most of what was asked for; where nothing has, the beginning of the lead. */
export function excerptOf({ title, lead, body, language }: Text, terms: readonly WeighedTerm[]): Excerpt {
  const wanted = terms.map(wantedBy);
  const texts = [lead, readingText(body)].map((text) => ({ text, hits: hitsIn(text, language, wanted) }));
  const best = texts
    .map(({ text, hits }) => ({ text, hits, ...densest(hits, terms) }))
    .reduce((one, other) => (other.score > one.score ? other : one));
  const { from, to } = bordersOf(best.text, best.hits[best.first]?.at ?? 0);
  return {
    title: partsOf(title, 0, title.length, hitsIn(title, language, wanted)),
    text: partsOf(best.text, from, to, best.hits),
  };
}

interface Wanted {
  readonly lemmas: ReadonlySet<string>;
  readonly roots: ReadonlySet<string>;
}

/** Of what stands side by side each word is marked, and of a compound that was asked for each part. */
function wantedBy({ whole, parts, near }: WeighedTerm): Wanted {
  const together = near.flatMap((each) => each.split('&'));
  return { lemmas: new Set([...whole, ...parts, ...together]), roots: new Set([...parts, ...together]) };
}

function hitsIn(text: string, language: string, wanted: readonly Wanted[]): Hit[] {
  const hits: Hit[] = [];
  for (const { word, lemmas, roots } of lexemesIn(text, language)) {
    const term = wanted.findIndex(
      (each) => lemmas.some((lemma) => each.lemmas.has(lemma)) || roots.some((one) => each.roots.has(one)),
    );
    if (term >= 0) hits.push({ at: word.at, end: word.end, term });
  }
  return hits;
}

/** Where the piece should begin: at the hit behind which the most different terms follow, the rare ones first. */
function densest(hits: readonly Hit[], terms: readonly WeighedTerm[]): { first: number; score: number } {
  let best = { first: 0, score: 0 };
  for (let first = 0; first < hits.length; first++) {
    const seen = new Map<number, number>();
    for (let at = first; at < hits.length && hits[at]!.end - hits[first]!.at <= length; at++) {
      seen.set(hits[at]!.term, (seen.get(hits[at]!.term) ?? 0) + 1);
    }
    let score = 0;
    for (const [term, times] of seen) score += terms[term]!.weight * (1 + 0.1 * Math.min(times, 3));
    if (score > best.score + 1e-9) best = { first, score };
  }
  return best;
}

const sentenceEnd = /[.!?…]["'”’)]?\s|\n/g;

/** From the beginning of a sentence if it is near, to the end of one if it is near; never through a word. */
function bordersOf(text: string, hit: number): { from: number; to: number } {
  let from = 0;
  for (const match of text.slice(0, hit).matchAll(sentenceEnd)) from = match.index + match[0].length;
  if (hit - from > lookBack) from = afterSpace(text, hit - lookBack / 2);
  while (from < text.length && /\s/.test(text[from]!)) from += 1;
  if (text.length - from <= length * 1.15) return { from, to: text.trimEnd().length };
  let to = text.lastIndexOf(' ', from + length);
  if (to <= from) to = from + length;
  for (const match of text.slice(from, from + length * 1.1).matchAll(sentenceEnd)) {
    const end = from + match.index + match[0].trimEnd().length;
    if (end - from > length * 0.6 && end > hit) to = end;
  }
  return { from, to };
}

function afterSpace(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}

function partsOf(text: string, from: number, to: number, hits: readonly Hit[]): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  const add = (piece: string, hit: boolean): void => {
    const clean = piece.replace(/\s+/g, ' ');
    if (clean) parts.push({ text: clean, hit });
  };
  let last = from;
  if (from > 0) add('… ', false);
  for (const { at, end } of hits) {
    if (at < last || end > to) continue;
    add(text.slice(last, at), false);
    add(text.slice(at, end), true);
    last = end;
  }
  add(text.slice(last, to), false);
  if (to < text.trimEnd().length && !/[.!?…]["'”’)]?$/.test(text.slice(0, to))) add('…', false);
  return joined(parts);
}

/** Neighbours of one kind become one piece. */
function joined(parts: readonly ExcerptPart[]): ExcerptPart[] {
  const result: ExcerptPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last && !last.hit && !part.hit)
      result[result.length - 1] = { text: last.text + part.text, hit: false };
    else result.push(part);
  }
  return result;
}
