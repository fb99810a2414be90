import type { Locale } from '@verbonden/shared/kernel';
import { localHref } from '@verbonden/shared/web';
import { type ListChoice, listAddress, readListChoice } from '../knowledge-list/list-address';

const most = 20;
const usual = 5;

/** What a frame on another site shows: a question of the list, how many of it, and in which colours. */
export interface EmbedChoice {
  readonly list: ListChoice;
  readonly count: number;
  readonly colours: 'light' | 'dark' | 'system';
}

export function readEmbedChoice(address: URLSearchParams): EmbedChoice {
  const count = Number(address.get('aantal') ?? '');
  return {
    list: readListChoice(address),
    count: Number.isInteger(count) && count >= 1 ? Math.min(count, most) : usual,
    colours: coloursIn(address),
  };
}

/** The colours that an address asks for; else those of the reader's device. A cookie has no say in a frame. */
export function coloursIn(address: URLSearchParams): EmbedChoice['colours'] {
  const asked = address.get('kleur');
  return asked === 'licht' ? 'light' : asked === 'donker' ? 'dark' : 'system';
}

/** The address of the frame, below the portal's own. */
export function embedAddress({ list, count, colours }: EmbedChoice, locale: Locale): string {
  const address = new URLSearchParams(listAddress({ ...list, sort: null }).split('?')[1] ?? '');
  address.set('aantal', String(count));
  if (colours !== 'system') address.set('kleur', colours === 'light' ? 'licht' : 'donker');
  return `${localHref(locale, '/insluiten/kennis')}?${address}`;
}

/** What somebody pastes into their own page. Everything in it is from our lists, and still it is escaped. */
export function snippet(address: string, title: string): string {
  const quoted = (value: string) => value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<iframe src="${quoted(address)}" title="${quoted(title)}" width="100%" height="480" loading="lazy" style="border:0"></iframe>`;
}
