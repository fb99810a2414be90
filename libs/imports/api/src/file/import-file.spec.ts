import { deflateRawSync } from 'node:zlib';
import writeXlsxFile from 'write-excel-file/node';
import { fieldNames } from '../row/column-names';
import { columnLetter, guessedRows, type ImportTable, readImportFile } from './import-file';
import { ImportFileError } from './read-text';
import { plainZip, unzip } from './zip-contents';

const fieldName = fieldNames([
  ['kind', 'kind'],
  ['soort', 'kind'],
  ['title', 'title'],
  ['titel', 'title'],
]);
const guessed = (table: ImportTable) => guessedRows(table, fieldName);
const rad = { kind: 'TOOL', title: 'Rad; van, "Herkenning"' };
const read = async (content: string | Buffer) => readImportFile(Buffer.from(content as string));
const faultOf = async (content: string | Buffer): Promise<string> => {
  try {
    await read(content);
    return 'none';
  } catch (fault) {
    if (fault instanceof ImportFileError) return fault.code;
    throw fault;
  }
};

describe('a file', () => {
  it.each([
    ['JSON', '[{"kind":"TOOL","title":"Rad; van, \\"Herkenning\\""}]'],
    [
      'JSON inside an object, as the facts are',
      '{"note":"x","resources":[{"kind":"TOOL","title":"Rad; van, \\"Herkenning\\""}]}',
    ],
    ['CSV with commas', 'kind,title\nTOOL,"Rad; van, ""Herkenning"""\n'],
    [
      'CSV with semicolons, a mark in front and the line ends of Windows',
      '\uFEFFkind;title\r\nTOOL;"Rad; van, ""Herkenning"""\r\n\r\n',
    ],
    ['CSV with tabs', 'kind\ttitle\nTOOL\t"Rad; van, ""Herkenning"""'],
    ['CSV with the line ends of an old Mac', 'kind;title\rTOOL;"Rad; van, ""Herkenning"""\r'],
    ['CSV that says itself what separates it', 'sep=|\r\nkind|title\r\nTOOL|"Rad; van, ""Herkenning"""'],
  ])('is read as %s', async (_, content) => {
    expect(guessed(await read(content))).toEqual([rad]);
  });

  it.each([
    ['UTF-8', Buffer.from('titel;soort\nCafé “één” €5;TIP')],
    ['UTF-8', Buffer.from('\uFEFFtitel;soort\nCafé “één” €5;TIP')],
    ['UTF-16', Buffer.from('\uFEFFtitel;soort\nCafé “één” €5;TIP', 'utf16le')],
    ['UTF-16', Buffer.from('titel;soort\nCafé “één” €5;TIP', 'utf16le')],
    ['UTF-16', Buffer.from('\uFEFFtitel;soort\nCafé “één” €5;TIP', 'utf16le').swap16()],
    // As Excel in the Netherlands writes it.
    ['Windows-1252', Buffer.from('titel;soort\nCaf\xe9 \x93\xe9\xe9n\x94 \x805;TIP', 'latin1')],
  ])('written in %s keeps its letters (%#)', async (encoding, bytes) => {
    const table = await readImportFile(bytes);
    expect(table.encoding).toBe(encoding);
    expect(guessed(table)).toEqual([{ title: 'Café “één” €5', kind: 'TIP' }]);
  });

  it('counts its rows as a spreadsheet does: names are row 1, a cell of many lines is one row, empty rows count', async () => {
    const { rows } = await read('titel;soort\n"een\ntwee";TIP\n;\ndrie;TIP');
    expect(rows).toEqual([
      { row: 2, cells: { titel: 'een\ntwee', soort: 'TIP' } },
      { row: 4, cells: { titel: 'drie', soort: 'TIP' } },
    ]);
  });

  it('keeps columns with one name apart, and calls one without a name by its letter', async () => {
    expect((await read('titel;titel;;thema\na;b;c;d')).columns).toEqual(['titel', 'titel (2)', 'C', 'thema']);
    expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  it('a formula is its text; the apostrophe of a spreadsheet is not part of it', async () => {
    const table = await read(`titel;soort\n=1+1;TIP\n'=HYPERLINK(x);TIP\n't Hart;TIP`);
    expect(guessed(table)).toMatchObject([
      { title: '=1+1' },
      { title: '=HYPERLINK(x)' },
      { title: "'t Hart" },
    ]);
  });

  it.each([
    ['', 'EMPTY'],
    ['   ', 'EMPTY'],
    ['[{"kind":', 'NO_JSON'],
    ['{"a":1}', 'NO_LIST'],
    ['[]', 'NO_ROWS'],
    ['kind,title\n"TOOL', 'NO_CSV'],
    ['kind,title\n', 'NO_ROWS'],
    [Buffer.from([1, 0, 2, 3, 0, 0, 9]), 'NO_TEXT'],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'OLD_WORKBOOK'],
    [Buffer.from('PK\x03\x04 en dan niets', 'latin1'), 'BROKEN'],
    [Buffer.alloc(11 * 1024 * 1024, 'a'), 'TOO_LARGE'],
    [`titel\n${'a\n'.repeat(20_001)}`, 'TOO_LARGE'],
  ])('%# is refused as a whole, and it is said why', async (content, code) => {
    expect(await faultOf(content)).toBe(code);
  });
});

describe('a workbook', () => {
  const sheet = [
    [{ value: 'Titel' }, { value: 'Soort' }, { value: 'Jaar' }, { value: 'Datum' }],
    [
      { value: 'Rad' },
      { value: 'Hulpmiddel' },
      { value: 2024, type: Number },
      { value: new Date(Date.UTC(2026, 2, 1)), type: Date, format: 'dd-mm-yyyy' },
    ],
    [],
    [{ value: '=1+1', type: String }, { value: 'Tip' }],
  ];
  let bytes: Buffer;
  beforeAll(async () => {
    const sheets = [
      { data: [], sheet: 'Leeg' },
      { data: sheet, sheet: 'Kennis' },
    ];
    bytes = await writeXlsxFile(sheets as never).toBuffer();
  });

  it('is read from its first sheet with something in it: days as days, numbers as numbers, rows by number', async () => {
    const table = await readImportFile(bytes);
    expect(table).toMatchObject({
      form: 'XLSX',
      sheet: 'Kennis',
      columns: ['Titel', 'Soort', 'Jaar', 'Datum'],
    });
    expect(table.rows).toEqual([
      { row: 2, cells: { Titel: 'Rad', Soort: 'Hulpmiddel', Jaar: 2024, Datum: '2026-03-01' } },
      { row: 4, cells: { Titel: '=1+1', Soort: 'Tip', Jaar: '', Datum: '' } },
    ]);
  });

  it('with macros is not taken, nor one that is cut off, nor another kind of archive', async () => {
    const entries = await unzip(bytes, 1e8);
    const macro = { name: 'xl/vbaProject.bin', data: Buffer.from('x') };
    expect(await faultOf(plainZip([...entries, macro]))).toBe('MACROS');
    expect(await faultOf(bytes.subarray(0, bytes.length / 2))).toBe('BROKEN');
    expect(await faultOf(plainZip([{ name: 'brief.txt', data: Buffer.from('hallo') }]))).toBe('NO_WORKBOOK');
    const spoilt = entries.map(({ name, data }) => ({
      name,
      data: name.includes('sheet') ? Buffer.from('<geen') : data,
    }));
    expect(await faultOf(plainZip(spoilt))).toMatch(/BROKEN|EMPTY/);
  });

  it('that would unpack to hundreds of megabytes is stopped half-way, whatever it says of its own size', async () => {
    const packed = deflateRawSync(Buffer.alloc(150 * 1024 * 1024));
    const bomb = plainZip([{ name: 'xl/workbook.xml', data: packed }]);
    // Says that it is deflated, and small.
    const places = [
      ['PK\x03\x04', 8, 22],
      ['PK\x01\x02', 10, 24],
    ] as const;
    for (const [mark, method, size] of places) {
      const at = bomb.indexOf(Buffer.from(mark, 'latin1'));
      bomb.writeUInt16LE(8, at + method);
      bomb.writeUInt32LE(10, at + size);
    }
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await faultOf(bomb)).toBe('ENORMOUS');
  });
});
