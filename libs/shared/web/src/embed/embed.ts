/** In which colours a frame on another site is shown; `system`: those of the reader's device. */
export type EmbedColours = 'light' | 'dark' | 'system';

/** The colours that an address asks for; else those of the reader's device. A cookie has no say in a frame. */
export function coloursIn(address: URLSearchParams): EmbedColours {
  const asked = address.get('kleur');
  return asked === 'licht' ? 'light' : asked === 'donker' ? 'dark' : 'system';
}

/** What somebody pastes into their own page. Everything in it is from our lists, and still it is escaped. */
export function snippet(address: string, title: string): string {
  return `<iframe src="${quoted(address)}" title="${quoted(title)}" width="100%" height="480" loading="lazy" style="border:0"></iframe>`;
}

/** What a list that the script puts in a page shows. */
export interface ScriptedList {
  /** The address of the portal, without a slash at the end. */
  readonly portal: string;
  /** How much room is kept free for it, in CSS pixels. */
  readonly height: number;
  /** The attributes of the script, without `data-`; what is empty is left out. */
  readonly asked: Readonly<Record<string, string>>;
  /** What stands there where no script runs: a link to the whole list. */
  readonly link: { readonly address: string; readonly words: string };
}

/** The same with the script, which keeps the height free and lets the frame grow with its list. */
export function scriptSnippet({ portal, height, asked, link }: ScriptedList): string {
  const data = Object.entries(asked)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` data-${name}="${quoted(value)}"`);
  return [
    `<svg width="1" height="${height}" aria-hidden="true"></svg>`,
    `<script src="${quoted(portal)}/insluiten.js"${data.join('')} data-hoogte="${height}" async></script>`,
    `<noscript><a href="${quoted(link.address)}">${quoted(link.words)}</a></noscript>`,
  ].join('\n');
}

function quoted(value: string): string {
  return value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
