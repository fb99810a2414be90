import { fieldNames, type ImportField } from '@verbonden/imports/api';
import { text, type Text } from '@verbonden/shared/kernel';

interface Column extends ImportField {
  /** What people call it above a column, besides its label. */
  readonly names: string;
}

/** What a list of members may say, in the order in which it is offered. */
const columns: readonly Column[] = [
  {
    field: 'externalId',
    label: text('Eigen nummer', 'Number of your own'),
    names: 'external id, extern id, id, nummer, lidnummer, relatienummer',
    explained: text(
      'Je eigen nummer van de organisatie. Daaraan herkennen we haar later terug.',
      'Your own number of the organisation. By it we recognise the organisation later.',
    ),
    example: 'L-014',
  },
  {
    field: 'name',
    label: text('Naam', 'Name'),
    names: 'organisatie, organisation, naam organisatie, lid, title, titel',
    explained: text('De naam zoals iedereen die leest.', 'The name as everybody reads it.'),
    example: 'De Kap',
  },
  {
    field: 'kind',
    label: text('Soort', 'Kind'),
    names: 'type, soort organisatie, organisation kind',
    explained: text(
      'Bijvoorbeeld Lokale organisatie, Kennisinstituut, Gemeente. Nodig voor wat nieuw is.',
      'Such as Lokale organisatie, Kennisinstituut, Gemeente. Needed for what is new.',
    ),
    example: 'Lokale organisatie',
  },
  { field: 'region', label: text('Provincie', 'Province'), names: 'regio, region', example: 'Utrecht' },
  {
    field: 'city',
    label: text('Plaats', 'City'),
    names: 'stad, woonplaats, vestigingsplaats, town',
    example: 'Amersfoort',
  },
  {
    field: 'website',
    label: text('Website', 'Website'),
    names: 'site, url, link, web, internet',
    example: 'https://www.example.org',
  },
  {
    field: 'sector',
    label: text('Sector', 'Sector'),
    names: 'branche',
    explained: text('Onderwijs, Zorg, Welzijn of Overheid.', 'Education, Care, Welfare or Government.'),
    example: 'Welzijn',
  },
  {
    field: 'description',
    label: text('Omschrijving', 'Description'),
    names: 'beschrijving, wat doet de organisatie, over',
    explained: text('Een paar zinnen die iedereen leest.', 'A few sentences that everybody reads.'),
  },
  {
    field: 'body',
    label: text('Verband', 'Body'),
    names: 'groep, onderdeel, netwerk',
    explained: text(
      'Waarin de organisatie een rol heeft. Heeft ze er meer? Geef elke rol een eigen rij met dezelfde naam.',
      'Where the organisation has a role. More than one? Give each role a row of its own with the same name.',
    ),
    example: 'Expertiselab',
  },
  {
    field: 'role',
    label: text('Rol', 'Role'),
    names: 'functie',
    explained: text('Welke rol, bijvoorbeeld Deelnemer.', 'Which role, such as Deelnemer.'),
    example: 'Deelnemer',
  },
  {
    field: 'since',
    label: text('Sinds', 'Since'),
    names: 'vanaf, begin, start, lid sinds',
    explained: text('De eerste dag van de rol. Leeg: niet bekend.', 'The first day. Empty: not known.'),
    example: '23-9-2020',
  },
  {
    field: 'until',
    label: text('Tot', 'Until'),
    names: 'einde, eind, lid tot',
    explained: text(
      'De eerste dag waarop de rol niet meer gold. Een rol sluiten kan; overschrijven niet.',
      'The first day the role no longer held. A role can be closed, not overwritten.',
    ),
    example: '1-1-2026',
  },
  {
    field: 'editorName',
    label: text('Naam redacteur', 'Name of editor'),
    names: 'redacteur, contactpersoon, editor',
    example: 'Noor Bakker',
  },
  {
    field: 'editorEmail',
    label: text('E-mail redacteur', 'E-mail of editor'),
    names: 'email redacteur, mail redacteur, e-mail, email, editor email, mailadres',
    explained: text(
      'Alleen als je dat aanvinkt, krijgt deze persoon een uitnodiging.',
      'This person gets an invitation only when you tick that.',
    ),
    example: 'noor@example.org',
  },
  {
    field: 'slug',
    label: text('Adres in het portaal', 'Address in the portal'),
    names: 'slug',
    explained: text('Alleen nodig om een adres te kiezen.', 'Only needed to choose an address.'),
    example: 'de-kap',
  },
  {
    field: 'note',
    label: text('Aantekening', 'Note'),
    names: 'notitie, opmerking, facts, feiten',
    explained: text('Alleen voor coördinatoren.', 'For coordinators only.'),
  },
  {
    field: 'partnerships',
    label: text('Rollen', 'Roles'),
    names: 'partnerships',
    explained: text(
      'Alleen in JSON: een lijst van body, role, since, until, knownFrom en note.',
      'Only in JSON: a list of body, role, since, until, knownFrom and note.',
    ),
    onlyInJson: true,
  },
];

export const organisationFields: readonly ImportField[] = columns;

export const fieldName = fieldNames(
  columns.flatMap(({ field, label, names }) =>
    [field, label.nl, label.en, ...names.split(', ')].map((name) => [name, field] as const),
  ),
);

export function labelOf(field: string): Text {
  return columns.find((column) => column.field === field)?.label ?? text(field, field);
}
