import { fileTypeFromBuffer } from 'file-type';
import { largest, type Refusal } from './file-kinds';

/** How much of a file the first look needs. */
export const headLength = 4100;

const pictures: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
]);

/** What the first bytes of a file promise. */
export type Promised =
  | { readonly is: 'PICTURE' | 'PDF' | 'PACKED' | 'TEXT'; readonly limit: number }
  | { readonly refusal: Refusal };

/**
 * Tells from the first bytes what a file seems to be, so that what is never taken is refused while it comes in. Nothing
 * is decoded here, and its name counts for nothing.
 */
export async function firstLook(head: Uint8Array): Promise<Promised> {
  if (head.length === 0) return { refusal: 'EMPTY' };
  // A packed file cut off after its head is no fault of its own.
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  const mime = found?.mime ?? (startsAsZip(head) ? 'application/zip' : undefined);
  if (mime === undefined) return asText(head);
  if (pictures.has(mime)) return { is: 'PICTURE', limit: largest.picture };
  if (mime === 'application/pdf') return { is: 'PDF', limit: largest.document };
  if (/^(audio|video)\//.test(mime)) return { refusal: 'FILM' };
  if (/^image\/hei[cf]/.test(mime)) return { refusal: 'HEIC' };
  if (mime === 'application/x-cfb') return { refusal: 'OLD_OFFICE' };
  if (/svg/.test(mime)) return { refusal: 'SVG' };
  if (/(xml|html)$/.test(mime) && !startsAsZip(head)) return asText(head);
  if (/macroenabled/i.test(mime)) return { refusal: 'MACROS' };
  return startsAsZip(head) ? { is: 'PACKED', limit: largest.document } : { refusal: 'UNKNOWN' };
}

function startsAsZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
}

function asText(head: Uint8Array): Promised {
  const start = new TextDecoder('windows-1252').decode(head).replace(/^(\u00ef\u00bb\u00bf|\s)+/, '');
  const refusal = markupIn(start) ?? (isPlain(start) ? null : 'UNKNOWN');
  return refusal ? { refusal } : { is: 'TEXT', limit: largest.document };
}

/** Text that a browser or a shell could take for something to run. */
export function markupIn(start: string): Refusal | null {
  if (/<svg[\s>]/i.test(start)) return 'SVG';
  if (/^<[!?a-z]|<(html|head|body|script|iframe|object|embed)[\s>]/i.test(start)) return 'WEB_PAGE';
  return start.startsWith('#!') ? 'UNKNOWN' : null;
}

/** True for text without the signs that only programs write. */
export function isPlain(words: string): boolean {
  return !/[^\P{Cc}\t\n\f\r\u0080-\u009f]/u.test(words);
}
