import type { Locale } from '@verbonden/shared/kernel';
import { spreadsheetText } from '@verbonden/shared/server';
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import type { ImportKind } from '../import-kind';
import { fieldsOf } from './import-kind.resolver';

/** An empty CSV: only the names of the columns, as Excel in the Netherlands opens it. */
export function templateCsv(kind: ImportKind, locale: Locale): Buffer {
  const names = tabled(kind).fields.map(({ label }) => spreadsheetText(label[locale]));
  return Buffer.from(`\uFEFF${stringify([names], { delimiter: ';', record_delimiter: '\r\n' })}`);
}

/** An empty workbook: the names of the columns on its first sheet, what they mean on its second. */
export function templateWorkbook(kind: ImportKind, locale: Locale): Promise<Buffer> {
  const say = (nl: string, en: string) => (locale === 'nl' ? nl : en);
  const fields = fieldsOf(tabled(kind), locale);
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
  const explained = fields.map(({ label, explained: what, example, isNeeded }) =>
    [label, isNeeded ? say('ja', 'yes') : '', what ?? '', example ?? ''].map((value) => ({
      value,
      type: String,
      wrap: true,
    })),
  );
  const head = [
    say('Kolom', 'Column'),
    say('Nodig', 'Needed'),
    say('Wat je erin zet', 'What to put in it'),
    say('Bijvoorbeeld', 'For example'),
  ];
  return writeXlsxFile([
    {
      sheet: say('Invullen', 'Fill in'),
      data: [fields.map(({ label }) => bold(label))],
      columns: fields.map(() => ({ width: 22 })),
    },
    {
      sheet: say('Uitleg', 'Explained'),
      data: [head.map(bold), ...explained],
      columns: [{ width: 24 }, { width: 8 }, { width: 70 }, { width: 40 }],
    },
  ] as never).toBuffer();
}

/** The kind with the fields that a table can hold. */
function tabled(kind: ImportKind): Pick<ImportKind, 'fields' | 'needs'> {
  return { needs: kind.needs, fields: kind.fields.filter(({ onlyInJson }) => !onlyInJson) };
}
