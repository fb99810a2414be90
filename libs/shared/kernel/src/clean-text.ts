/**
 * Text as it can be kept: without control characters (PostgreSQL keeps no U+0000), without halves of characters, with
 * one kind of line end.
 */
export function cleanText(typed: string): string {
  return typed
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '');
}
