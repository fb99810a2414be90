import type { Text } from '@verbonden/shared/kernel';
import { text } from '@verbonden/shared/kernel';
import { contentFields, type FieldName } from '../form/content-fields';

/** What fields are called in a table, where the form asks a whole question or does not ask at all. */
export const tableNames: Readonly<Record<string, Text>> = {
  slug: text('Adres in het portaal', 'Address in the portal'),
  externalId: text('Eigen nummer', 'Number of your own'),
  kind: text('Soort', 'Kind'),
  title: text('Titel', 'Title'),
  summary: text('In het kort', 'In short'),
  body: text('Het verhaal', 'The story'),
  publisher: text('Maker of uitgever', 'Maker or publisher'),
  organisation: text('Organisatie', 'Organisation'),
  organisationId: text('Organisatie', 'Organisation'),
  url: text('Link', 'Link'),
  year: text('Jaar', 'Year'),
  themes: text('Thema’s', 'Themes'),
  ageGroups: text('Leeftijden', 'Ages'),
  settings: text('Werkplekken', 'Where people work'),
  activityStyle: text('Chill of skill', 'Chill or skill'),
  language: text('Taal', 'Language'),
  region: text('Provincie', 'Province'),
  evidenceLevel: text('Onderbouwing', 'Evidence'),
  tip: text('Tip', 'Tip'),
  licence: text('Licentie', 'Licence'),
  publishedOn: text('Gepubliceerd op', 'Published on'),
};

export function importFieldName(field: string): Text {
  return tableNames[field] ?? contentFields[field as FieldName]?.label ?? text(field, field);
}
