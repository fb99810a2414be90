/**
 * Text that people wrote, for a place in Markdown where it must stay that text: on one line, and none of its characters
 * means anything (CommonMark 0.31, 2.4).
 */
export function markdownText(written: string): string {
  return written
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|]/g, '\\$&')
    .replaceAll('](', ']\\(')
    .replace(/^([#+\-=~]|\d+[.)])/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}

/** A link whose words people wrote. */
export function markdownLink(words: string, path: string): string {
  return `[${markdownText(words)}](${path})`;
}
