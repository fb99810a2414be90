import { fieldNames, type ImportField } from '@verbonden/imports/api';
import { text, type Text } from '@verbonden/shared/kernel';

interface Column extends ImportField {
  /** What people call it above a column, besides its label. */
  readonly names: string;
}

/** What a list of old meetings may say, in the order in which it is offered. */
const columns: readonly Column[] = [
  {
    field: 'externalId',
    label: text('Eigen nummer', 'Number of your own'),
    names: 'external id, extern id, id, nummer',
    explained: text(
      'Daaraan herkennen we de bijeenkomst later terug. Zonder nummer kijken we naar titel en dag.',
      'By it we recognise the meeting later. Without one we look at title and day.',
    ),
    example: 'EL-2020-3',
  },
  {
    field: 'title',
    label: text('Titel', 'Title'),
    names: 'naam, name, bijeenkomst, onderwerp',
    example: 'Expertiselab september 2020',
  },
  {
    field: 'date',
    label: text('Datum', 'Date'),
    names: 'dag, day, wanneer',
    explained: text(
      'De dag, in Nederlandse tijd. Alleen wat al geweest is.',
      'The day, in Dutch time. Only what has been.',
    ),
    example: '23-9-2020',
  },
  {
    field: 'start',
    label: text('Begin', 'Start'),
    names: 'begintijd, starttijd, van, starts at',
    explained: text('Leeg als je het niet meer weet.', 'Empty when nobody knows any more.'),
    example: '13:30',
  },
  {
    field: 'end',
    label: text('Einde', 'End'),
    names: 'eindtijd, eind, tot, ends at',
    example: '17:00',
  },
  {
    field: 'kind',
    label: text('Soort', 'Kind'),
    names: 'type, soort bijeenkomst',
    explained: text(
      'Expertiselab, Webinar, Congres of Labsessie. Leeg: Expertiselab.',
      'Expertiselab, Webinar, Congress or Lab session. Empty: Expertiselab.',
    ),
    example: 'Expertiselab',
  },
  {
    field: 'place',
    label: text('Plek', 'Place'),
    names: 'locatie, gebouw, venue, plaats, zaal',
    example: 'Het Buurthuis',
  },
  {
    field: 'address',
    label: text('Adres', 'Address'),
    names: 'straat, adresgegevens',
    example: 'Voorbeeldstraat 12, Utrecht',
  },
  {
    field: 'mode',
    label: text('Vorm', 'Form'),
    names: 'hoe, form, zaal of online',
    explained: text('Zaal, Online of Hybride.', 'Room, Online or Hybrid.'),
    example: 'Hybride',
  },
  {
    field: 'summary',
    label: text('In het kort', 'In short'),
    names: 'samenvatting, lead, inleiding, korte omschrijving',
    explained: text('Eén of twee zinnen bovenaan.', 'A sentence or two on top.'),
  },
  {
    field: 'recap',
    label: text('Terugblik', 'Recap'),
    names: 'verslag, tekst terugblik, recap text, tekst',
    explained: text(
      'Het verslag, met opmaak als je wilt (Markdown). Met een terugblik krijgt de bijeenkomst een eigen terugblikpagina.',
      'The report, marked up if you like (Markdown). With it the meeting gets a recap page of its own.',
    ),
  },
  {
    field: 'recapOn',
    label: text('Terugblik van', 'Recap of'),
    names: 'datum terugblik, datum verslag, recap on',
    explained: text(
      'De dag van het verslag. Leeg: de dag van de bijeenkomst.',
      'The day of the report. Empty: the day of the meeting.',
    ),
    example: '25-9-2020',
  },
  {
    field: 'inRoom',
    label: text('Aantal in de zaal', 'Number in the room'),
    names: 'deelnemers zaal, in de zaal, onsite, participants onsite',
    example: '28',
  },
  {
    field: 'online',
    label: text('Aantal online', 'Number online'),
    names: 'deelnemers online, participants online',
    example: '15',
  },
  {
    field: 'materials',
    label: text('Materiaal', 'Material'),
    names: 'materialen, links, link, bijlagen, presentaties, materials',
    explained: text(
      'Adressen die met https beginnen, met een titel ervoor als je wilt. Meer dan één? Elk op een eigen regel, of met een puntkomma ertussen.',
      'Addresses that begin with https, with a title in front if you like. More than one? Each on a line of its own, or with a semicolon between them.',
    ),
    example: 'De dia’s https://www.example.org/dias.pdf',
  },
];

export const meetingFields: readonly ImportField[] = columns;

export const fieldName = fieldNames(
  columns.flatMap(({ field, label, names }) =>
    [field, label.nl, label.en, ...names.split(', ')].map((name) => [name, field] as const),
  ),
);

export function labelOf(field: string): Text {
  return columns.find((column) => column.field === field)?.label ?? text(field, field);
}
