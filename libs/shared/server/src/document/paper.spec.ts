import { strFromU8, unzipSync } from 'fflate';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { extractText, getDocumentProxy } from 'unpdf';
import { markdownPaper } from './markdown-paper';
import { type Paper, type PaperPart, plainText } from './paper';
import { pdfFile } from './pdf-file';
import { wordFile } from './word-file';

const longWord = 'jongemantelzorgersondersteuningsbeleidsmedewerkersoverlegverslaggevingsrichtlijnen';
const written = `Wij kiezen voor **rust** en een [vaste plek](https://example.org/plek).

## Wat we doen

1. Vragen hoe het gaat
2. Luisteren

> Even niets hoeven. & <b>niet</b> "meer"

| Wie | Wat |
| --- | --- |
| Şengül | koken |`;

const paper = (parts: readonly PaperPart[], traits: Partial<Paper> = {}): Paper => ({
  title: 'Beleid voor Waterbrug',
  lead: 'Eén op de vier',
  author: 'Verbonden',
  locale: 'nl',
  withContents: true,
  parts,
  ...traits,
});

const readPdf = async (file: Buffer) => {
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const { text } = await extractText(pdf, { mergePages: false });
  return { pdf, pages: text, flat: text.join(' ').replace(/\s+/g, ' ') };
};
const readWord = (file: Buffer) => {
  const files = unzipSync(new Uint8Array(file));
  const xml = (name: string) => strFromU8(files[name]!);
  return { names: Object.keys(files), xml };
};

describe('Markdown on paper', () => {
  it('keeps headings, lists, quotes, bold words and links', () => {
    expect(markdownPaper(written, 'https://verbonden.example.org')).toEqual([
      {
        as: 'TEXT',
        words: [
          { text: 'Wij kiezen voor ' },
          { text: 'rust', strong: true },
          { text: ' en een ' },
          { text: 'vaste plek', link: 'https://example.org/plek' },
          { text: '.' },
        ],
      },
      { as: 'HEADING', level: 2, text: 'Wat we doen' },
      { as: 'LIST', numbered: true, items: [[{ text: 'Vragen hoe het gaat' }], [{ text: 'Luisteren' }]] },
      { as: 'TEXT', look: 'QUOTE', words: [{ text: 'Even niets hoeven. & <b>niet</b> "meer"' }] },
      { as: 'TEXT', words: [{ text: 'Wie' }, { text: ' · ' }, { text: 'Wat' }] },
      { as: 'TEXT', words: [{ text: 'Şengül' }, { text: ' · ' }, { text: 'koken' }] },
    ]);
  });

  it('completes a link within the portal, and drops one that leads to no page', () => {
    const base = 'https://verbonden.example.org';
    expect(markdownPaper('[hier](/kennis/rad)', base)).toEqual([
      { as: 'TEXT', words: [{ text: 'hier', link: 'https://verbonden.example.org/kennis/rad' }] },
    ]);
    expect(JSON.stringify(markdownPaper('[daar](ftp://example.org/a)', base))).not.toContain('"link"');
  });
});

describe('a PDF', () => {
  it('is tagged, in its language, with its title, and says everything that is in it', async () => {
    const { pdf, flat } = await readPdf(
      await pdfFile(
        paper([
          ...markdownPaper(written, 'https://example.org'),
          { as: 'ADDRESS', url: 'https://example.org/a' },
        ]),
      ),
    );
    expect((await pdf.getMarkInfo()) as unknown).toMatchObject({ Marked: true });
    expect(await pdf.getMetadata()).toMatchObject({
      info: { Title: 'Beleid voor Waterbrug', Language: 'nl' },
    });
    for (const words of [
      'Wij kiezen voor rust en een vaste plek.',
      '1. Vragen hoe',
      '& <b>niet</b> "meer"',
      'Şengül',
    ])
      expect(flat).toContain(words);
  });

  it('says what is in it, each heading with its page, and every page has its number', async () => {
    const parts = Array.from({ length: 12 }, (_, place): PaperPart[] => [
      { as: 'HEADING', level: 2, text: `Deel ${place + 1}` },
      plainText('Een zin die de bladzijde vult. '.repeat(25)),
    ]).flat();
    const { pages } = await readPdf(await pdfFile(paper(parts)));
    const [first = ''] = pages;
    for (const place of [1, 12]) {
      const page =
        pages.findIndex((text, index) => index > 0 && new RegExp(`Deel ${place}\\b`).test(text)) + 1 || 1;
      expect(first.replace(/\s+/g, ' ')).toContain(`Deel ${place}, bladzijde ${place === 1 ? 1 : page}`);
    }
    expect(pages.at(-1)).toContain(`bladzijde ${pages.length} van ${pages.length}`);
  });

  it('breaks a word that is longer than the line, in a title, a list and a link: nothing leaves the page', async () => {
    const { pdf } = await readPdf(
      await pdfFile(
        paper(
          [
            { as: 'HEADING', level: 2, text: longWord },
            plainText(longWord.repeat(3)),
            { as: 'LIST', numbered: false, items: [[{ text: longWord.repeat(2) }]] },
            { as: 'ADDRESS', url: `https://example.org/${longWord}/${longWord}` },
          ],
          { title: longWord },
        ),
      ),
    );
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const [, , width = 0] = page.view;
      const { items } = await page.getTextContent();
      for (const item of items) {
        if ('transform' in item) expect(Number(item.transform[4]) + item.width).toBeLessThan(width - 60);
      }
    }
  });

  it('of a hundred parts is there within three seconds on a busy machine', async () => {
    const parts = Array.from({ length: 100 }, (_, place): PaperPart[] => [
      { as: 'HEADING', level: 2, text: `Deel ${place + 1}` },
      plainText('Een zin van gewone lengte, zoals een samenvatting. '.repeat(4)),
      { as: 'ADDRESS', url: `https://example.org/kennis/deel-${place + 1}` },
    ]).flat();
    const began = performance.now();
    await pdfFile(paper(parts));
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe('a Word file', () => {
  const { names, xml } = readWord(
    wordFile(paper([...markdownPaper(written, 'https://example.org'), plainText('tot slot', 'QUIET')])),
  );

  it('is a whole package of sound XML, in which every part that is named is there', () => {
    for (const name of names) expect([name, XMLValidator.validate(xml(name))]).toEqual([name, true]);
    const declared = [...xml('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, name]) => name!,
    );
    expect(names).toEqual(expect.arrayContaining(declared));
  });

  it('has real headings, lists and links, and keeps every letter', () => {
    const document = xml('word/document.xml');
    expect(document).toContain(
      '<w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">Beleid voor Waterbrug',
    );
    expect(document).toContain(
      '<w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">Wat we doen',
    );
    expect(document).toMatch(/<w:numId w:val="1"\/>.*Vragen hoe het gaat/);
    expect(document).toContain('&amp; &lt;b&gt;niet&lt;/b&gt;');
    const link = /<w:hyperlink r:id="(\w+)">.*?vaste plek/.exec(document)?.[1];
    expect(xml('word/_rels/document.xml.rels')).toMatch(
      new RegExp(`Id="${link}"[^>]*Target="https://example.org/plek" TargetMode="External"`),
    );
  });

  it('carries its title and language, and lets long words be hyphenated', () => {
    const read = new XMLParser().parse(xml('docProps/core.xml')) as Record<string, Record<string, string>>;
    expect(read['cp:coreProperties']).toMatchObject({
      'dc:title': 'Beleid voor Waterbrug',
      'dc:language': 'nl',
    });
    expect(xml('word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>');
    expect(xml('word/settings.xml')).toContain('<w:autoHyphenation/>');
  });
});
