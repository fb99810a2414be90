import { type AnyPage, bareCardPath, type Head, localHref, type PageArgs } from '@verbonden/shared/web';
import { cardInWords, cardOf, cardPath, portalName } from './share-card';

const localeNames = { nl: 'nl_NL', en: 'en_GB' } as const;

/**
 * What search engines and whoever shows a link want to know of a page: its one address, the same page in the other language, and
 * the title, text and picture of a preview (Open Graph, which the cards of X read too). What is not to be found has no picture.
 */
export function SharingHead({
  page,
  data,
  args,
  title,
  head,
}: {
  page: AnyPage;
  data: unknown;
  args: PageArgs;
  title: string;
  head: Head;
}) {
  const { url, say } = args;
  const { publicUrl, locale } = args.context;
  const here = (language: 'nl' | 'en') => publicUrl + localHref(language, url.pathname);
  const card = cardOf(page, data, args);
  const description = head.description ?? (card?.facts.join(' · ') || undefined);
  const picture = card
    ? { path: cardPath(url.pathname, locale, card), alt: cardInWords(card) }
    : {
        path: bareCardPath('/', locale),
        alt: say('Het beeldmerk van Verbonden: een van vier kwarten licht op'),
      };
  return (
    <>
      {description ? <meta name="description" content={description} /> : null}
      {head.noIndex ? <meta name="robots" content="noindex" /> : null}
      <meta property="og:type" content={head.isArticle ? 'article' : 'website'} />
      <meta property="og:site_name" content={portalName} />
      <meta property="og:url" content={here(locale)} />
      <meta property="og:locale" content={localeNames[locale]} />
      <meta property="og:locale:alternate" content={localeNames[locale === 'nl' ? 'en' : 'nl']} />
      <meta property="og:title" content={card?.title ?? title} />
      {description ? <meta property="og:description" content={description} /> : null}
      {head.noIndex ? (
        <meta name="twitter:card" content="summary" />
      ) : (
        <>
          <meta property="og:image" content={publicUrl + picture.path} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={picture.alt} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      <link rel="canonical" href={here(locale)} />
      <link rel="alternate" hrefLang="nl" href={here('nl')} />
      <link rel="alternate" hrefLang="en" href={here('en')} />
      <link rel="alternate" hrefLang="x-default" href={here('nl')} />
    </>
  );
}
