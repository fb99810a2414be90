import type { Locale } from '@verbonden/shared/kernel';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { xmlText } from '../syndication/atom';
import { type Face, runsOf } from './document-fonts';
import { drawnText, widthOf } from './drawn-text';
import type { Pdf } from './house-drawing';

/** A place on a sheet, from its upper left corner, in the unit of the sheet. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One thing that is drawn. A shape says nothing that is not in the words, so it is silent when read aloud. */
export type Mark =
  | { readonly as: 'SHAPE'; readonly path: string; readonly fill: string }
  | {
      readonly as: 'WORDS';
      readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
      readonly face: Face;
      readonly size: number;
      readonly fill: string;
      readonly tag: 'H1' | 'P';
    }
  | { readonly as: 'PICTURE'; readonly png: Buffer; readonly box: Box; readonly alt: string };

export type SheetUnit = 'mm' | 'px';

/**
 * A drawing as data. Everything that is made of it (PNG, PDF) comes from these same marks, so that a screen and a
 * printer show one thing.
 */
export interface Sheet {
  readonly title: string;
  readonly author: string;
  readonly locale: Locale;
  readonly unit: SheetUnit;
  readonly width: number;
  readonly height: number;
  /** How far the drawing goes on outside the sheet, for who cuts the paper. */
  readonly bleed: number;
  readonly marks: readonly Mark[];
  /** When what it shows was last changed. */
  readonly changed: Date;
}

const pointsIn = { mm: 72 / 25.4, px: 72 / 96 } as const;

/** The sheet as it is when it was cut; letters are outlines, so that no font need be installed. */
export function sheetSvg({ width, height, marks, title, locale }: Sheet, pixels: number): string {
  const drawn = marks.map((mark) => {
    switch (mark.as) {
      case 'SHAPE':
        return `<path d="${mark.path}" fill="${mark.fill}"/>`;
      case 'WORDS':
        return mark.lines.map(({ text, x, y }) => drawnText(text, { ...mark, x, y })).join('');
      case 'PICTURE': {
        const { x, y, width: wide, height: high } = mark.box;
        const data = mark.png.toString('base64');
        return `<image x="${x}" y="${y}" width="${wide}" height="${high}" href="data:image/png;base64,${data}"/>`;
      }
    }
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${Math.round((pixels * height) / width)}"`,
    ` viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" lang="${locale}"><title>${xmlText(title)}</title>`,
    ...drawn,
    '</svg>',
  ].join('');
}

/** The sheet as PNG, so many dots wide. The same sheet gives the same bytes. */
export function sheetPng(sheet: Sheet, pixels: number): Promise<Buffer> {
  return sharp(Buffer.from(sheetSvg(sheet, pixels)), { unlimited: true })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/**
 * The sheet as PDF for a printer: the page is as large as its bleed (ISO 32000-1, 14.11.2), text is text in embedded
 * fonts, and it is tagged so that it can be read aloud.
 */
export function sheetPdf(sheet: Sheet): Promise<Buffer> {
  const points = pointsIn[sheet.unit];
  const [width, height, bleed] = [sheet.width, sheet.height, sheet.bleed].map((each) => each * points) as [
    number,
    number,
    number,
  ];
  const pdf = new PDFDocument({
    size: [width + 2 * bleed, height + 2 * bleed],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: sheet.locale,
    displayTitle: true,
    info: { Title: sheet.title, Author: sheet.author, CreationDate: sheet.changed, ModDate: sheet.changed },
  });
  const page = pdf.page.dictionary as unknown as { data: Record<string, unknown> };
  page.data['BleedBox'] = [0, 0, width + 2 * bleed, height + 2 * bleed];
  page.data['TrimBox'] = [bleed, bleed, bleed + width, bleed + height];
  const whole = pdf.struct('Document');
  pdf.addStructure(whole);
  pdf.translate(bleed, bleed).scale(points);
  for (const mark of sheet.marks) drawMark(pdf, whole, mark);
  whole.end();
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
    pdf.end();
  });
}

function drawMark(pdf: Pdf, whole: ReturnType<Pdf['struct']>, mark: Mark): void {
  switch (mark.as) {
    case 'SHAPE':
      pdf.markContent('Artifact', { type: 'Layout' });
      pdf.path(mark.path).fill(mark.fill);
      pdf.endMarkedContent();
      return;
    case 'WORDS':
      whole.add(pdf.struct(mark.tag, {}, () => writeLines(pdf, mark)));
      return;
    case 'PICTURE': {
      const { x, y, width, height } = mark.box;
      whole.add(
        pdf.struct('Figure', { alt: mark.alt }, () => void pdf.image(mark.png, x, y, { width, height })),
      );
    }
  }
}

function writeLines(pdf: Pdf, { lines, face, size, fill }: Extract<Mark, { as: 'WORDS' }>): void {
  pdf.fontSize(size).fillColor(fill);
  for (const { text, x, y } of lines) {
    let left = x;
    for (const run of runsOf(text, face)) {
      pdf.font(run.font).text(run.text, left, y, { lineBreak: false, baseline: 'alphabetic' });
      left += widthOf(run.text, face, size);
    }
  }
}
