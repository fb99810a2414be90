import { plainLine } from './plain-text';

const longest = 200;

/**
 * The encoder of header values (RFC 5322, 2.2): one line, so that nothing typed can start a header of its own, and
 * not longer than a mail program shows.
 */
export function headerText(value: string): string {
  // "=?utf-8?q?…?=" typed by a person would be decoded by the reader's program (RFC 2047): the pair is broken up.
  const line = [...plainLine(value).replaceAll('=?', '= ?')];
  return line.length <= longest ? line.join('') : `${line.slice(0, longest - 1).join('')}…`;
}
