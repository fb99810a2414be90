import { forAnyTexts, visible } from '@verbonden/shared/testing/random';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { spreadsheetText } from './spreadsheet-text';

/** A second reader of CSV that shares nothing with the first (RFC 4180, 2), with a semicolon between cells. */
function readPlainly(file: string): string[][] {
  const rows: string[][] = [[]];
  const rest = file.replace(/(?:"((?:[^"]|"")*)")?(;|\r\n)/g, (_, cell: string | undefined, end: string) => {
    rows.at(-1)!.push((cell ?? '').replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    return '';
  });
  expect(rest).toBe('');
  return rows.slice(0, -1);
}

/** What a spreadsheet would calculate: it looks past white space and quotes of its own. */
const formula = /^\s*[=+\-@|%\t\r＝＋－＠]/;

describe('any text in a spreadsheet', () => {
  it('comes back from CSV as a text in its own cell, and is never a formula', () =>
    forAnyTexts(10, (texts) => {
      const cells = texts.map(spreadsheetText);
      const file = stringify([cells, cells], { delimiter: ';', quoted: true, record_delimiter: '\r\n' });
      expect(parse(file, { delimiter: ';' })).toEqual([cells, cells]);
      expect(readPlainly(file)).toEqual([cells, cells]);
      expect(cells.filter((cell) => formula.test(cell))).toEqual([]);
      expect(cells.map((cell, place) => [visible(cell).replace(/^'/, ''), place])).toEqual(
        texts.map((text, place) => [visible(text).replace(/^'/, ''), place]),
      );
    }));

  it('comes back from XLSX as a text, in a file that is sound', () =>
    forAnyTexts(50, async (texts) => {
      const cells = texts.map(spreadsheetText);
      const file = await writeXlsxFile(cells.map((value) => [{ value, type: String }, 'x'])).toBuffer();
      const xml = Object.entries(unzipSync(new Uint8Array(file)))
        .filter(([name]) => name.endsWith('.xml'))
        .map(([, bytes]) => strFromU8(bytes));
      for (const each of xml) expect(XMLValidator.validate(each)).toBe(true);
      expect(JSON.stringify(xml.map((each) => new XMLParser().parse(each) as object))).not.toContain('"f":');
      const [first] = await readXlsxFile(file);
      expect((first?.data ?? []).map(([cell]) => visible(String(cell ?? '')))).toEqual(cells.map(visible));
    }));
});
