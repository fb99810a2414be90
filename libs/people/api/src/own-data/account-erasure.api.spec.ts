import { newId } from '@verbonden/shared/server';
import { type TestApi, testApi, type TestPerson } from '@verbonden/shared/testing';
import { PeopleModule } from '../people.module';
import { AccountErasureService } from './account-erasure.service';

let api: TestApi;
beforeEach(async () => {
  api = await testApi([PeopleModule]);
});
afterEach(() => api?.close());

const ask = 'mutation ($input: AskErasureInput!) { askErasure(input: $input) { dueAt } }';
const cancel = 'mutation { cancelErasure }';
const day = 86_400_000;

async function inDays(days: number): Promise<void> {
  api.clock.set(new Date(api.clock.now().getTime() + days * day));
  await api.app.get(AccountErasureService).eraseDue();
}
const hasAccount = async ({ id }: TestPerson) =>
  (await api.db.query<unknown[]>('SELECT 1 FROM accounts WHERE person_id = $1', [id])).length === 1;
/** Whoever signed in a moment ago need not prove who they are again. */
const asks = async (person: TestPerson) => {
  await api.db.query('UPDATE sessions SET started_at = $1', [api.clock.now()]);
  return api.as(person).run(ask, { input: { keepsName: false } });
};

describe('an account that its owner has erased', () => {
  it('goes after a week, and not before', async () => {
    const noor = await api.person({ roles: ['PROFESSIONAL'] });
    expect((await asks(noor)).errors).toBeUndefined();
    await inDays(6);
    expect(await hasAccount(noor)).toBe(true);
    await inDays(1);
    expect(await hasAccount(noor)).toBe(false);
  });

  it('stays when that is called off within the week', async () => {
    const noor = await api.person({ roles: ['PROFESSIONAL'] });
    await asks(noor);
    await api.as(noor).data(cancel);
    await inDays(8);
    expect(await hasAccount(noor)).toBe(true);
  });

  it('is refused to the last editor of an organisation, who hears of which', async () => {
    const organisationId = newId();
    await api.db.query(
      `INSERT INTO organisations (id, slug, name, kind) VALUES ($1, 'de-brug', 'De Brug', 'WELFARE')`,
      [organisationId],
    );
    const editor = await api.person({ roles: [{ role: 'EDITOR', organisationId }] });
    const { errors } = await asks(editor);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'CONFLICT' } });
    expect(errors?.[0]?.message).toContain('De Brug');
  });

  it('waits a day when its owner became the last of something, and keeps nobody else waiting', async () => {
    const organisationId = newId();
    await api.db.query(
      `INSERT INTO organisations (id, slug, name, kind) VALUES ($1, 'de-brug', 'De Brug', 'WELFARE')`,
      [organisationId],
    );
    const one = await api.person({ roles: [{ role: 'EDITOR', organisationId }] });
    const other = await api.person({ roles: [{ role: 'EDITOR', organisationId }] });
    const noor = await api.person({ roles: ['PROFESSIONAL'] });
    for (const each of [one, other, noor]) expect((await asks(each)).errors).toBeUndefined();
    await inDays(7);
    expect([await hasAccount(one), await hasAccount(other), await hasAccount(noor)]).toEqual([
      false,
      true,
      false,
    ]);
    const [waiting] = await api.db.query<{ due: Date }[]>(
      'SELECT due_at AS due FROM account_erasures WHERE person_id = $1',
      [other.id],
    );
    expect(waiting!.due.getTime()).toBe(api.clock.now().getTime() + day);
  });
});

describe('after a backup was put back', () => {
  it('who was erased since is erased again, and who may have called it off has a week anew', async () => {
    const erased = await api.person({ roles: ['PROFESSIONAL'] });
    const undecided = await api.person({ roles: ['PROFESSIONAL'] });
    await asks(undecided);
    api.clock.set(new Date(api.clock.now().getTime() + 30 * day));
    const again = await api.db.transaction((tx) =>
      api.app.get(AccountErasureService).eraseAgain(tx, [{ personId: erased.id, keepsName: true }]),
    );
    expect(again).toBe(1);
    expect(await hasAccount(erased)).toBe(false);
    await inDays(6);
    expect(await hasAccount(undecided)).toBe(true);
    await inDays(1);
    expect(await hasAccount(undecided)).toBe(false);
  });
});
