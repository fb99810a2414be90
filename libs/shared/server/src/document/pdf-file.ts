import PDFDocument from 'pdfkit';
import type { Locale } from '@verbonden/shared/kernel';
import { type Face, runsOf } from './document-fonts';
import { drawQr, drawQuarter, paperColors, paperMargin, type Pdf } from './house-drawing';
import type { Paper, PaperPart, Words } from './paper';

const { ink, soft, brand } = paperColors;
const qrSize = 68;
const labelWidth = 18;

interface Style {
  readonly face: Face;
  readonly size: number;
  readonly color: string;
  /** White below it. */
  readonly after: number;
}
const styles = {
  title: { face: 'bold', size: 26, color: ink, after: 10 },
  lead: { face: 'regular', size: 13, color: soft, after: 18 },
  heading2: { face: 'bold', size: 16, color: brand, after: 5 },
  heading3: { face: 'bold', size: 13, color: ink, after: 4 },
  text: { face: 'regular', size: 11, color: ink, after: 7 },
  quiet: { face: 'regular', size: 9.5, color: soft, after: 6 },
} as const satisfies Record<string, Style>;

/** On which page each heading of level 2 stands, in their order. */
type Pages = readonly number[];

/**
 * A paper as PDF: tagged, with language and title, so that it can be read aloud (PDF/UA, EN 301 549 chapter 10); the
 * fonts are embedded. It is written twice when it has contents: after the first time the numbers of the pages are known.
 */
export async function pdfFile(paper: Paper): Promise<Buffer> {
  const first = await new PdfWriter(paper, null).write();
  return (paper.withContents ? await new PdfWriter(paper, first.pages).write() : first).file;
}

/** Without what makes a whole property unreadable: half a character, or one that begins a code (ISO 32000-1, 7.9.2.2). */
function asProperty(text: string): string {
  return text.toWellFormed().replace(/\p{Cc}+/gu, ' ');
}

class PdfWriter {
  private readonly pdf: Pdf;
  private readonly whole;
  private readonly pages: number[] = [];

  constructor(
    private readonly paper: Paper,
    private readonly known: Pages | null,
  ) {
    this.pdf = new PDFDocument({
      size: 'A4',
      margin: paperMargin,
      pdfVersion: '1.7',
      tagged: true,
      lang: paper.locale,
      displayTitle: true,
      bufferPages: true,
      info: { Title: asProperty(paper.title), Author: asProperty(paper.author) },
    });
    this.whole = this.pdf.struct('Document');
    this.pdf.addStructure(this.whole);
  }

  async write(): Promise<{ file: Buffer; pages: Pages }> {
    const { pdf, paper } = this;
    const parts: Buffer[] = [];
    const ended = new Promise<void>((resolve, reject) => {
      pdf.on('data', (part: Buffer) => parts.push(part));
      pdf.on('end', resolve);
      pdf.on('error', reject);
    });
    drawQuarter(pdf, 96);
    this.text('P', [{ text: paper.author }], { face: 'bold', size: 11, color: brand, after: 30 });
    // The mark stands above: a long title keeps clear of it by its height, not its width.
    this.text('H1', [{ text: paper.title }], styles.title);
    if (paper.lead) this.text('P', [{ text: paper.lead }], styles.lead);
    if (paper.withContents) this.contents();
    for (const part of paper.parts) this.part(part);
    this.whole.end();
    this.footers();
    pdf.end();
    await ended;
    return { file: Buffer.concat(parts), pages: this.pages };
  }

  private part(part: PaperPart): void {
    switch (part.as) {
      case 'HEADING':
        return this.heading(part);
      case 'TEXT':
        return this.text(
          part.look === 'QUOTE' ? 'BlockQuote' : 'P',
          part.words,
          part.look === 'QUIET' ? styles.quiet : styles.text,
          part.look === 'QUOTE' ? labelWidth : 0,
        );
      case 'LIST':
        return this.list(part.items, part.numbered);
      case 'ADDRESS':
        return this.address(part.url);
    }
  }

  private heading({ level, text }: Extract<PaperPart, { as: 'HEADING' }>): void {
    const { pdf } = this;
    if (level === 3) {
      this.room(60);
      return this.text('H3', [{ text }], styles.heading3);
    }
    pdf.y += 12;
    // A heading never stands alone at the foot of a page.
    this.room(130);
    this.pages.push(pdf.bufferedPageRange().count);
    pdf.outline.addItem(text);
    pdf.addNamedDestination(placeName(this.pages.length), 'XYZ', paperMargin, pdf.y, null);
    this.text('H2', [{ text }], styles.heading2);
  }

  /** The headings, each a link to its page. */
  private contents(): void {
    const { pdf, paper } = this;
    const headings = paper.parts.filter((part) => part.as === 'HEADING' && part.level === 2);
    if (headings.length === 0) return;
    const say = sayIn(paper.locale);
    this.text('H2', [{ text: say('Wat erin staat', 'What is in it') }], styles.heading2);
    const table = pdf.struct('TOC');
    this.whole.add(table);
    headings.forEach((heading, place) => {
      if (heading.as !== 'HEADING') return;
      this.room(20);
      const page = this.known?.[place] ?? 0;
      const item = pdf.struct('TOCI');
      table.add(item);
      const link = pdf.struct('Link', {}, () => {
        const top = pdf.y;
        this.run([{ text: heading.text }, { text: `, ${say('bladzijde', 'page')} ${page}` }], styles.text);
        pdf.goTo(paperMargin, top, this.width(), pdf.y - top, placeName(place + 1), {
          structParent: link,
          Contents: new String(heading.text),
        } as object);
        pdf.y += 3;
      });
      item.add(link);
      item.end();
    });
    table.end();
    pdf.y += 12;
  }

  private list(items: readonly (readonly Words[])[], numbered: boolean): void {
    const { pdf } = this;
    const list = pdf.struct('L');
    this.whole.add(list);
    items.forEach((words, place) => {
      this.room(24);
      const top = pdf.y;
      const item = pdf.struct('LI');
      list.add(item);
      item.add(
        pdf.struct('Lbl', {}, () => this.run([{ text: numbered ? `${place + 1}.` : '•' }], styles.text)),
      );
      pdf.y = top;
      this.text('LBody', words, { ...styles.text, after: 3 }, labelWidth, item);
      item.end();
    });
    list.end();
    pdf.y += 5;
  }

  /** The address as a link, beside the code that a phone reads. */
  private address(url: string): void {
    const { pdf } = this;
    this.room(qrSize + 8);
    const top = pdf.y;
    const alt = sayIn(this.paper.locale)(`QR-code naar ${url}`, `QR code to ${url}`);
    this.whole.add(pdf.struct('Figure', { alt }, () => drawQr(pdf, url, paperMargin, top, qrSize)));
    pdf.y = top + 6;
    this.text('P', [{ text: url, link: url }], styles.quiet, qrSize + 12);
    pdf.y = Math.max(pdf.y, top + qrSize + 10);
  }

  /** A paragraph under a tag; each link in it has a tag of its own. */
  private text(
    tag: string,
    words: readonly Words[],
    style: Style,
    indent = 0,
    parent: { add(child: ReturnType<Pdf['struct']>): unknown } = this.whole,
  ): void {
    const { pdf } = this;
    pdf.x = paperMargin + indent;
    const pieces = words.map((each, place) => {
      const write = () => this.run([each], style, place < words.length - 1);
      return each.link ? pdf.struct('Link', {}, write) : write;
    });
    parent.add(pdf.struct(tag, {}, pieces));
    pdf.x = paperMargin;
    pdf.y += style.after;
  }

  /** Writes from where the document stands, in as many files of the face as the letters need. */
  private run(words: readonly Words[], { face, size, color }: Style, goesOn = false): void {
    const { pdf } = this;
    const width = this.width();
    const runs = words.flatMap(({ text, strong, link }) =>
      runsOf(text, strong ? 'bold' : face).map((run) => ({ ...run, link })),
    );
    runs.forEach(({ font, text, link }, place) => {
      const continued = goesOn || place < runs.length - 1;
      pdf.font(font).fontSize(size).fillColor(color);
      pdf.text(text, { width, lineGap: 2.5, continued, ...(link ? { link, underline: true } : {}) });
    });
  }

  private width(): number {
    return this.pdf.page.width - paperMargin - this.pdf.x;
  }

  /** Begins a new page when so much does not fit on this one. */
  private room(height: number): void {
    const { pdf } = this;
    if (pdf.y + height > pdf.page.height - paperMargin) pdf.addPage();
  }

  /** The title and the number at the foot of each page; said aloud they would only disturb. */
  private footers(): void {
    const { pdf, paper } = this;
    const { count } = pdf.bufferedPageRange();
    const say = sayIn(paper.locale);
    for (let page = 0; page < count; page += 1) {
      pdf.switchToPage(page);
      pdf.page.margins.bottom = 0;
      pdf.markContent('Artifact', { type: 'Pagination' });
      const line = say(`bladzijde ${page + 1} van ${count}`, `page ${page + 1} of ${count}`);
      pdf.font(runsOf(line, 'regular')[0]!.font).fontSize(9).fillColor(soft);
      pdf.text(line, paperMargin, pdf.page.height - 40, { lineBreak: false });
      pdf.endMarkedContent();
    }
  }
}

const placeName = (place: number): string => `deel-${place}`;
const sayIn =
  (locale: Locale) =>
  (nl: string, en: string): string =>
    locale === 'nl' ? nl : en;
