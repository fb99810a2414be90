import { openSync } from 'fontkit';
import { type Face, runsOf } from './document-fonts';

const opened = new Map<string, ReturnType<typeof openSync>>();

function fontAt(path: string) {
  const font = opened.get(path) ?? openSync(path);
  opened.set(path, font);
  return font;
}

/** Widths of texts of size 1: fitting a text asks for the same words again and again. */
const widths = new Map<string, number>();
const mostWidths = 5000;

/** How wide a text is. */
export function widthOf(text: string, face: Face, size: number): number {
  const key = `${face} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known * size;
  const width = runsOf(text, face).reduce((sum, run) => {
    const font = fontAt(run.font);
    return sum + font.layout(run.text).advanceWidth / font.unitsPerEm;
  }, 0);
  if (widths.size >= mostWidths) widths.clear();
  widths.set(key, width);
  return width * size;
}

/** Text as outlines, so that it looks the same where our letters are not installed. `y` is its baseline. */
export function drawnText(
  text: string,
  { face, size, x, y, fill }: { face: Face; size: number; x: number; y: number; fill: string },
): string {
  let left = x;
  const outlines = runsOf(text, face).flatMap((run) => {
    const font = fontAt(run.font);
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(run.text);
    return glyphs.map((glyph, at) => {
      const { xAdvance, xOffset } = positions[at]!;
      const place = `translate(${round(left + xOffset * scale)} ${round(y)}) scale(${scale} ${-scale})`;
      left += xAdvance * scale;
      return `<path transform="${place}" d="${glyph.path.toSVG()}"/>`;
    });
  });
  return `<g fill="${fill}">${outlines.join('')}</g>`;
}

/** Cuts a text into lines that fit; a word that is too long for a line is cut. */
export function linesOf(text: string, face: Face, size: number, width: number): string[] {
  const fits = (line: string) => widthOf(line, face, size) <= width;
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && fits(longer)) {
      lines[lines.length - 1] = longer;
      continue;
    }
    let rest = word;
    while (!fits(rest)) {
      let length = rest.length - 1;
      while (length > 1 && !fits(rest.slice(0, length))) length -= 1;
      lines.push(rest.slice(0, length));
      rest = rest.slice(length);
    }
    lines.push(rest);
  }
  return lines;
}

const round = (value: number) => Math.round(value * 100) / 100;
