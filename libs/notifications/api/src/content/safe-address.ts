const linked = new Set(['http:', 'https:', 'mailto:']);

/** The address as it may stand in a link, or null when it is no address or could run code. */
export function safeUrl(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed && linked.has(parsed.protocol) ? parsed.href : null;
}

/** True for one plain address: no list, no name, nothing that a mail server could read as two people. */
export function isMailAddress(address: string): boolean {
  return address.length <= 254 && /^[^\s<>(),:;"\\[\]@\p{Cc}]+@[^\s<>(),:;"\\[\]@\p{Cc}]+$/u.test(address);
}
