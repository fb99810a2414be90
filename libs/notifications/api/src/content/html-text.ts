import { plainText } from './plain-text';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The encoder of HTML, for text and for quoted attributes alike: nothing that was typed becomes markup. */
export function htmlText(value: string): string {
  return plainText(value).replace(/[&<>"']/g, (character) => entities[character]!);
}

/** Text of several lines: line breaks stay visible. */
export function htmlLines(value: string): string {
  return htmlText(value).replaceAll('\n', '<br>');
}
