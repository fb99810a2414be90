import { readFile } from 'node:fs/promises';
import { FileKind } from '../file-kinds';
import { openDocumentTexts, slideTexts, wordTexts } from './office-text';
import { type Found, plainlyFound, Refused } from './verdict';
import { assertUnpacks, type Packed, readZip, unpacked } from './zip';

interface Office {
  readonly kind: FileKind;
  readonly ending: string;
  readonly type: string;
}

const openXml = 'application/vnd.openxmlformats-officedocument.';
/** The main parts of Office files without macros (ECMA-376 part 1), as [Content_Types].xml names them. */
const officeParts: readonly (Office & { readonly part: string })[] = [
  {
    kind: FileKind.DOCUMENT,
    ending: 'docx',
    type: `${openXml}wordprocessingml.document`,
    part: `${openXml}wordprocessingml.document.main+xml`,
  },
  {
    kind: FileKind.SHEET,
    ending: 'xlsx',
    type: `${openXml}spreadsheetml.sheet`,
    part: `${openXml}spreadsheetml.sheet.main+xml`,
  },
  {
    kind: FileKind.SLIDES,
    ending: 'pptx',
    type: `${openXml}presentationml.presentation`,
    part: `${openXml}presentationml.presentation.main+xml`,
  },
  {
    kind: FileKind.SLIDES,
    ending: 'ppsx',
    type: `${openXml}presentationml.slideshow`,
    part: `${openXml}presentationml.slideshow.main+xml`,
  },
];

const openDocument = 'application/vnd.oasis.opendocument.';
const openDocuments: readonly Office[] = [
  { kind: FileKind.DOCUMENT, ending: 'odt', type: `${openDocument}text` },
  { kind: FileKind.SHEET, ending: 'ods', type: `${openDocument}spreadsheet` },
  { kind: FileKind.SLIDES, ending: 'odp', type: `${openDocument}presentation` },
];

/** Programs inside: VBA and ActiveX of Office, Basic and other scripts of OpenDocument. */
const programs =
  /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml|activeX\/|macrosheets\/|dialogsheets\/)|^(Basic|Scripts)\//i;

/** Judges Word, Excel, PowerPoint and OpenDocument by what is packed in them. */
export async function judgeOffice(source: string): Promise<Found> {
  const entries = readZip(await readFile(source));
  const what = whatIs(entries);
  if (entries.some(({ name }) => programs.test(name))) throw new Refused('MACROS');
  await assertUnpacks(entries);
  const texts =
    what.ending === 'pptx' || what.ending === 'ppsx'
      ? slideTexts(entries)
      : what.ending === 'docx'
        ? wordTexts(entries)
        : openDocumentTexts(entries);
  const pages = what.kind === FileKind.SLIDES && what.ending !== 'odp' ? texts.length : null;
  return { ...plainlyFound, ...what, texts, pages };
}

function whatIs(entries: readonly Packed[]): Office {
  const [first] = entries;
  if (first?.name === 'mimetype') {
    const type = unpacked(first, 200).toString('latin1').trim();
    const found = openDocuments.find((each) => each.type === type);
    if (found) return found;
  }
  const list = entries.find(({ name }) => name === '[Content_Types].xml');
  if (!list) throw new Refused('UNKNOWN');
  const parts = unpacked(list, 2 * 1024 * 1024).toString('utf8');
  if (/macroEnabled/i.test(parts)) throw new Refused('MACROS');
  const found = officeParts.find(({ part }) => parts.includes(`"${part}"`));
  if (!found) throw new Refused('UNKNOWN');
  const { kind, ending, type } = found;
  return { kind, ending, type };
}
