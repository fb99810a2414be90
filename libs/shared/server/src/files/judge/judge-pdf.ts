import { readFile } from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';
import { FileKind } from '../file-kinds';
import { type Found, longest, plainlyFound, Refused } from './verdict';

/** Words for parts of a PDF that act by themselves (ISO 32000-1, 12.6.4 and 7.11.4). */
const acting = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|OpenAction\s*<<[^>]*\/S\s*\/JavaScript)\b/;

/** Reads a PDF to its last page: it must be whole, and what is written in it can be found later. */
export async function judgePdf(source: string): Promise<Found> {
  const bytes = await readFile(source);
  if (!bytes.subarray(-2048).includes('%%EOF')) throw new Refused('BROKEN');
  const isActive = acting.test(bytes.toString('latin1'));
  const document = await getDocumentProxy(new Uint8Array(bytes)).catch((fault: Error) => {
    throw new Refused(fault.name === 'PasswordException' ? 'LOCKED' : 'BROKEN');
  });
  try {
    const texts: string[] = [];
    let room: number = longest.whole;
    for (let number = 1; number <= Math.min(document.numPages, longest.pages); number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const words = items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
        .join('')
        .slice(0, Math.min(longest.page, Math.max(room, 0)));
      room -= words.length;
      texts.push(words);
      page.cleanup();
    }
    return {
      ...plainlyFound,
      kind: FileKind.PDF,
      type: 'application/pdf',
      ending: 'pdf',
      pages: document.numPages,
      texts,
      isActive: isActive || (await document.hasJSActions()) || (await document.getAttachments()) !== null,
    };
  } catch {
    throw new Refused('BROKEN');
  } finally {
    await document.loadingTask.destroy();
  }
}
