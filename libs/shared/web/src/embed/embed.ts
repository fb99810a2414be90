/** In which colours a frame on another site is shown; `system`: those of the reader's device. */
export type EmbedColours = 'light' | 'dark' | 'system';

/** The colours that an address asks for; else those of the reader's device. A cookie has no say in a frame. */
export function coloursIn(address: URLSearchParams): EmbedColours {
  const asked = address.get('kleur');
  return asked === 'licht' ? 'light' : asked === 'donker' ? 'dark' : 'system';
}

/** What somebody pastes into their own page. Everything in it is from our lists, and still it is escaped. */
export function snippet(address: string, title: string): string {
  const quoted = (value: string) => value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<iframe src="${quoted(address)}" title="${quoted(title)}" width="100%" height="480" loading="lazy" style="border:0"></iframe>`;
}
