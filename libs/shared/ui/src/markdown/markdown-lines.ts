import type { MarkdownChange, MarkedText } from './markdown-marks';

const listLine = /^([ \t]*)(?:([-*+] )|(\d{1,3})([.)] )|(> ))(.*)$/;

/**
 * What Enter does at the end of a line of a list or a quotation: the next line begins as this one, numbers count on. On
 * a line with nothing behind its sign the list ends. Null elsewhere: then Enter is Enter.
 */
export function nextLine({ value, start, end }: MarkedText): MarkdownChange | null {
  if (start !== end) return null;
  const from = value.lastIndexOf('\n', start - 1) + 1;
  const found = listLine.exec(value.slice(from, start));
  if (!found) return null;
  const [, indent = '', bullet, number, dot = '', quote, words = ''] = found;
  if (words.trim() === '') return { from, to: start, insert: '', selectFrom: from, selectTo: from };
  const sign = bullet ?? quote ?? `${Number(number) + 1}${dot}`;
  const insert = `\n${indent}${sign}`;
  const place = start + insert.length;
  return { from: start, to: start, insert, selectFrom: place, selectTo: place };
}
