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

/** A link whose words people wrote, and perhaps its address. */
export function markdownLink(words: string, address: string): string {
  const whole = address.replace(
    /[()<>\\\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `[${markdownText(words)}](${whole})`;
}
