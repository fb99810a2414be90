import { dutchDay } from '@verbonden/shared/kernel';

interface ToldRecap {
  readonly slug: string;
  readonly title: string;
  readonly startsAt: string;
  readonly recap: {
    readonly language: string;
    readonly publishedAt: string;
    readonly changedAt: string | null;
  };
}

/** A recap as schema.org Report about the Event that the page of its meeting tells. */
export function recapData(
  { slug, title, startsAt, recap }: ToldRecap,
  { publicUrl, publisher, locale }: { publicUrl: string; publisher: string; locale: string },
): object {
  const meeting = `${publicUrl}/bijeenkomsten/${slug}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: title,
    url: `${publicUrl}${locale === 'en' ? '/en' : ''}/bijeenkomsten/${slug}/terugblik`,
    inLanguage: recap.language,
    datePublished: recap.publishedAt,
    ...(recap.changedAt ? { dateModified: recap.changedAt } : {}),
    about: {
      '@type': 'Event',
      '@id': meeting,
      name: title,
      url: meeting,
      startDate: dutchDay(new Date(startsAt)),
    },
    publisher: { '@type': 'Organization', name: publisher, url: publicUrl },
  };
}
