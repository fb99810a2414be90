import type { MailContent, PlannedMail } from '@verbonden/notifications/api';
import { newId, SETTINGS } from '@verbonden/shared/server';
import { someoneWaits, type TestApi, testApi, type TestPerson } from '@verbonden/shared/testing';
import { PeopleModule } from '../people.module';
import type { EntityManager } from 'typeorm';
import { AccountErasureService } from './account-erasure.service';
import { ErasureWaiting } from './erasure-waiting';
import { ErasureWaitsMail } from './erasure-waits.mail';

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
async function deBrug(): Promise<string> {
  const organisationId = newId();
  await api.db.query(
    `INSERT INTO organisations (id, slug, name, kind) VALUES ($1, 'de-brug', 'De Brug', 'WELFARE')`,
    [organisationId],
  );
  return organisationId;
}
/** The database will not let this account go, whatever the reason. */
const refuseErasingOf = ({ id }: TestPerson) =>
  api.db.query(`
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
    CREATE TRIGGER refuse BEFORE DELETE ON accounts FOR EACH ROW WHEN (OLD.person_id = '${id}') EXECUTE FUNCTION refuse()`);
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

  it('is asked once by who presses twice at the same moment', async () => {
    const noor = await api.person({ roles: ['PROFESSIONAL'] });
    let second: ReturnType<typeof asks> | undefined;
    await api.db.transaction(async (tx) => {
      // The first press, which holds the account and has not come to its end.
      await tx.query('SELECT 1 FROM accounts WHERE person_id = $1 FOR UPDATE', [noor.id]);
      await tx.query(
        `INSERT INTO account_erasures (id, person_id, keeps_name, reason, asked_at, due_at)
         VALUES ($1, $2, false, 'OWN_WISH', $3, $3)`,
        [newId(), noor.id, api.clock.now()],
      );
      second = asks(noor);
      await someoneWaits(api.db);
    });
    expect((await second!).errors).toBeUndefined();
    expect(await api.db.query('SELECT count(*)::int AS asked FROM account_erasures')).toEqual([{ asked: 1 }]);
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

  it('says what is in the way while it waits, by mail once and on the page, and who can help', async () => {
    const organisationId = await deBrug();
    const cora = await api.person({ name: 'Cora', roles: ['COORDINATOR'] });
    const one = await api.person({ roles: [{ role: 'EDITOR', organisationId }] });
    const other = await api.person({ roles: [{ role: 'EDITOR', organisationId }] });
    for (const each of [one, other]) await asks(each);
    await inDays(7);
    await inDays(1);
    const mails = await api.db.query<PlannedMail[]>(
      `SELECT id, person_id AS "personId", to_name AS "toName", to_address AS "toAddress", locale,
         subject_id AS "subjectId" FROM mail_messages WHERE kind = 'people.erasure-waits'`,
    );
    expect(mails.map(({ personId }) => personId)).toEqual([other.id]);
    const mail = new ErasureWaitsMail(
      api.db,
      api.app.get(ErasureWaiting),
      api.app.get(SETTINGS, { strict: false }),
    );
    const answer = (await mail.compose(mails)).get(mails[0]!.id) as MailContent;
    expect(answer.paragraphs.join(' ')).toContain('De Brug');
    expect(answer.paragraphs.join(' ')).toContain(cora.name);
    await api.db.query('UPDATE sessions SET expires_at = $1', [new Date(api.clock.now().getTime() + day)]);
    const { myErasureObstacles } = await api
      .as(other)
      .data<{ myErasureObstacles: object }>('{ myErasureObstacles { lastEditorOf lastInNetwork helpers } }');
    expect(myErasureObstacles).toEqual({ lastEditorOf: ['De Brug'], lastInNetwork: [], helpers: ['Cora'] });
    await api.db.query(
      `INSERT INTO memberships (id, person_id, organisation_id, role, since) VALUES ($1, $2, $3, 'EDITOR', $4)`,
      [newId(), cora.id, organisationId, api.clock.now()],
    );
    expect((await mail.compose(mails)).get(mails[0]!.id)).toEqual({ dropped: 'MOVED_ON' });
    await inDays(1);
    expect(await hasAccount(other)).toBe(false);
  });

  it('of the last two editors one goes, also when both are erased at the same moment', async () => {
    const organisationId = await deBrug();
    const one = await api.person({ roles: [{ role: 'EDITOR', organisationId }] });
    const other = await api.person({ roles: [{ role: 'EDITOR', organisationId }] });
    for (const each of [one, other]) await asks(each);
    const due = await api.db.query<{ id: string; personId: string }[]>(
      'SELECT id, person_id AS "personId" FROM account_erasures',
    );
    api.clock.set(new Date(api.clock.now().getTime() + 7 * day));
    const service = api.app.get(AccountErasureService);
    const erase = ({ id, personId }: (typeof due)[number], tx: EntityManager) =>
      service['eraseOne'](tx, id, personId);
    let second: Promise<void> = Promise.resolve();
    await api.db.transaction(async (tx) => {
      await erase(due[0]!, tx);
      let isOver = false;
      second = api.db.transaction((another) => erase(due[1]!, another)).finally(() => (isOver = true));
      const waiting = () =>
        api.db.query<unknown[]>(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`);
      while (!isOver && (await waiting()).length === 0);
    });
    await second;
    expect([await hasAccount(one), await hasAccount(other)].sort()).toEqual([false, true]);
  });

  it('one that cannot be erased keeps nobody else waiting', async () => {
    const [stuck, noor] = [
      await api.person({ roles: ['PROFESSIONAL'] }),
      await api.person({ roles: ['PROFESSIONAL'] }),
    ];
    for (const each of [stuck, noor]) await asks(each);
    await refuseErasingOf(stuck);
    await expect(inDays(7)).rejects.toThrow('1 failed');
    expect([await hasAccount(stuck), await hasAccount(noor)]).toEqual([true, false]);
  });

  it('is in the log as done by a rule, with nothing of what was theirs', async () => {
    const noor = await api.person({ roles: ['PROFESSIONAL'] });
    await asks(noor);
    await inDays(7);
    const events = await api.db.query(
      `SELECT actor, object_id AS "objectId", given, changes FROM audit_events WHERE operation = 'rule erase-account'`,
    );
    expect(events).toEqual([
      { actor: 'RULE', objectId: noor.id, given: { reason: 'OWN_WISH', keepsName: false }, changes: [] },
    ]);
  });
});

describe('an account that an administrator has erased', () => {
  const input = (email: string) => ({ input: { email } });
  const stop = 'mutation ($input: CancelErasureOnRequestInput!) { cancelErasureOnRequest(input: $input) }';

  it('stays when an administrator stops it, who hears when there is nothing to stop; a coordinator may not', async () => {
    const ada = await api.person({ roles: ['ADMINISTRATOR'] });
    const cora = await api.person({ roles: ['COORDINATOR'] });
    const noor = await api.person({ roles: ['PROFESSIONAL'] });
    await api
      .as(ada)
      .data('mutation ($input: EraseOnRequestInput!) { eraseOnRequest(input: $input) { dueAt } }', {
        input: { email: noor.email, reason: 'ASKED_BY_MAIL', keepsName: false },
      });
    const codeOf = async (who: TestPerson, email = noor.email) =>
      (await api.as(who).run(stop, input(email))).errors?.[0]?.extensions?.code ?? 'DONE';
    expect(await codeOf(cora)).toBe('FORBIDDEN');
    expect(await codeOf(noor)).toBe('FORBIDDEN');
    expect(await codeOf(ada, 'niemand@example.org')).toBe('BAD_USER_INPUT');
    expect(await codeOf(ada)).toBe('DONE');
    expect(await codeOf(ada)).toBe('NOT_FOUND');
    await inDays(8);
    expect(await hasAccount(noor)).toBe(true);
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
