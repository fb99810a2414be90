import { sheetPdf, sheetPng } from '@verbonden/shared/server';
import { altText } from './drawing/alt-text';
import type { EditionWords, OwnWords } from './drawing/draw-material';
import { fillText } from './drawing/fill-text';
import { drawnFormats, isDrawn, isPrinted, MaterialFormat, textFormats } from './drawing/format';
import type { EditionSet, MaterialDrawer } from './material-drawer';
import { htmlFile, signatureHtml, textHtml } from './material-html';
import { editionWords, wordsOn } from './material-words';
import type { MaterialTemplate } from './material-template.entity';

/** One file in a zip, made when its turn comes. */
export interface PackFile {
  readonly name: string;
  readonly make: () => Promise<Uint8Array>;
}

/**
 * Everything that goes into the zip of what an organisation made. No picture goes without its alternative text: they are
 * made as a pair.
 */
export function packContents(
  templates: readonly MaterialTemplate[],
  of: EditionSet,
  own: OwnWords,
  drawer: MaterialDrawer,
): PackFile[] {
  const edition = editionWords(of.edition);
  const pictures = templates.flatMap((template): PackFile[] => {
    const { format } = template;
    if (!isDrawn(format)) return textFiles(template, edition, own);
    const { file, pixels } = drawnFormats[format];
    const sheet = () => drawer.sheet(template, of, own);
    return [
      { name: `${file}.png`, make: () => sheetPng(sheet(), pixels) },
      written(`${file}-alt-tekst.txt`, altText(format, edition, wordsOn(template, own))),
      ...(isPrinted(format) ? [{ name: `${file}-drukwerk.pdf`, make: () => sheetPdf(sheet()) }] : []),
      ...(format === MaterialFormat.SIGNATURE
        ? [
            {
              name: `${file}.html`,
              make: async () => signatureFile(await sheetPng(sheet(), pixels), edition, own),
            },
          ]
        : []),
    ];
  });
  return [...pictures, written('bericht-voor-sociale-media.txt', socialPost(edition, own))];
}

/** What goes with a picture on social media. */
export function socialPost({ days, name, hashtags }: EditionWords, own: OwnWords): string {
  const { heading, words, when, place, contact } = own;
  const facts = [when, place, contact].filter(Boolean).join('\n');
  return [heading, words, facts, `${name}, ${days}`, hashtags.join(' ')].filter(Boolean).join('\n\n');
}

/** The picture stands in it, so that it can be opened, copied and pasted without anything beside it. */
function signatureFile(png: Buffer, edition: EditionWords, own: OwnWords): Uint8Array {
  const picture = `data:image/png;base64,${png.toString('base64')}`;
  return encoded(htmlFile(edition.name, signatureHtml(picture, edition, own)));
}

function textFiles({ format, words }: MaterialTemplate, edition: EditionWords, own: OwnWords): PackFile[] {
  if (isDrawn(format)) throw new TypeError(`${format} is no text`);
  const { file, name } = textFormats[format];
  const { text } = fillText(words, edition, own);
  return [
    written(`${file}.txt`, text),
    written(`${file}.html`, htmlFile(name.nl, textHtml(text, MaterialFormat[format]))),
  ];
}

function written(name: string, text: string): PackFile {
  return { name, make: () => Promise.resolve(encoded(text)) };
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(`${text.trim()}\n`);
}
