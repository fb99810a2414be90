import { strToU8, zipSync } from 'fflate';
import { xmlText } from '../syndication/atom';
import type { Paper, PaperPart, Words } from './paper';
import { wordStyles } from './word-styles';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/**
 * A paper as a Word file (Office Open XML, ISO/IEC 29500-1): headings, lists and links are real ones, so that it can be
 * navigated, restyled and read aloud. Long words are hyphenated by the program that opens it.
 */
export function wordFile(paper: Paper): Buffer {
  const body = new Body();
  const text = [
    paragraph('Title', run(paper.title)),
    ...(paper.lead ? [paragraph('Subtitle', run(paper.lead))] : []),
    ...paper.parts.map((part) => body.part(part)),
  ].join('');
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships([
      ['document', `${office}/relationships/officeDocument`, 'word/document.xml'],
      ['properties', `${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': properties(paper),
    'word/document.xml': `<w:document xmlns:w="${word}" xmlns:r="${office}/relationships"><w:body>${text}${page}</w:body></w:document>`,
    'word/styles.xml': wordStyles(word, paper.locale),
    'word/settings.xml': `<w:settings xmlns:w="${word}"><w:autoHyphenation/></w:settings>`,
    'word/numbering.xml': numbering(body.lists),
    'word/_rels/document.xml.rels': relationships([
      ['styles', `${office}/relationships/styles`, 'styles.xml'],
      ['settings', `${office}/relationships/settings`, 'settings.xml'],
      ['numbering', `${office}/relationships/numbering`, 'numbering.xml'],
      ...[...body.links].map(
        ([url, id]) => [id, `${office}/relationships/hyperlink`, url, 'External'] as const,
      ),
    ]),
  };
  return Buffer.from(
    zipSync(
      Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(declaration + xml)])),
    ),
  );
}

/** The text in the making: which links and which lists it met. */
class Body {
  readonly links = new Map<string, string>();
  /** Whether each list is numbered; a list is called by its place, from 1. */
  readonly lists: boolean[] = [];

  part(part: PaperPart): string {
    switch (part.as) {
      case 'HEADING':
        return paragraph(`Heading${part.level - 1}`, run(part.text));
      case 'TEXT':
        return paragraph(
          part.look ? { QUIET: 'Quiet', QUOTE: 'Quote' }[part.look] : null,
          this.words(part.words),
        );
      case 'LIST': {
        const list = this.lists.push(part.numbered);
        return part.items.map((item) => paragraph('ListParagraph', this.words(item), list)).join('');
      }
      case 'ADDRESS':
        return paragraph('Quiet', this.words([{ text: part.url, link: part.url }]));
    }
  }

  private words(words: readonly Words[]): string {
    return words
      .map(({ text, strong, link }) =>
        link
          ? `<w:hyperlink r:id="${this.linkTo(link)}">${run(text, { strong, style: 'Hyperlink' })}</w:hyperlink>`
          : run(text, { strong }),
      )
      .join('');
  }

  private linkTo(url: string): string {
    const id = this.links.get(url) ?? `link${this.links.size + 1}`;
    this.links.set(url, id);
    return id;
  }
}

function paragraph(style: string | null, content: string, list?: number): string {
  const place = list ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>` : '';
  const look = style ? `<w:pStyle w:val="${style}"/>` : '';
  return `<w:p><w:pPr>${look}${place}</w:pPr>${content}</w:p>`;
}

function run(text: string, { strong, style }: { strong?: boolean; style?: string } = {}): string {
  const look = `${style ? `<w:rStyle w:val="${style}"/>` : ''}${strong ? '<w:b/>' : ''}`;
  const lines = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`)
    .join('<w:br/>');
  return `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}${lines}</w:r>`;
}

/** Each list counts for itself; the first definition has dots, the second numbers. */
function numbering(lists: readonly boolean[]): string {
  const level = (format: string, sign: string) =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl>`;
  const kinds = [level('bullet', '•'), level('decimal', '%1.')].map(
    (kind, id) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/>${kind}</w:abstractNum>`,
  );
  const own = lists.map(
    (numbered, place) =>
      `<w:num w:numId="${place + 1}"><w:abstractNumId w:val="${numbered ? 1 : 0}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  );
  return `<w:numbering xmlns:w="${word}">${kinds.join('')}${own.join('')}</w:numbering>`;
}

type Relationship = readonly [id: string, type: string, target: string, mode?: 'External'];

function relationships(all: readonly Relationship[]): string {
  const rows = all.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${type}" Target="${xmlText(target)}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${rows.join('')}</Relationships>`;
}

function properties({ title, author, locale }: Paper): string {
  return `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator><dc:language>${locale}</dc:language></cp:coreProperties>`;
}

/** A4 with margins of 2.3 cm, in twentieths of a point. */
const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1304" w:bottom="1304" w:left="1304" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>';

const contentTypes = `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${types}.settings+xml"/><Override PartName="/word/numbering.xml" ContentType="${types}.numbering+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
