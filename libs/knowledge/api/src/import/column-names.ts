/** What people call the fields of an item above a column, in Dutch and in English. */
const names: Readonly<Record<string, string>> = {
  slug: 'slug, adres in het portaal',
  externalId: 'external id, extern id, id, nummer, kenmerk, code',
  kind: 'kind, soort, type, soort kennis',
  title: 'title, titel, naam, name, onderwerp',
  summary: 'summary, samenvatting, korte omschrijving, inleiding, intro, lead, in het kort',
  body: 'body, tekst, text, inhoud, omschrijving, beschrijving, description, het verhaal, verhaal',
  publisher: 'publisher, uitgever, maker, auteur, bron, source, author',
  organisation: 'organisation, organization, organisatie, instelling, van wie',
  url: 'url, link, website, adres, webadres, web address',
  year: 'year, jaar, jaartal',
  themes: 'themes, theme, thema, themas, onderwerpen',
  ageGroups:
    'age groups, age group, ages, age, leeftijd, leeftijden, leeftijdsgroep, leeftijdsgroepen, doelgroep',
  settings: 'settings, setting, werkplek, werkplekken, waar',
  activityStyle: 'activity style, chill of skill, chill or skill',
  language: 'language, taal',
  region: 'region, regio, provincie, province',
  evidenceLevel: 'evidence level, evidence, onderbouwing, bewijs, bewijskracht',
  tip: 'tip',
  licence: 'licence, license, licentie, gebruiksrecht',
  publishedOn: 'published on, gepubliceerd op, datum, date, publicatiedatum, verschenen op',
};

const fields = new Map(
  Object.entries(names).flatMap(([field, list]) =>
    [field, ...list.split(', ')].map((name) => [plain(name), field] as const),
  ),
);

/** The field that somebody means by a name, "External ID" or "Thema's"; null when it is none of ours. */
export function fieldName(written: string): string | null {
  return fields.get(plain(written)) ?? null;
}

/** For each column the field it seems to hold; each field once, the first column that says so. */
export function guessColumns(columns: readonly string[]): Record<string, string | null> {
  const taken = new Set<string>();
  return Object.fromEntries(
    columns.map((column) => {
      const field = fieldName(column);
      if (field === null || taken.has(field)) return [column, null];
      taken.add(field);
      return [column, field];
    }),
  );
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
