import { createHash } from 'node:crypto';
import type { FindShareCard, Locale, ShareCard } from '@verbonden/shared/kernel';
import { type AnyPage, bareCardPath, type PageArgs, PageRefusal, PageStop } from '@verbonden/shared/web';
import { sayTo } from '../messages';
import { pages } from '../pages';
import { matchPage } from './match-page';
import { pageArgs } from './page-args';
import { withoutLanguage } from './without-language';

/** The name of the portal, as it stands on every page and card. */
export const portalName = 'Verbonden';

/** Finds the card of the page at an address: its data is read as the page itself reads it, by the viewer of the context. */
export const shareCard: FindShareCard = async (request, context) => {
  const url = withoutLanguage(new URL(request.url), context.locale);
  const matched = matchPage(pages, url);
  if (!matched?.page.card) return null;
  const { page, params } = matched;
  const { args } = pageArgs(params, url, context, sayTo(context.locale));
  try {
    return cardOf(page, await page.load(args), args);
  } catch (stop) {
    if (stop instanceof PageStop || stop instanceof PageRefusal) return null;
    throw stop;
  }
};

/** The card of a page with its data; null for what is gone, what is not to be found, and what has no card of its own. */
export function cardOf(page: AnyPage, data: unknown, args: PageArgs): ShareCard | null {
  if ((page.status?.(data) ?? 200) !== 200 || page.head?.(data, args).noIndex) return null;
  const card = page.card?.(data, args);
  if (!card) return null;
  const { kind, look, facts = [], title = page.title(data, args.say) } = card;
  return {
    ...{ look, kind, title, house: portalName, locale: args.context.locale },
    facts: facts.flatMap((each) => (each ? [each] : [])).slice(0, 2),
  };
}

/**
 * The path of the picture of a card, which changes with what it shows: networks keep a picture for as long as its address is the
 * same.
 */
export function cardPath(path: string, locale: Locale, card: ShareCard): string {
  const shown = createHash('sha256').update(JSON.stringify(card)).digest('hex').slice(0, 12);
  return `${bareCardPath(path, locale)}?toont=${shown}`;
}

/** What the picture says, for who does not see it. */
export function cardInWords({ kind, title, facts }: ShareCard): string {
  return [[kind, title].filter(Boolean).join(': '), ...facts].join('. ');
}
