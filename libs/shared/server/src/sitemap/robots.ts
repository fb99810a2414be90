/** What is of one person, behind a link of one's own, or only for who is signed in: no machine needs to come there. */
const closed = [
  '/aanmelding/',
  '/aanbod-bevestigen/',
  '/aanbod/mijn',
  '/aanbod/nieuw',
  '/beheer/',
  '/bureau',
  '/calendar/persoon/',
  '/datumprikker/',
  '/files/',
  '/gemeente-link/',
  '/gemeenten/voorstellen',
  '/graphql',
  '/inloggen',
  '/insluiten/',
  '/kennis/delen',
  '/kennis/export',
  '/kennis/importeren',
  '/kennis/mijn',
  '/kennis/meelezen',
  '/keuze/',
  '/mijn',
  '/signaal-mail/',
  '/signalen',
  '/uitloggen',
  '/uitnodiging/',
  '/verzoek/',
  '/voorkeuren',
  '/waardering/',
];

/** The Robots Exclusion Protocol (RFC 9309): closed off in both languages, with the way to the sitemap. */
export function robotsText(publicUrl: string): string {
  return [
    'User-agent: *',
    ...closed.flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`]),
    '',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    '',
  ].join('\n');
}
