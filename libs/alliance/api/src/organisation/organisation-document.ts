import type { SearchDocument } from '@verbonden/search/api';
import type { Organisation } from './organisation.entity';

/** What search calls the documents of this domain. */
export const organisationKind = 'ORGANISATION';

/**
 * The words an organisation is found by: its name, what it does, where, and what everybody may ask it for.
 * @param kindNames what its kind is called, in both languages
 * @param offered the words of its offers that are for everybody
 */
export function documentOf(
  organisation: Organisation,
  kindNames: readonly string[],
  offered: string,
): SearchDocument {
  const { descriptionNl, descriptionEn, region, city, otherNames } = organisation;
  const described = descriptionNl ?? descriptionEn ?? '';
  return {
    subjectId: organisation.id,
    kind: organisationKind,
    path: `/organisaties/${organisation.slug}`,
    title: organisation.name,
    lead: described,
    labels: [...kindNames, ...otherNames, city ?? '', region ?? '', 'organisatie'].filter(Boolean),
    body: descriptionEn ?? '',
    beside: offered,
    standing: { on: null, complete: described ? 1 : 0.5 },
    visibility: 'PUBLIC',
  };
}
