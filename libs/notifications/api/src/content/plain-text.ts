/** Line ends of every system; a reader's program sees only "\n". */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** Control characters, halves of characters, marks without width, and marks that turn the reading direction so that a text looks like another. */
const unseen = /(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\u200b\u2060-\u2064\ufeff]/gu;

/** The encoder of plain text: what a person typed, with its line breaks and without what cannot be seen. */
export function plainText(value: string): string {
  return value.normalize('NFC').replace(lineEnds, '\n').replaceAll('\t', ' ').replace(unseen, '').trim();
}

/** The same on one line. */
export function plainLine(value: string): string {
  return plainText(value).replace(/\s+/g, ' ');
}
