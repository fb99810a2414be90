import { longest } from './verdict';
import { type Packed, unpacked } from './zip';

/** A part of a document with more text than this is not read. */
const largestPart = 20 * 1024 * 1024;

/** The words on each slide of a PowerPoint, in order. */
export function slideTexts(entries: readonly Packed[]): string[] {
  const numbered = entries
    .map((entry) => ({ entry, number: Number(/^ppt\/slides\/slide(\d+)\.xml$/.exec(entry.name)?.[1]) }))
    .filter(({ number }) => number > 0)
    .toSorted((one, other) => one.number - other.number)
    .slice(0, longest.pages);
  return numbered.map(({ entry }) => wordsIn(entry, 'a:t', /<\/a:p>/g).slice(0, longest.page));
}

/** The words of a Word document. */
export function wordTexts(entries: readonly Packed[]): string[] {
  const body = entries.find(({ name }) => name === 'word/document.xml');
  return body ? [wordsIn(body, 'w:t', /<\/w:p>/g).slice(0, longest.whole)] : [];
}

/** The words of an OpenDocument; of a spreadsheet of Excel nothing is read. */
export function openDocumentTexts(entries: readonly Packed[]): string[] {
  const content = entries.find(({ name }) => name === 'content.xml');
  if (!content) return [];
  const xml = unpacked(content, largestPart).toString('utf8');
  const body = xml.slice(Math.max(xml.indexOf('<office:body'), 0));
  return [plain(body.replace(/<\/text:(p|h)>/g, '\n').replace(/<[^>]*>/g, '')).slice(0, longest.whole)];
}

/** What stands in the elements that hold text, a line for each paragraph. */
function wordsIn(entry: Packed, element: string, paragraphEnd: RegExp): string {
  const xml = unpacked(entry, largestPart).toString('utf8');
  return xml
    .split(paragraphEnd)
    .map((paragraph) =>
      [...paragraph.matchAll(new RegExp(`<${element}(?: [^>]*)?>([^<]*)<`, 'g'))]
        .map(([, words = '']) => plain(words))
        .join(''),
    )
    .filter(Boolean)
    .join('\n');
}

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text as it was before it was put in XML. */
function plain(xml: string): string {
  return xml.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (whole, hex, number, name) => {
      if (name) return signs[String(name).toLowerCase()] ?? String(whole);
      const code = hex ? Number.parseInt(String(hex), 16) : Number(number);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
