import type { Locale } from '@verbonden/shared/kernel';
import { coloursIn, type EmbedColours, localHref } from '@verbonden/shared/web';
import { type ListChoice, listAddress, readListChoice } from '../knowledge-list/list-address';

const most = 20;
const usual = 5;

/** What a frame on another site shows: a question of the list, how many of it, and in which colours. */
export interface EmbedChoice {
  readonly list: ListChoice;
  readonly count: number;
  readonly colours: EmbedColours;
}

export function readEmbedChoice(address: URLSearchParams): EmbedChoice {
  const count = Number(address.get('aantal') ?? '');
  return {
    list: readListChoice(address),
    count: Number.isInteger(count) && count >= 1 ? Math.min(count, most) : usual,
    colours: coloursIn(address),
  };
}

/** The address of the frame, below the portal's own. */
export function embedAddress({ list, count, colours }: EmbedChoice, locale: Locale): string {
  const address = new URLSearchParams(listAddress({ ...list, sort: null }).split('?')[1] ?? '');
  address.set('aantal', String(count));
  if (colours !== 'system') address.set('kleur', colours === 'light' ? 'licht' : 'donker');
  return `${localHref(locale, '/insluiten/kennis')}?${address}`;
}
