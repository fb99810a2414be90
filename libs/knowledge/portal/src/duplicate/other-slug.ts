/** The last part of an address that was pasted, or what was typed when that is no address. */
export function slugIn(typed: string): string {
  const path = URL.canParse(typed) ? new URL(typed).pathname : typed.split(/[?#]/)[0]!;
  const parts = path.split('/').filter(Boolean);
  const place = parts.indexOf('kennis');
  return (place >= 0 ? parts[place + 1] : parts.at(-1)) ?? '';
}
