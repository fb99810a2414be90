import { drawnText, linesOf, paperColors, widthOf, xmlText } from '@verbonden/shared/server';
import {
  aboutWho,
  countWords,
  type InfographicFacts,
  infographicLines,
  shownFigures,
  smallGroups,
} from './infographic-words';
import type { PollFigure, PollRow } from './results-view';

export const infographicWidth = 1080;
const margin = 64;
const padding = 48;
const cardWidth = infographicWidth - 2 * margin;
/** How wide the words in a card may be. */
export const innerWidth = cardWidth - 2 * padding;
const colors = {
  ...paperColors,
  ...{ ground: '#f2e9f7', card: '#ffffff', track: '#ece2f2', lilac: '#b893cf', light: '#d9c4e4' },
};

/** The results as one drawing in the look of the house; letters are outlines. */
export function infographic(facts: InfographicFacts): string {
  const { results, locale, source } = facts;
  const sheet = new Sheet();
  heading(sheet, facts);
  for (const figure of shownFigures(results)) card(sheet, figure, countWords(figure.count, locale));
  sheet.down(20);
  for (const line of [...smallGroups(results, locale), source]) {
    sheet.write(line, { size: 24, fill: colors.soft, x: margin, width: cardWidth });
    sheet.down(8);
  }
  const height = Math.ceil(sheet.y + margin);
  const said = infographicLines(facts).map((line) => xmlText(line));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${infographicWidth}" height="${height}" viewBox="0 0 ${infographicWidth} ${height}" role="img" lang="${locale}">`,
    `<title>${xmlText(facts.title)}</title><desc>${said.join('\n')}</desc>`,
    `<rect width="${infographicWidth}" height="${height}" fill="${colors.ground}"/>`,
    ...sheet.parts,
    '</svg>',
  ].join('');
}

interface Style {
  readonly face?: 'regular' | 'bold';
  readonly size: number;
  readonly fill: string;
  readonly x: number;
  readonly width: number;
}

/** A drawing that grows downwards. */
class Sheet {
  readonly parts: string[] = [];
  y = 0;

  down(by: number): void {
    this.y += by;
  }

  write(text: string, { face = 'regular', size, fill, x, width }: Style): void {
    for (const line of linesOf(text, face, size, width)) {
      this.y += size;
      this.parts.push(drawnText(line, { face, size, x, y: this.y, fill }));
      this.y += size * 0.35;
    }
  }

  /** What is drawn within lies on a plane that is as high as it needs. */
  on(plane: (top: number, height: number) => string, draw: () => void): void {
    const place = this.parts.length;
    const top = this.y;
    draw();
    this.parts.splice(place, 0, plane(top, this.y - top));
  }
}

/** The band on top, with one quarter in four. */
function heading(sheet: Sheet, { title, published, results, locale }: InfographicFacts): void {
  const band = (_: number, height: number) =>
    `<rect width="${infographicWidth}" height="${Math.ceil(height)}" fill="${colors.brand}"/>${quarter(190, colors.lilac)}${quarter(76, colors.action)}`;
  sheet.on(band, () => {
    sheet.down(margin);
    const place = { x: margin, width: cardWidth - 170 };
    sheet.write(title, { face: 'bold', size: 62, fill: colors.card, ...place });
    sheet.down(14);
    sheet.write(`${aboutWho(results, locale)} ${published}`, { size: 28, fill: colors.light, ...place });
    sheet.down(44);
  });
  sheet.down(36);
}

/** One question: its words, how many it is about, and a bar for each answer, the largest darkest. */
function card(sheet: Sheet, { wording, rows }: PollFigure, count: string): void {
  const plane = (top: number, height: number) =>
    `<path d="M${margin + 14} ${top}H${margin + cardWidth - 72}A72 72 0 0 1 ${margin + cardWidth} ${top + 72}V${top + height - 14}a14 14 0 0 1 -14 14H${margin + 14}a14 14 0 0 1 -14 -14V${top + 14}a14 14 0 0 1 14 -14Z" fill="${colors.card}"/>`;
  const most = Math.max(...rows.map(({ percent }) => percent));
  sheet.on(plane, () => {
    sheet.down(34);
    const place = { x: margin + padding, width: innerWidth };
    sheet.write(wording, { face: 'bold', size: 36, fill: colors.ink, ...place, width: innerWidth - 40 });
    sheet.down(2);
    sheet.write(count, { size: 24, fill: colors.soft, ...place });
    sheet.down(14);
    const [only] = rows;
    if (rows.length === 1 && only) single(sheet, only);
    else for (const row of rows) answer(sheet, row, row.percent === most ? colors.brand : colors.lilac);
    sheet.down(26);
  });
  sheet.down(28);
}

/** An answer and its bar, with its share at the end; the digits say what the length says. */
function answer(sheet: Sheet, { label, percent }: PollRow, fill: string): void {
  sheet.write(label, { size: 28, fill: colors.ink, x: margin + padding, width: innerWidth });
  const words = `${percent}%`;
  sheet.parts.push(
    bar(sheet.y + 4, innerWidth - 110, percent, fill),
    drawnText(words, {
      ...{ face: 'bold', size: 34, fill: colors.ink },
      x: margin + padding + innerWidth - widthOf(words, 'bold', 34),
      y: sheet.y + 34,
    }),
  );
  sheet.down(64);
}

/** A finding of its own: its share large, and a bar of the whole width. */
function single(sheet: Sheet, { label, percent }: PollRow): void {
  const words = `${percent}%`;
  const size = 104;
  const beside = widthOf(words, 'bold', size) + 30;
  const top = sheet.y;
  const left = margin + padding;
  sheet.parts.push(
    drawnText(words, { face: 'bold', size, x: left, y: top + size * 0.86, fill: colors.brand }),
  );
  sheet.down(22);
  sheet.write(label, { size: 32, fill: colors.ink, x: left + beside, width: innerWidth - beside });
  sheet.y = Math.max(sheet.y, top + size) + 10;
  sheet.parts.push(bar(sheet.y, innerWidth, percent, colors.brand));
  sheet.down(46);
}

function bar(y: number, width: number, percent: number, fill: string): string {
  const filled = Math.round((width * Math.min(percent, 100)) / 100);
  return [
    `<rect x="${margin + padding}" y="${y}" width="${width}" height="36" rx="8" fill="${colors.track}"/>`,
    `<rect x="${margin + padding}" y="${y}" width="${filled}" height="36" rx="8" fill="${fill}"/>`,
  ].join('');
}

function quarter(radius: number, fill: string): string {
  const right = infographicWidth;
  return `<path d="M${right} 0V${radius}A${radius} ${radius} 0 0 1 ${right - radius} 0Z" fill="${fill}"/>`;
}
