import { AccountErasureService, DataExportKeeper } from '@verbonden/people/api';
import { PersonalData, tiesOf } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { strFromU8, unzipSync } from 'fflate';
import { domainModules } from '../domains';
import { fillAllOf } from './canaries';

let api: TestApi;
let anna: TestPerson;
let bram: TestPerson;
/** Anna with the address of before. */
let before: TestPerson;
/** Whose name and address stand in what others have. */
const cato = { name: 'Cato Derdeman', email: 'cato.derde@example.org' };
beforeAll(async () => {
  api = await testApi(domainModules);
  anna = await api.person({
    name: 'Anna Kanariesma',
    email: 'anna.kanarie@example.org',
    roles: ['PROFESSIONAL'],
  });
  before = { ...anna, email: 'anna.vroeger@example.org' };
  bram = await api.person({
    name: 'Bram Vinkenberg',
    email: 'bram.vink@example.org',
    roles: ['PROFESSIONAL'],
  });
  await api.db.query(`UPDATE persons SET legal_name = 'Wettig ' || name`);
  const parts = api.app.get(PersonalData).all;
  await fillAllOf(api.db, parts, anna, cato);
  await fillAllOf(api.db, parts, bram, cato);
  // Anna was known by another address before: what was kept under it then still is.
  await api.db.query('UPDATE accounts SET email = $2 WHERE person_id = $1', [anna.id, before.email]);
  const byAddress = parts.filter(
    ({ persons, addresses, through }) => (addresses && !persons) ?? through?.when.includes('former'),
  );
  await fillAllOf(api.db, byAddress, before, cato);
  await api.db.query('UPDATE accounts SET email = $2 WHERE person_id = $1', [anna.id, anna.email]);
});
afterAll(() => api?.close());

const asking = (who: TestPerson, document: string, variables = {}) => api.as(who).run(document, variables);

/** What somebody gets when they ask for their data: every file, by its name. */
async function exportOf(who: TestPerson): Promise<Record<string, string>> {
  await api.as(who).data('mutation { askDataExport { id } }');
  await api.app.get(DataExportKeeper).makeDue();
  const { myDataExport } = await api
    .as(who)
    .data<{ myDataExport: { path: string } }>('{ myDataExport { path } }');
  const answer = await fetch(api.url + myDataExport.path, { headers: { cookie: who.cookie } });
  expect(answer.status).toBe(200);
  const zip = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  return Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The tables in which a text stands anywhere, in a column of any type. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await api.db.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const found = await api.db.query<{ name: string; found: boolean }[]>(
    tables
      .map(
        ({ name }) =>
          `SELECT '${name}' AS name, EXISTS (SELECT 1 FROM "${name}" t WHERE position(lower($1) IN lower(t::text)) > 0) AS found`,
      )
      .join(' UNION ALL '),
    [text],
  );
  return found.filter((each) => each.found).map(({ name }) => name);
}

describe('one’s own data, after using everything', () => {
  it('is given whole: each part has its file, with what is kept, and it stands on the page', async () => {
    const files = await exportOf(anna);
    const missing = api.app
      .get(PersonalData)
      .all.filter(({ name }) => !files[`json/${name}.json`])
      .map(({ name }) => name);
    expect(missing.sort()).toEqual(
      ['mail.refused', 'people.exports'].filter((name) => missing.includes(name)),
    );
    expect(files['lees-mij.html']).toContain('Anna Kanariesma');
    expect(files['lees-mij.html']).not.toContain('<script');
    expect(files['json/people.person.json']).toContain('Wettig Anna');
    expect(files['json/knowledge.contact.json']).toContain(before.email);
    expect(files['json/campaign.materials-contact.json']).toContain(before.email);
    expect(files['json/knowledge.contact-by-name.json']).toContain(anna.name);
  });

  it('holds nothing about anybody else', async () => {
    const files = await exportOf(anna);
    const aliens = [bram.name, bram.email, bram.id, cato.name, cato.email];
    const betraying = Object.keys(files).filter((name) =>
      aliens.some((alien) => files[name]!.includes(alien)),
    );
    expect(betraying).toEqual([]);
  });

  it('is fetched by its owner alone', async () => {
    await exportOf(anna);
    const { myDataExport } = await api
      .as(anna)
      .data<{ myDataExport: { path: string } }>('{ myDataExport { path } }');
    const statusFor = async (cookie: string) =>
      (await fetch(api.url + myDataExport.path, { headers: { cookie } })).status;
    expect([await statusFor(''), await statusFor(bram.cookie), await statusFor(anna.cookie)]).toEqual([
      401, 404, 200,
    ]);
  });

  it('is erased everywhere: no name, no address and nothing private is left, and who is another keeps all', async () => {
    const ofBram = await exportOf(bram);
    await asking(anna, 'mutation ($input: AskErasureInput!) { askErasure(input: $input) { dueAt } }', {
      input: { keepsName: false, password: null },
    });
    const service = api.app.get(AccountErasureService);
    await service.eraseDue();
    expect(await tablesWith(anna.email)).not.toEqual([]);
    api.clock.set('2027-01-11T09:00:01Z');
    await service.eraseDue();
    for (const text of [anna.email, before.email, `goes-${anna.id}`, 'Wettig Anna']) {
      expect(`${text}: ${(await tablesWith(text)).join()}`).toBe(`${text}: `);
    }
    const notAbout = (name: string) => api.db.query(`SELECT 1 FROM persons WHERE name = $1`, [name]);
    expect(await notAbout(anna.name)).toEqual([]);
    const left = await exportOf(bram);
    const comparable = (files: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(files).filter(
          ([name]) => !/html$|people\.exports|mail\.messages|sessions|account\.json/.test(name),
        ),
      );
    expect(comparable(left)).toEqual(comparable(ofBram));
    const answer = await asking(anna, '{ me { name } }');
    expect(answer.data).toEqual({ me: null });
  });

  it('leaves the id of the person only where a number must stay right', async () => {
    const staying = api.app
      .get(PersonalData)
      .all.flatMap((part) => tiesOf(part).map((tie) => ({ table: part.table, ...tie })))
      .filter(({ then, column }) => then === 'STAYS' && column)
      .map(({ table, column }) => `${table}.${column}`);
    const columns = await api.db.query<{ table: string; column: string }[]>(
      `SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
       JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE c.table_schema = 'public' AND c.data_type = 'uuid' AND t.table_type = 'BASE TABLE'`,
    );
    const found: string[] = [];
    for (const { table, column } of columns) {
      const rows = await api.db.query<unknown[]>(`SELECT 1 FROM "${table}" WHERE "${column}" = $1 LIMIT 1`, [
        anna.id,
      ]);
      if (rows.length > 0) found.push(`${table}.${column}`);
    }
    const allowed = [
      ...staying,
      'account_erasures.person_id',
      'audit_events.person_id',
      // That somebody was erased by the rule is told with the id, which leads to nobody any more (0023).
      'audit_events.object_id',
      'audit_events.subject_id',
    ];
    expect(found.filter((name) => !allowed.includes(name))).toEqual([]);
  });
});
