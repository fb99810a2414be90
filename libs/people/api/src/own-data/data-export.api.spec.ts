import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { PeopleModule } from '../people.module';
import { DataExportKeeper } from './data-export.keeper';

let api: TestApi;
beforeAll(async () => {
  api = await testApi([PeopleModule]);
});
afterAll(() => api?.close());

async function isReady(person: TestPerson): Promise<boolean> {
  const { myDataExport } = await api
    .as(person)
    .data<{ myDataExport: { madeAt: string | null } }>('{ myDataExport { madeAt } }');
  return myDataExport.madeAt !== null;
}

describe('the data of many who ask', () => {
  it('comes to all but the one whose file cannot be made, who waits for the next round', async () => {
    const people = [
      await api.person({ roles: ['PROFESSIONAL'] }),
      await api.person({ roles: ['PROFESSIONAL'] }),
    ];
    for (const each of people) await api.as(each).data('mutation { askDataExport { id } }');
    const [first, second] = people as [TestPerson, TestPerson];
    await api.db.query(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
      CREATE TRIGGER refuse BEFORE UPDATE ON data_exports FOR EACH ROW
        WHEN (NEW.person_id = '${first.id}') EXECUTE FUNCTION refuse()`);
    await expect(api.app.get(DataExportKeeper).makeDue()).rejects.toThrow('1 failed');
    expect([await isReady(first), await isReady(second)]).toEqual([false, true]);
    await api.db.query('DROP TRIGGER refuse ON data_exports');
    await api.app.get(DataExportKeeper).makeDue();
    expect(await isReady(first)).toBe(true);
  });
});
