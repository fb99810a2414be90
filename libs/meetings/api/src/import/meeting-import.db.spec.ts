import { AllianceModule } from '@verbonden/alliance/api';
import { ImportKinds, ImportRunner, ImportsModule, readImportFile } from '@verbonden/imports/api';
import { PeopleModule } from '@verbonden/people/api';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import writeXlsxFile from 'write-excel-file/node';
import { Material } from '../material/material.entity';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingsModule } from '../meetings.module';
import { aMeeting } from '../testing';

let api: TestApi;
let marieke: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, ImportsModule, AllianceModule, MeetingsModule]);
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
});
beforeEach(() => api.db.query('TRUNCATE meetings, imports, mail_messages, search_documents CASCADE'));
afterAll(() => api?.close());

const bringIn = async (content: string | Buffer, dryRun = false) =>
  api.app
    .get(ImportKinds, { strict: false })
    .run('MEETINGS', await readImportFile(Buffer.from(content as string)), { dryRun });
const outcomes = async (content: string, dryRun = false) =>
  (await bringIn(content, dryRun)).rows.map(({ outcome }) => outcome);
const whyNot = async (content: string) =>
  (await bringIn(content)).rows.flatMap(({ reasons }) => reasons.map(({ field, text }) => [field, text.en]));
const all = () => api.db.manager.find(Meeting, { order: { startsAt: 'ASC' } });
const mails = () => api.db.query<unknown[]>('SELECT 1 FROM mail_messages');

/** The Expertiselab as the network tells of it: one meeting with what came out of it, and three dates. */
const history = [
  'Nummer;Titel;Datum;Begin;Einde;Soort;Plek;Adres;Vorm;In het kort;Verslag;Datum verslag;In de zaal;Aantal online;Links',
  [
    'EL-1;Expertiselab september 2020;23-9-2020;13.30 uur;17:00;Expertiselab;Het Buurthuis;Voorbeeldstraat 12, Utrecht;hybride',
    'Voor het eerst in de zaal en online tegelijk.',
    '"## Wat het opleverde\n\n- Leraren zijn het belangrijkst voor het herkennen.\n- Wanneer ben je mantelzorger?"',
    '25-9-2020;28;15;"De dia’s https://example.org/dias.pdf\nhttps://example.org/lijst"',
  ].join(';'),
  'EL-2;Expertiselab maart 2021;2021-03-24;;;;;;;;;;;;',
  'EL-3;Expertiselab mei 2021;19/5/2021;;;;;;;;;;;;',
  'EL-4;Expertiselab oktober 2021;13-10-2021;;;;;;Online;;;;;;',
].join('\r\n');

describe('a list of old meetings', () => {
  it('takes in the one of September 2020 with its recap, and the dates of 2021; again changes nothing', async () => {
    expect(await outcomes(history, true)).toEqual(['NEW', 'NEW', 'NEW', 'NEW']);
    expect(await all()).toEqual([]);
    expect(await outcomes(history)).toEqual(['NEW', 'NEW', 'NEW', 'NEW']);
    const meetings = await all();
    expect(meetings).toMatchObject([
      {
        slug: 'expertiselab-september-2020-2020-09-23',
        status: 'RECAP_PUBLISHED',
        kind: 'EXPERTISELAB',
        // Summer time: two hours before the Dutch clock.
        startsAt: new Date('2020-09-23T11:30:00Z'),
        endsAt: new Date('2020-09-23T15:00:00Z'),
        timesKnown: true,
        form: 'HYBRID',
        venueName: 'Het Buurthuis',
        countedOnsite: 28,
        countedOnline: 15,
      },
      { status: 'HELD', timesKnown: false, startsAt: new Date('2021-03-23T23:00:00Z'), form: null },
      { status: 'HELD', timesKnown: false, startsAt: new Date('2021-05-18T22:00:00Z') },
      { status: 'HELD', form: 'ONLINE', countedOnsite: null },
    ]);
    const materials = await api.db.manager.find(Material, { order: { position: 'ASC' } });
    expect(materials.map(({ titleNl, url, kind, audience }) => [titleNl, url, kind, audience])).toEqual([
      ['De dia’s', 'https://example.org/dias.pdf', 'DOCUMENT', 'EVERYBODY'],
      ['lijst', 'https://example.org/lijst', 'LINK', 'EVERYBODY'],
    ]);
    expect(await outcomes(history)).toEqual(['SAME', 'SAME', 'SAME', 'SAME']);
    expect(await all()).toEqual(meetings);
    expect(await api.db.manager.count(Material)).toBe(2);
  });

  it('is to be read by everybody: the page, its recap, how many came, and by searching', async () => {
    await bringIn(history);
    const { meeting } = await api.visitor.data<{ meeting: object }>(
      `{ meeting(slug: "expertiselab-september-2020-2020-09-23") {
           countedOnsite countedOnline materials { title } recap { html publishedAt } } }`,
    );
    expect(meeting).toMatchObject({
      countedOnsite: 28,
      countedOnline: 15,
      materials: [{ title: 'De dia’s' }, { title: 'lijst' }],
      recap: { publishedAt: '2020-09-25T10:00:00.000Z' },
    });
    const found = await api.db.query<{ path: string }[]>(
      `SELECT path FROM search_documents WHERE body ILIKE '%leraren%' OR title ILIKE '%september%'`,
    );
    expect(found).toHaveLength(1);
  });

  it('mails nobody and plans no reminder', async () => {
    await bringIn(history);
    await bringIn(history.replace('Leraren', 'Mentoren').replace(';28;', ';29;'));
    expect(await mails()).toEqual([]);
    expect(await api.db.manager.countBy(Meeting, { countedOnsite: 29 })).toBe(1);
  });

  it('does not take an hour that was not there, or was there twice', async () => {
    const row = (date: string, start: string, end: string) =>
      `titel;datum;begin;einde\nNacht;${date};${start};${end}`;
    expect(await whyNot(row('2021-03-28', '02:30', '04:00'))).toEqual([
      ['start', 'did not exist that night: the clock went forward'],
    ]);
    expect(await whyNot(row('2021-10-31', '01:00', '02:30'))).toEqual([
      ['end', 'was there twice that night: the clock went back. Choose a time before or after it'],
    ]);
    expect(await all()).toEqual([]);
  });

  it('says of each row why it cannot be used, and loses none of the others', async () => {
    const file = [
      'titel;datum;begin;einde;soort;vorm;link;in de zaal;datum verslag',
      'Nog niet;2099-01-01;;;;;;;',
      'Geen dag;30-2-2020;;;;;;;',
      'Half;2020-01-01;13:00;;;;;;',
      'Andersom;2020-01-01;13:00;12:00;;;;;',
      'Soort;2020-01-01;;;Feest;;;;',
      'Vorm;2020-01-01;;;;Buiten;;;',
      'Link;2020-01-01;;;;;javascript:alert(1);;',
      'Aantal;2020-01-01;;;;;;veel;',
      'Vooraf;2020-01-02;;;;;;;2020-01-01',
      ';2020-01-01;;;;;;;',
      'Goed;2020-01-01;9u;17:00;congres;zaal;;12;',
    ].join('\n');
    const { rows } = await bringIn(file);
    expect(rows.map(({ outcome, reasons }) => [outcome, ...reasons.map(({ field }) => field)])).toEqual([
      ['WRONG', 'date'],
      ['WRONG', 'date'],
      ['WRONG', 'end'],
      ['WRONG', 'end'],
      ['WRONG', 'kind'],
      ['WRONG', 'mode'],
      ['WRONG', 'materials'],
      ['WRONG', 'inRoom'],
      ['WRONG', 'recapOn'],
      ['WRONG', 'title'],
      ['NEW'],
    ]);
    expect(await all()).toMatchObject([{ titleNl: 'Goed', kind: 'CONGRESS', form: 'ONSITE' }]);
  });

  it('leaves alone what was made here, and a recap that somebody wrote', async () => {
    const own = { status: 'HELD', titleNl: 'Van ons', startsAt: new Date('2026-01-14T12:30:00Z') };
    await api.db.manager.save(
      aMeeting({
        ...own,
        endsAt: new Date('2026-01-14T16:00:00Z'),
        createdBy: marieke.id,
      } as Partial<Meeting>),
    );
    expect(await whyNot('titel;datum;plek\nVan ons;14-1-2026;Elders')).toEqual([
      [null, 'is here already, made in the portal; left alone'],
    ]);
    await bringIn('titel;datum;verslag\nOud;1-2-2020;Eerst');
    await api.db.query('UPDATE meeting_recaps SET published_by = $1', [marieke.id]);
    expect(await whyNot('titel;datum;verslag\nOud;1-2-2020;Anders')).toEqual([
      ['recap', 'somebody wrote a recap here; left alone'],
    ]);
  });

  it('knows a meeting again by its number, else by its title and day; an empty cell says nothing', async () => {
    await bringIn('nummer;titel;datum;plek;link\nA;Oud;1-2-2020;Zaal 1;https://example.org/a');
    expect(await outcomes('nummer;titel;datum;plek\nA;Nieuwe titel;1-2-2020;')).toEqual(['CHANGED']);
    expect(await outcomes('titel;datum;begin;einde\nnieuwe TITEL!;2020-02-01;10:00;12:00')).toEqual([
      'CHANGED',
    ]);
    expect(await outcomes('nummer;titel;datum\nB;Nieuwe titel;1-2-2020')).toEqual(['NEW']);
    expect(
      (await all()).map(({ titleNl, venueName, externalId }) => [titleNl, venueName, externalId]),
    ).toEqual([
      ['Nieuwe titel', null, 'B'],
      ['nieuwe TITEL!', 'Zaal 1', 'A'],
    ]);
    await api.db.query('UPDATE materials SET removed_at = now()');
    expect(await outcomes('nummer;titel;datum;link\nA;nieuwe TITEL!;1-2-2020;https://example.org/a')).toEqual(
      ['SAME'],
    );
  });

  it('reads times as a spreadsheet keeps them', async () => {
    const bytes = await writeXlsxFile([
      {
        sheet: 'Lijst',
        data: [
          ['Titel', 'Datum', 'Begin', 'Einde'].map((value) => ({ value })),
          [
            { value: 'Uit Excel' },
            { value: new Date(Date.UTC(2020, 8, 23)), type: Date, format: 'dd-mm-yyyy' },
            { value: 0.5625, type: Number, format: 'hh:mm' },
            { value: 17 / 24, type: Number, format: 'hh:mm' },
          ],
        ],
      },
    ] as never).toBuffer();
    expect((await bringIn(bytes)).counts).toMatchObject({ NEW: 1, WRONG: 0 });
    expect(await all()).toMatchObject([
      { startsAt: new Date('2020-09-23T11:30:00Z'), endsAt: new Date('2020-09-23T15:00:00Z') },
    ]);
  });
});

describe('brought in by a person', () => {
  async function send(who: TestPerson): Promise<string> {
    const form = new FormData();
    form.append('bestand', new Blob([history]), 'oud.csv');
    const answer = await fetch(`${api.url}/files/inlezen/bijeenkomsten`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'same-origin', cookie: who.cookie },
    });
    return answer.headers.get('location')!;
  }

  it('is checked, carried out, and each row leads to its page', async () => {
    const id = (await send(marieke)).split('/').at(-1)!;
    const start = 'mutation ($input: StartImportInput!) { startImport(input: $input) { status } }';
    await api.as(marieke).data(start, { input: { id } });
    await api.app.get(ImportRunner, { strict: false }).carry(id);
    const { fileImport } = await api
      .as(marieke)
      .data<{ fileImport: object }>(
        `query ($id: ID!) { fileImport(id: $id) { status counts { new wrong } lines(first: 2) { edges { node { path } } } } }`,
        { id },
      );
    expect(fileImport).toMatchObject({
      status: 'DONE',
      counts: { new: 4, wrong: 0 },
      lines: {
        edges: [
          { node: { path: '/bijeenkomsten/expertiselab-september-2020-2020-09-23/terugblik' } },
          { node: { path: '/bijeenkomsten/expertiselab-maart-2021-2021-03-24' } },
        ],
      },
    });
    const kinds = await api.db.query<{ kind: string }[]>('SELECT kind FROM mail_messages');
    expect(kinds).toEqual([{ kind: 'imports.done' }]);
  });

  it('is for who makes meetings', async () => {
    const professional = await api.person({ roles: ['PROFESSIONAL'] });
    expect(await send(professional)).toContain('mis=FORBIDDEN');
    expect(await api.db.query('SELECT 1 FROM imports')).toEqual([]);
  });
});
