import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { PeopleModule } from '../people.module';
import { DataExportKeeper } from './data-export.keeper';
import { whoNow } from './gathered-data';

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

describe('an address that somebody had before', () => {
  const moves = (person: TestPerson, email: string) =>
    api.db.query('UPDATE accounts SET email = $2 WHERE person_id = $1', [person.id, email]);
  const former = async ({ id }: TestPerson) => (await whoNow(api.db.manager, id)).former.length;
  let first: TestPerson;
  let address: string;
  beforeEach(async () => {
    first = await api.person({ roles: ['PROFESSIONAL'] });
    address = first.email;
    await moves(first, `verder-${address}`);
  });

  it('still counts as theirs, until it is of another account', async () => {
    expect(await former(first)).toBe(1);
    await moves(await api.person({ roles: ['PROFESSIONAL'] }), address);
    expect(await former(first)).toBe(0);
  });

  it('does not when somebody had it after them, for whom it does', async () => {
    const second = await api.person({ roles: ['PROFESSIONAL'] });
    await moves(second, address);
    await moves(second, `weer-verder-${address}`);
    expect(await former(first)).toBe(0);
    // Their own first address, and this one.
    expect(await former(second)).toBe(2);
  });

  it('does not when somebody was invited there since', async () => {
    const invite = (createdAt: string) =>
      api.db.query(
        `INSERT INTO invitations (id, email, name, role, invited_by, expires_at, created_at)
         VALUES ($1, $2, 'Iemand', 'PROFESSIONAL', $3, now(), now() + $4::interval)`,
        [newId(), address, first.id, createdAt],
      );
    await invite('-1 day');
    expect(await former(first)).toBe(1);
    await invite('1 day');
    expect(await former(first)).toBe(0);
  });
});
