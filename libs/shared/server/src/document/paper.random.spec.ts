import { forAnyTexts, visible } from '@verbonden/shared/testing/random';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { markdownPaper } from './markdown-paper';
import { type Paper, plainText } from './paper';
import { pdfFile } from './pdf-file';
import { wordFile } from './word-file';

/** The texts everywhere in a paper; each also as Markdown, with its links. */
const paperWith = (texts: readonly string[]): Paper => ({
  ...{
    title: texts[0] ?? '',
    lead: texts[1] ?? '',
    author: texts[2] ?? '',
    locale: 'nl',
    withContents: false,
  },
  parts: texts.flatMap((text) => [
    { as: 'HEADING', level: 2, text } as const,
    plainText(text),
    ...markdownPaper(text, 'https://verbonden.example.org'),
  ]),
});

describe('any text on paper', () => {
  it('as PDF is words and links to pages: nothing in it acts', () =>
    forAnyTexts(25, async (texts) => {
      const pdf = await getDocumentProxy(new Uint8Array(await pdfFile(paperWith(texts))));
      expect([await pdf.getJSActions(), await pdf.getAttachments(), await pdf.getOpenAction()]).toEqual([
        null,
        null,
        null,
      ]);
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const page = await pdf.getPage(number);
        for (const annotation of (await page.getAnnotations()) as { subtype: string; url?: string }[]) {
          expect(annotation.subtype).toBe('Link');
          expect(annotation.url ?? 'https:').toMatch(/^(https?|mailto):/);
        }
      }
      const { info } = (await pdf.getMetadata()) as { info: { Title?: string } };
      expect(visible(info.Title ?? '')).toBe(visible(texts[0] ?? ''));
    }));

  it('as a Word file is sound XML without macros, fields or parts from elsewhere', () =>
    forAnyTexts(25, (texts) => {
      const files = unzipSync(new Uint8Array(wordFile(paperWith(texts))));
      for (const [name, bytes] of Object.entries(files)) {
        const xml = strFromU8(bytes);
        expect([name, XMLValidator.validate(xml)]).toEqual([name, true]);
        expect(xml).not.toMatch(/<w:(instrText|fldSimple|object|altChunk)|<!ENTITY|vbaProject/);
        for (const [, target] of xml.matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/g)) {
          expect(target).toMatch(/^(https?|mailto):/);
        }
      }
    }));
});
