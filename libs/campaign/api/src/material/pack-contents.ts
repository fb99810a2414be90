import { sheetPdf, sheetPng, xmlText } from '@verbonden/shared/server';
import { altText } from './drawing/alt-text';
import type { EditionWords, OwnWords } from './drawing/draw-material';
import { fillText } from './drawing/fill-text';
import { drawnFormats, isDrawn, isPrinted, MaterialFormat, textFormats } from './drawing/format';
import type { EditionSet, MaterialDrawer } from './material-drawer';
import { editionWords, siteIn, wordsOn } from './material-words';
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
    if (!isDrawn(format)) return [textFile(template, edition, own)];
    const { file, pixels } = drawnFormats[format];
    const sheet = () => drawer.sheet(template, of, own);
    return [
      { name: `${file}.png`, make: () => sheetPng(sheet(), pixels) },
      written(`${file}-alt-tekst.txt`, altText(format, edition, wordsOn(template, own))),
      ...(isPrinted(format) ? [{ name: `${file}-drukwerk.pdf`, make: () => sheetPdf(sheet()) }] : []),
      ...(format === MaterialFormat.SIGNATURE
        ? [written(`${file}.html`, signatureHtml(file, edition, own))]
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

/** The picture under a mail, with a link and its words for who sees no pictures. */
function signatureHtml(file: string, edition: EditionWords, own: OwnWords): string {
  const alt = xmlText(altText('SIGNATURE', edition, own));
  const picture = `<img src="${file}.png" width="600" height="150" alt="${alt}">`;
  const site = siteIn(own.contact);
  const body = site ? `<a href="${xmlText(site)}">${picture}</a>` : picture;
  return `<!doctype html>\n<html lang="nl"><meta charset="utf-8"><title>${xmlText(edition.name)}</title><p>${body}</p></html>\n`;
}

function textFile({ format, words }: MaterialTemplate, edition: EditionWords, own: OwnWords): PackFile {
  if (isDrawn(format)) throw new TypeError(`${format} is no text`);
  return written(`${textFormats[format].file}.txt`, fillText(words, edition, own).text);
}

function written(name: string, text: string): PackFile {
  return { name, make: () => Promise.resolve(new TextEncoder().encode(`${text.trim()}\n`)) };
}
