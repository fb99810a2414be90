import type { ShareCard } from '@verbonden/shared/kernel';
import {
  type Box,
  type FitItem,
  fitWords,
  type Fitted,
  type Mark,
  type Sheet,
} from '@verbonden/shared/server';

/** Counts up when the drawing changes, so that nobody keeps an old one. */
export const drawingVersion = 1;

/** How large a card is, in dots: what networks and chat programs show beside a link. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The colours of the look (tokens.css), by the ground that they stand on. */
export const cardColours = {
  NIGHT: {
    ground: '#351646',
    title: '#fbf4fd',
    soft: '#d9c4e4',
    kind: '#ffb92e',
    quiet: '#4a2160',
    mark: '#d9c4e4',
    lit: '#ffb92e',
  },
  PAPER: {
    ground: '#fdf9f3',
    title: '#2b1236',
    soft: '#634c6f',
    kind: '#5b2080',
    quiet: '#ddc9ea',
    mark: '#4a2160',
    lit: '#ffb92e',
  },
} as const;

const margin = 72;
const inner = cardSize.width - 2 * margin;
/** The lowest line of words. */
const foot = cardSize.height - 64;
/** One quarter of a circle; four of them fill the upper right corner. */
const side = 150;
const quartersLeft = cardSize.width - 2 * side;

const sizes = { title: 100, kind: 30, facts: 36, house: 36 } as const;
/** White between the title, what stands above it and what stands below it. */
const air = { kind: 18, facts: 26 } as const;

/** Draws a card: the house and the quarters above, and from the foot up its facts, its title and its kind. */
export function drawCard(card: ShareCard): Sheet {
  const colours = cardColours[card.look];
  const kind = line(card.kind, 'bold', sizes.kind, colours.kind);
  const [first = '', ...more] = card.facts.filter(Boolean).slice(0, 2);
  const facts = [
    line(first, 'bold', sizes.facts, colours.title),
    ...more.map((each) => line(each, 'regular', sizes.facts, colours.soft)),
  ];
  const below = fitWords(facts, area(foot - 100, 100), { smallest: 0.5, whole: 0.5, at: 'BOTTOM' });
  const end = foot - (first && below ? below.height + air.facts : 0);
  const title = fitTitle(card.title, colours.title, end);
  const top = end - title.height - air.kind;
  const above = fitWords([kind], area(top - 44, 44), { smallest: 0.5, whole: 0.5, at: 'BOTTOM' });
  return {
    title: [card.title, card.kind].filter(Boolean).join(' · '),
    author: card.house,
    locale: card.locale,
    unit: 'px',
    ...cardSize,
    bleed: 0,
    changed: new Date(0),
    marks: [
      { as: 'SHAPE', path: `M0 0H${cardSize.width}V${cardSize.height}H0Z`, fill: colours.ground },
      ...quarters(quartersLeft, 0, 2 * side, colours),
      ...house(card, colours),
      ...(above?.marks ?? []),
      ...title.marks,
      ...(first ? (below?.marks ?? []) : []),
    ],
  };
}

function line(text: string, face: FitItem['face'], size: number, fill: string): FitItem {
  return { text, face, size, fill, tag: 'P', above: 0.1 };
}

function area(y: number, height: number, width: number = inner) {
  return { x: margin, y, width, height };
}

/** More letters of a title than these nobody reads on a card. */
const mostLetters = 190;
/** The kind stands above the title, and under the house. */
const highest = 64 + 80 + 44 + air.kind;
/** A wide title may not come higher than the quarters. */
const underQuarters = 2 * side + 12 + 44 + air.kind;

/**
 * As large as can be: over the whole width under the quarters, or higher and beside them. A title that is longer than any card ends
 * in three dots.
 */
function fitTitle(text: string, fill: string, end: number): Fitted {
  const options = { smallest: 0.36, whole: 0.47, at: 'BOTTOM' } as const;
  const beside = quartersLeft - margin - 40;
  let words = text.trim();
  // Fitting costs time for each word that is tried.
  while (words.length > mostLetters) words = shortened(words);
  for (; ; words = shortened(words)) {
    const title = (size: number): FitItem => ({ text: words, face: 'heading', size, fill, tag: 'H1' });
    const [under, narrow] = [area(underQuarters, end - underQuarters), area(highest, end - highest, beside)];
    const [wide, high] = [under, narrow].map((box) => fitWords([title(sizes.title)], box, options));
    if (wide && wide.scale >= (high?.scale ?? 0) * 0.8) return balanced(title, under, wide);
    if (high) return balanced(title, narrow, high);
  }
}

/** The same lines, of about the same length: no word alone at the end, and no more words broken. */
function balanced(title: (size: number) => FitItem, box: Box, fitted: Fitted): Fitted {
  const options = { smallest: 1, whole: 1, at: 'BOTTOM' } as const;
  let best = fitted;
  for (let width = box.width - 10; width > box.width / 2; width -= 10) {
    const narrower = fitWords([title(sizes.title * fitted.scale)], { ...box, width }, options);
    if (!narrower || linesOf(narrower).length > linesOf(fitted).length) break;
    if (broken(narrower) <= broken(best)) best = narrower;
  }
  return best;
}

const linesOf = ({ marks }: Fitted): string[] =>
  marks.flatMap((mark) => (mark.as === 'WORDS' ? mark.lines.map(({ text }) => text) : []));
const broken = (fitted: Fitted) => linesOf(fitted).filter((each) => each.endsWith('-')).length;

function shortened(text: string): string {
  const words = text.replace(/…$/, '').trim().split(/\s+/);
  const fewer = words.length > 1 ? words.slice(0, -1).join(' ') : text.slice(0, Math.ceil(text.length * 0.8));
  return `${fewer.replace(/[\s,;:.–-]+$/, '')}…`;
}

type Colours = (typeof cardColours)[ShareCard['look']];

/** Four quarters of a circle, one of them lit: one young person in four. The mark of the house (icon.svg), at any size. */
function quarters(
  x: number,
  y: number,
  size: number,
  { quiet, lit }: { readonly quiet: string; readonly lit: string },
): Mark[] {
  const gap = size * 0.0625;
  const r = (size - gap) / 2;
  const [left, top, right, bottom] = [x + r, y + r, x + r + gap, y + r + gap];
  const [endX, endY] = [x + size, y + size];
  const drawn = (path: string, fill: string): Mark => ({ as: 'SHAPE', path, fill });
  return [
    drawn(`M${x} ${top}V${y}A${r} ${r} 0 0 1 ${left} ${top}Z`, quiet),
    drawn(`M${left} ${bottom}V${endY}A${r} ${r} 0 0 1 ${x} ${bottom}Z`, quiet),
    drawn(`M${right} ${bottom}H${endX}A${r} ${r} 0 0 1 ${right} ${endY}Z`, quiet),
    drawn(`M${endX} ${top}V${y}A${r} ${r} 0 0 0 ${right} ${top}Z`, lit),
  ];
}

/** The mark of the house and its name. */
function house({ house: name }: ShareCard, { title, mark, lit }: Colours): Mark[] {
  const [x, y, size] = [margin, 64, 52];
  const words = fitWords(
    [{ text: name, face: 'heading', size: sizes.house, fill: title, tag: 'P' }],
    { x: x + size + 20, y, width: quartersLeft - x - size - 60, height: size },
    { smallest: 0.5, whole: 0.5, at: 'MIDDLE' },
  );
  return [...quarters(x, y, size, { quiet: mark, lit }), ...(words?.marks ?? [])];
}
