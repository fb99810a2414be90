import { xmlText } from '@verbonden/shared/server';
import { altText } from './drawing/alt-text';
import type { EditionWords, OwnWords } from './drawing/draw-material';
import { MaterialFormat } from './drawing/format';
import { siteIn } from './material-words';

/** A filled text as HTML to paste: paragraphs, and the first line of a press release as its heading. Nothing in it acts. */
export function textHtml(text: string, format: MaterialFormat): string {
  const blocks = text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').map(xmlText).join('<br>\n'));
  const isHeading = (at: number) => at === 0 && format === MaterialFormat.PRESS_RELEASE;
  return blocks.map((block, at) => (isHeading(at) ? `<h1>${block}</h1>` : `<p>${block}</p>`)).join('\n');
}

/**
 * The picture under a mail, with a link and its words for who sees no pictures. Its size stands on it and its style in
 * it, since mail programs throw away everything else.
 */
export function signatureHtml(picture: string, edition: EditionWords, own: OwnWords): string {
  const alt = xmlText(altText('SIGNATURE', edition, own));
  const style = 'display:block;border:0;max-width:100%;height:auto';
  const image = `<img src="${xmlText(picture)}" width="600" height="150" alt="${alt}" style="${style}">`;
  const site = siteIn(own.contact);
  return site ? `<a href="${xmlText(site)}">${image}</a>` : image;
}

/** One file that needs no other. */
export function htmlFile(title: string, body: string): string {
  return `<!doctype html>\n<html lang="nl">\n<meta charset="utf-8">\n<title>${xmlText(title)}</title>\n${body}\n</html>\n`;
}
