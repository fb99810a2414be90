import { newId, ViewerSource } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { hashPassword } from '../account/password';
import { PeopleModule } from '../people.module';

const list = `query ($search: String, $role: Role, $onlySuspended: Boolean, $first: Int, $after: String) {
  accounts(search: $search, role: $role, onlySuspended: $onlySuspended, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } edges { node { name email suspendedAt roles { role } } } } }`;
const suspend = `mutation ($input: SuspendAccountInput!) { suspendAccount(input: $input) { suspendedBecause } }`;
const restore = `mutation ($input: RestoreAccountInput!) { restoreAccount(input: $input) { suspendedAt } }`;
const give = `mutation ($input: GiveNetworkRoleInput!) { giveNetworkRole(input: $input) { roles { role } } }`;
const take = `mutation ($input: TakeNetworkRoleInput!) { takeNetworkRole(input: $input) }`;

interface Listed {
  accounts: {
    totalCount: number;
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
    edges: { node: { name: string; email: string | null; roles: { role: string }[] } }[];
  };
}

let api: TestApi;
let admin: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule]);
});
beforeEach(async () => {
  await api.db.query('DELETE FROM memberships');
  admin = await api.person({ name: 'Rajesh', roles: ['ADMINISTRATOR'] });
});
afterAll(() => api?.close());

const codeOf = async (who: TestPerson, query: string, input: object) => {
  const { errors } = await api.as(who).run(query, { input });
  return errors?.[0]?.extensions?.fields?.[0]?.code ?? errors?.[0]?.extensions?.code ?? 'DONE';
};
const names = async (variables: object) =>
  (await api.as(admin).data<Listed>(list, { ...variables })).accounts.edges.map(({ node }) => node.name);

/** The mails to somebody, with why one was dropped. */
const mailsOf = async ({ id }: TestPerson) =>
  (
    await api.db.query<{ mail: string }[]>(
      `SELECT concat_ws(': ', kind, dropped_reason) AS mail FROM mail_messages
       WHERE person_id = $1 AND kind <> 'people.access-token-made' ORDER BY kind`,
      [id],
    )
  ).map(({ mail }) => mail);

describe('accounts', () => {
  it('are found by name, address or role, a page at a time; a young person’s address is nobody’s to look up', async () => {
    await api.person({ name: 'Zoë Zonnig', email: 'zoe@kompas.example.org', roles: ['PROFESSIONAL'] });
    await api.person({ name: 'Zeno', email: 'zeno@kompas.example.org', roles: ['COORDINATOR'] });
    await api.person({ name: 'Zwaluw', email: 'echte-naam@kompas.example.org', roles: ['SOUNDING_BOARD'] });
    expect(await names({ search: 'zoe' })).toEqual(['Zoë Zonnig']);
    expect(await names({ search: 'kompas' })).toEqual(['Zeno', 'Zoë Zonnig']);
    expect(await names({ search: 'zwal' })).toEqual(['Zwaluw']);
    expect(await names({ role: 'COORDINATOR' })).toEqual(['Zeno']);
    const { accounts } = await api.as(admin).data<Listed>(list, { search: 'z', first: 2 });
    expect(accounts.pageInfo.hasNextPage).toBe(true);
    const rest = await api
      .as(admin)
      .data<Listed>(list, { search: 'z', first: 2, after: accounts.pageInfo.endCursor });
    const all = [...accounts.edges, ...rest.accounts.edges].map(({ node }) => node);
    expect(all.map(({ name }) => name)).toContain('Zwaluw');
    expect(all.find(({ name }) => name === 'Zwaluw')?.email ?? null).toBeNull();
    expect(JSON.stringify(all)).not.toContain('echte-naam');
  });

  it('are for administrators alone', async () => {
    for (const role of ['PROFESSIONAL', 'EDITOR', 'PIONEER', 'SOUNDING_BOARD', 'COORDINATOR'] as const) {
      const other = await api.person({ roles: [role] });
      expect((await api.as(other).run(list)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
      const personId = admin.id;
      expect(await codeOf(other, suspend, { personId, reason: 'zomaar' })).toBe('FORBIDDEN');
      expect(await codeOf(other, give, { personId: other.id, role: 'ADMINISTRATOR' })).toBe('FORBIDDEN');
    }
  });
});

describe('an account that is put on hold', () => {
  it('is out at once, everywhere: sessions, streams, tokens, links and planned mail; one mail says whom to ask', async () => {
    const person = await api.person({ roles: ['PROFESSIONAL'] });
    const { createAccessToken } = await api
      .as(person)
      .data<{ createAccessToken: { token: string } }>(
        'mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { token } }',
        { input: { id: newId(), name: 'Ons rooster', scopes: ['profile:read'], days: 30 } },
      );
    // A stream asks this before each note it passes on.
    const stream = { headers: { cookie: person.cookie } } as never;
    const byToken = { headers: { authorization: `Bearer ${createAccessToken.token}` } } as never;
    const viewers = api.app.get(ViewerSource, { strict: false });
    expect((await viewers.viewerOf(stream)).personId).toBe(person.id);
    expect((await viewers.viewerOf(byToken)).personId).toBe(person.id);
    await api.db.query(`INSERT INTO sign_in_links (id, email, expires_at) VALUES ($1, $2, '2099-01-01')`, [
      newId(),
      person.email,
    ]);
    await api.db.query(
      `INSERT INTO mail_messages (id, kind, person_id, to_name, to_address, locale, subject_id, dedupe_key, due_at, attempt_at, status)
       VALUES ($1, 'meetings.reminder-7d', $2, '', $3, 'nl', $1, $4, '2098-01-01', '2098-01-01', 'PLANNED')`,
      [newId(), person.id, person.email, `test/${person.id}`],
    );
    const input = { personId: person.id, reason: 'Mailbox overgenomen, telefonisch gemeld.' };
    expect(await api.as(admin).data(suspend, { input })).toEqual({
      suspendAccount: { suspendedBecause: input.reason },
    });
    expect(await api.as(person).data('{ me { id } }')).toEqual({ me: null });
    expect((await viewers.viewerOf(stream)).personId).toBeNull();
    expect((await viewers.viewerFor(person.id)).personId).toBeNull();
    await expect(viewers.viewerOf(byToken)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(
      await api.db.query('SELECT 1 FROM sign_in_links WHERE email = $1 AND used_at IS NULL', [person.email]),
    ).toEqual([]);
    expect(await mailsOf(person)).toEqual(['meetings.reminder-7d: SUSPENDED', 'people.suspended']);
    expect(await names({ onlySuspended: true })).toEqual([person.name]);

    await api.as(admin).data(restore, { input: { personId: person.id } });
    await api.as(admin).data(restore, { input: { personId: person.id } });
    expect(await api.as(person).data('{ me { id } }')).toEqual({ me: null });
    await expect(viewers.viewerOf(byToken)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await viewers.viewerFor(person.id)).personId).toBe(person.id);
    expect(await mailsOf(person)).toEqual([
      ...['meetings.reminder-7d: SUSPENDED', 'people.restored', 'people.suspended'],
    ]);
  });

  it('hears at the door the words that anybody hears, with the right password as well', async () => {
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';
    const person = await api.person({ roles: ['PROFESSIONAL'] });
    const password = 'vier losse woorden naast elkaar';
    await api.db.query('UPDATE accounts SET password_hash = $2 WHERE person_id = $1', [
      ...[person.id, await hashPassword(password)],
    ]);
    const words = async (email: string) =>
      (await api.visitor.run(signIn, { input: { email, password } })).errors?.[0]?.message;
    expect(await words(person.email)).toBeUndefined();
    await codeOf(admin, suspend, { personId: person.id, reason: 'oeps' });
    const [held, unknown] = [await words(person.email), await words('niemand@example.org')];
    expect(held).toBe(unknown);
    expect(held).toBeDefined();
  });

  it('needs a reason, is never one’s own, and gets no role', async () => {
    const person = await api.person();
    expect(await codeOf(admin, suspend, { personId: admin.id, reason: 'oeps' })).toBe('CONFLICT');
    expect(await codeOf(admin, suspend, { personId: newId(), reason: 'oeps' })).toBe('NOT_FOUND');
    expect(await codeOf(admin, suspend, { personId: person.id, reason: ' ' })).not.toBe('DONE');
    await codeOf(admin, suspend, { personId: person.id, reason: 'oeps' });
    expect(await codeOf(admin, give, { personId: person.id, role: 'COORDINATOR' })).toBe('SUSPENDED');
  });
});

describe('a role in the network', () => {
  it('is given once and taken at once; never to the sounding board', async () => {
    const person = await api.person({ roles: ['PROFESSIONAL'] });
    const input = { personId: person.id, role: 'COORDINATOR' };
    for (const time of ['once', 'twice']) {
      const given = await api
        .as(admin)
        .data<{ giveNetworkRole: { roles: { role: string }[] } }>(give, { input });
      const held = given.giveNetworkRole.roles.map(({ role }) => role).sort();
      expect([time, ...held]).toEqual([time, 'COORDINATOR', 'PROFESSIONAL']);
    }
    await api.as(admin).data(take, { input });
    expect(await api.as(person).data('{ me { roles { role } } }')).toEqual({
      me: { roles: [{ role: 'PROFESSIONAL' }] },
    });
    const nova = await api.person({ roles: ['SOUNDING_BOARD'] });
    expect(await codeOf(admin, give, { personId: nova.id, role: 'PIONEER' })).toBe('SOUNDING_BOARD');
  });

  it('of administrator stays with the last one, also when two take it from each other at the same moment', async () => {
    const own = { personId: admin.id, role: 'ADMINISTRATOR' };
    expect(await codeOf(admin, take, own)).toBe('CONFLICT');
    const other = await api.person({ roles: ['ADMINISTRATOR'] });
    const outcomes = await Promise.all([
      codeOf(admin, take, { personId: other.id, role: 'ADMINISTRATOR' }),
      codeOf(other, take, own),
    ]);
    expect(outcomes.sort()).toEqual(['DONE', 'FORBIDDEN']);
    const left = await api.db.query(
      `SELECT 1 FROM memberships WHERE role = 'ADMINISTRATOR' AND until IS NULL`,
    );
    expect(left).toHaveLength(1);
  });

  it('goes with the days it held, also when it is over', async () => {
    const person = await api.person({ roles: ['PROFESSIONAL'] });
    const input = { personId: person.id, role: 'PIONEER' };
    await api.as(admin).data(give, { input });
    await api.as(admin).data(take, { input });
    await api.as(admin).data(give, { input });
    const { account } = await api
      .as(admin)
      .data<{ account: { networkRoles: { role: string; since: string; until: string | null }[] } }>(
        'query ($personId: ID!) { account(personId: $personId) { networkRoles { role since until } } }',
        { personId: person.id },
      );
    expect(
      account.networkRoles.map(({ role, since, until }) => [role, since !== null, until !== null]),
    ).toEqual([
      ['PIONEER', true, false],
      ['PIONEER', true, true],
    ]);
  });

  it('of administrator stays with the last one who wants to be erased, and with who is left when the other is on hold', async () => {
    const other = await api.person({ roles: ['ADMINISTRATOR'] });
    await codeOf(admin, suspend, { personId: other.id, reason: 'oeps' });
    expect(await codeOf(admin, take, { personId: admin.id, role: 'ADMINISTRATOR' })).toBe('CONFLICT');
    const ask = 'mutation ($input: AskErasureInput!) { askErasure(input: $input) { id } }';
    expect(await codeOf(admin, ask, { keepsName: true })).toBe('CONFLICT');
  });
});
