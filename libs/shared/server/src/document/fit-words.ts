import { breakWord } from './break-word';
import type { Face } from './document-fonts';
import { widthOf } from './drawn-text';
import type { Box, Mark } from './sheet';

/** A paragraph that must stand in a box. */
export interface FitItem {
  readonly text: string;
  readonly face: Face;
  /** Its size where there is room for it. */
  readonly size: number;
  readonly fill: string;
  readonly tag: 'H1' | 'P';
  /** White above it, in times its size; nothing above the first. */
  readonly above?: number;
}

export interface Fitted {
  readonly marks: readonly Mark[];
  readonly height: number;
  /** How far type had to shrink: 1 is not at all. */
  readonly scale: number;
}

export interface FitOptions {
  /** Type never shrinks below this part of its size. */
  readonly smallest: number;
  /** Type shrinks this far before a word is broken. */
  readonly whole?: number;
  /** Where the words stand in a box that is higher than they are. */
  readonly at?: 'TOP' | 'MIDDLE' | 'BOTTOM';
}

const leading = { heading: 1.04, heavy: 1.08, bold: 1.25, regular: 1.32 } as const;
const step = 0.02;

/**
 * Sets paragraphs under one another in a box. Type shrinks together, first to keep words whole, then with words broken;
 * line ends of the writer are kept. @returns null when it does not fit at `smallest` times its size
 */
export function fitWords(
  items: readonly FitItem[],
  box: Box,
  { smallest, whole = 0.62, at = 'TOP' }: FitOptions,
): Fitted | null {
  const written = items.filter(({ text }) => text.trim() !== '');
  const tries = [
    ...steps(Math.max(whole, smallest)).map((scale) => ({ scale, breaks: false })),
    ...steps(smallest).map((scale) => ({ scale, breaks: true })),
  ];
  for (const { scale, breaks } of tries) {
    const set = setAt(written, box, scale, breaks);
    if (set) return { marks: placed(set, box, at), height: heightOf(set), scale };
  }
  return null;
}

interface SetItem extends FitItem {
  readonly lines: readonly string[];
  readonly line: number;
  readonly top: number;
}

function setAt(items: readonly FitItem[], box: Box, scale: number, breaks: boolean): SetItem[] | null {
  let top = 0;
  const set: SetItem[] = [];
  for (const item of items) {
    const size = item.size * scale;
    const lines = linesIn(item.text, (text) => widthOf(text, item.face, size) <= box.width, breaks);
    if (!lines) return null;
    if (set.length > 0) top += (item.above ?? 0) * size;
    const line = size * leading[item.face];
    set.push({ ...item, size, lines, line, top });
    top += line * lines.length;
    if (top > box.height) return null;
  }
  return set;
}

function heightOf(set: readonly SetItem[]): number {
  const last = set.at(-1);
  return last ? last.top + last.line * last.lines.length : 0;
}

const before = { TOP: 0, MIDDLE: 0.5, BOTTOM: 1 } as const;

function placed(set: readonly SetItem[], box: Box, at: keyof typeof before): Mark[] {
  const start = box.y + (box.height - heightOf(set)) * before[at];
  return set.map(({ lines, line, top, size, face, fill, tag }) => ({
    as: 'WORDS' as const,
    ...{ face, size, fill, tag },
    // The baseline stands where the white of a line is the same above capitals and below.
    lines: lines.map((text, number) => ({
      text,
      x: box.x,
      y: start + top + number * line + line / 2 + size * 0.34,
    })),
  }));
}

function linesIn(text: string, fits: (text: string) => boolean, breaks: boolean): string[] | null {
  const lines: string[] = [];
  for (const paragraph of text.trim().split(/\s*\n\s*/)) {
    let line = '';
    for (const word of paragraph.split(/\s+/)) {
      const longer = line ? `${line} ${word}` : word;
      if (fits(longer)) {
        line = longer;
        continue;
      }
      if (line) lines.push(line);
      line = word;
      if (fits(word)) continue;
      if (!breaks) return null;
      const pieces = breakWord(word, fits);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1)!;
      // A box narrower than a letter and its hyphen.
      if (!fits(line)) return null;
    }
    lines.push(line);
  }
  return lines;
}

function steps(to: number): number[] {
  return Array.from({ length: Math.floor((1 - to) / step + 1e-9) + 1 }, (_, at) => 1 - at * step);
}
