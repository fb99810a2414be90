import { processings } from '@verbonden/people/api';
import { RetentionRules } from '@verbonden/shared/server';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import { domainModules } from './domains';

let api: TestApi;
beforeAll(async () => {
  api = await testApi(domainModules);
});
afterAll(() => api.close());

/** Columns that say a row is about somebody, wherever they stand. */
const personal = `^(person_id|email|legal_name|real_name|chosen_name|contact_name|contact_email|contact_phone|phone|to_address|to_name|guardian_name|guardian_address|maker_address|supporter_name|registration_id)$`;

describe('the register of processing', () => {
  it('names every rule of retention once, and no rule that is not there', () => {
    const known = api.app.get(RetentionRules, { strict: false }).all.map(({ name }) => name);
    expect(processings.flatMap(({ rules }) => rules).sort()).toEqual([...known].sort());
  });

  it('names every table with people in it once, and no table that is not there', async () => {
    const tables = await api.db.query<{ name: string; isPersonal: boolean }[]>(
      `SELECT t.table_name AS name,
              EXISTS (SELECT 1 FROM information_schema.columns c
                      WHERE c.table_schema = 'public' AND c.table_name = t.table_name AND c.column_name ~ $1)
              OR EXISTS (SELECT 1 FROM pg_constraint f
                         WHERE f.conrelid = t.table_name::regclass AND f.confrelid = 'persons'::regclass) AS "isPersonal"
       FROM information_schema.tables t WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE'`,
      [personal],
    );
    const named = processings.flatMap((each) => each.tables);
    expect(new Set(named).size).toBe(named.length);
    expect(named.filter((name) => !tables.some((table) => table.name === name))).toEqual([]);
    expect(
      tables.filter((table) => table.isPersonal && !named.includes(table.name)).map(({ name }) => name),
    ).toEqual([]);
  });

  it('anybody reads it, each period as the sweep has it', async () => {
    const { processings: shown } = await api.visitor.data<{
      processings: { name: string; periods: string[] }[];
    }>('{ processings { name periods } }');
    expect(shown.find(({ name }) => name === 'needs')!.periods).toContain(
      'Dieet en wat iemand nodig heeft om goed mee te doen: 14 dagen na de bijeenkomst.',
    );
  });
});
