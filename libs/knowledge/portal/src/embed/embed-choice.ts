import type { Locale } from '@verbonden/shared/kernel';
import { coloursIn, type EmbedColours, localHref } from '@verbonden/shared/web';
import { type ListChoice, listAddress, readListChoice } from '../knowledge-list/list-address';

const most = 20;
const usual = 5;

/** What a partner can show of us. */
export const embedKinds = ['kennis', 'bijeenkomsten', 'activiteiten'] as const;
export type EmbedKind = (typeof embedKinds)[number];

/** What a frame on another site shows: a question of the list, how many of it, and in which colours. */
export interface EmbedChoice {
  readonly what: EmbedKind;
  /** Of activities: a municipality or a postcode. */
  readonly near: string;
  readonly list: ListChoice;
  readonly count: number;
  readonly colours: EmbedColours;
}

export function readEmbedChoice(address: URLSearchParams): EmbedChoice {
  const count = Number(address.get('aantal') ?? '');
  return {
    what: embedKinds.find((each) => each === address.get('toon')) ?? 'kennis',
    near: (address.get('waar') ?? '').trim().slice(0, 120),
    list: readListChoice(address),
    count: Number.isInteger(count) && count >= 1 ? Math.min(count, most) : usual,
    colours: coloursIn(address),
  };
}

const framePaths = {
  kennis: '/insluiten/kennis',
  bijeenkomsten: '/insluiten/bijeenkomsten',
  activiteiten: '/insluiten/week',
} as const;

/** The page of the portal where the whole list is. */
export const wholePaths = {
  kennis: '/kennis',
  bijeenkomsten: '/bijeenkomsten',
  activiteiten: '/week',
} as const;

/** The address of the frame, below the portal's own. */
export function embedAddress(choice: EmbedChoice, locale: Locale): string {
  return `${localHref(locale, framePaths[choice.what])}?${questionOf(choice)}`;
}

/** The same as attributes of the script: what is shown, the question and the language. */
export function scriptAttributes(choice: EmbedChoice, locale: Locale): Record<string, string> {
  return {
    toon: choice.what,
    vraag: questionOf(choice).toString(),
    taal: locale === 'en' ? 'en' : '',
  };
}

/** How high such a list is at the least, in CSS pixels. */
export function usualHeight({ count }: EmbedChoice): number {
  return 130 + count * 84;
}

function questionOf({ what, near, list, count, colours }: EmbedChoice): URLSearchParams {
  const asked = new URLSearchParams(
    what === 'kennis' ? listAddress({ ...list, sort: null }).split('?')[1] : undefined,
  );
  if (what === 'activiteiten' && near) asked.set('waar', near);
  if (what !== 'activiteiten') asked.set('aantal', String(count));
  if (colours !== 'system') asked.set('kleur', colours === 'light' ? 'licht' : 'donker');
  return asked;
}
