import { fieldNames, type ImportField } from '@verbonden/imports/api';
import { text, type Text } from '@verbonden/shared/kernel';

interface Column extends ImportField {
  /** What people call it above a column, besides its label. */
  readonly names: readonly string[];
}

/** What a list of municipalities may say, in the order in which it is offered. */
const columns: readonly Column[] = [
  {
    field: 'name',
    label: text('Gemeente', 'Municipality'),
    names: ['naam', 'gemeentenaam', 'name'],
    explained: text('De naam zoals in het register.', 'The name as in the register.'),
    example: 'Land van Cuijk',
  },
  {
    field: 'province',
    label: text('Provincie', 'Province'),
    names: ['provincienaam'],
    explained: text('Nodig voor wat nieuw is.', 'Needed for what is new.'),
    example: 'Noord-Brabant',
  },
  {
    field: 'sinceYear',
    label: text('Vanaf jaar', 'From year'),
    names: ['vanaf', 'since'],
    explained: text(
      'Het eerste jaar waarin de gemeente er is. Leeg: dit jaar.',
      'The first year in which it is there. Empty: this year.',
    ),
    example: '2027',
  },
  {
    field: 'untilYear',
    label: text('Tot jaar', 'Until year'),
    names: ['tot', 'until', 'opgeheven'],
    explained: text(
      'Het eerste jaar waarin de gemeente er niet meer is.',
      'The first year in which it is no longer there.',
    ),
  },
  {
    field: 'mergedInto',
    label: text('Gaat op in', 'Merged into'),
    names: ['opgegaan in', 'gefuseerd met', 'fusie', 'nieuwe gemeente'],
    explained: text(
      'De gemeente waarvan ze een deel wordt. Zet die er eerst in, in een rij erboven.',
      'The municipality it becomes a part of. Bring that in first, in a row above.',
    ),
  },
  {
    field: 'website',
    label: text('Website', 'Website'),
    names: ['site', 'webadres', 'url'],
    explained: text(
      'Aan dit adres herkennen we wie er werkt.',
      'By this address we recognise who works there.',
    ),
    example: 'https://www.example.org',
  },
];

export const municipalityFields: readonly ImportField[] = columns;

export const fieldName = fieldNames(
  columns.flatMap(({ field, label, names }) =>
    [field, label.nl, label.en, ...names].map((name) => [name, field] as const),
  ),
);

export function labelOf(field: string): Text {
  return columns.find((column) => column.field === field)?.label ?? text(field, field);
}
