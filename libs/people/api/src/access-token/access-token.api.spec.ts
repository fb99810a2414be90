import type { MailContent, PlannedMail } from '@verbonden/notifications/api';
import { createApiProgram, RetentionRules, SETTINGS } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson, testSettings } from '@verbonden/shared/testing';
import { scopes as allScopes } from '../access/scopes';
import { hashPassword } from '../account/password';
import { PeopleModule } from '../people.module';
import { AccessTokenMail } from './access-token.mail';
import { accessTokenRule } from './access-token-retention';
import { newTokenText } from './token-text';

const make = `mutation Make($input: CreateAccessTokenInput!) {
  createAccessToken(input: $input) { token accessToken { id name ending scopes expiresAt lastUsedOn } } }`;
const revoke = `mutation ($input: RevokeAccessTokenInput!) { revokeAccessToken(input: $input) { revokedAt } }`;
const mine = '{ ownAccessTokens { name scopes lastUsedOn revokedAt } }';

let api: TestApi;
let owner: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule]);
});
beforeEach(async () => {
  await api.db.query('DELETE FROM attempts; DELETE FROM mail_messages; DELETE FROM access_tokens');
  owner = await api.person({ name: 'Joost', roles: ['COORDINATOR'] });
});
afterAll(() => api?.close());

let serial = 0;
const newId = () => `01900000-0000-7000-8000-${String((serial += 1)).padStart(12, '0')}`;
interface Made {
  readonly createAccessToken: {
    readonly token: string;
    readonly accessToken: { readonly id: string; readonly expiresAt: string; readonly ending: string };
  };
}
const made = async (scopes: string[], { who = owner, id = newId(), days = 90 } = {}) =>
  (await api.as(who).data<Made>(make, { input: { id, name: 'Website', scopes, days } })).createAccessToken;

/** What a program gets that asks with this token. */
async function asked(token: string, query: string, { variables = {}, headers = {}, url = api.url } = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as {
    data?: { me: { name: string; roles: unknown[] } };
    errors?: { extensions: { code: string } }[];
  };
  return { status: response.status, ...body, code: body.errors?.[0]?.extensions.code ?? null };
}

describe('a personal access token', () => {
  it('is shown once, works ninety days, and is kept as a hash', async () => {
    const { token, accessToken } = await made(['profile:read']);
    expect(accessToken).toMatchObject({
      ...{ name: 'Website', scopes: ['profile:read'], ending: token.slice(-4), lastUsedOn: null },
      expiresAt: new Date(api.clock.now().getTime() + 90 * 86_400_000).toISOString(),
    });
    const rows = JSON.stringify(await api.db.query('SELECT * FROM access_tokens'));
    expect(rows).not.toContain(token.slice(4, 30));
    expect((await asked(token, '{ me { name } }')).data).toEqual({ me: { name: 'Joost' } });
    expect((await api.as(owner).data(mine)) as unknown).toEqual({
      ownAccessTokens: [
        { name: 'Website', scopes: ['profile:read'], lastUsedOn: '2027-01-04', revokedAt: null },
      ],
    });
  });

  it('is made by who signed in just now, or knows the password', async () => {
    api.clock.move(31 * 60_000);
    const input = { id: newId(), name: 'Website', scopes: ['profile:read'] };
    const stale = await api.as(owner).run(make, { input });
    expect(stale.errors?.[0]?.extensions).toMatchObject({
      fields: [{ field: 'password', code: 'NOT_FRESH' }],
    });
    const hash = await hashPassword('paard fiets lamp raam');
    await api.db.query('UPDATE accounts SET password_hash = $2 WHERE person_id = $1', [owner.id, hash]);
    const tried = async (password: string) =>
      (await api.as(owner).run(make, { input: { ...input, password } })).errors?.[0]?.extensions ?? null;
    expect(await tried('een ander woord')).toMatchObject({ fields: [{ field: 'password' }] });
    expect(await tried('paard fiets lamp raam')).toBeNull();
  });

  it('made twice with one id is told as that, and there is one', async () => {
    const id = newId();
    await made(['profile:read'], { id });
    const again = await api.as(owner).run(make, { input: { id, name: 'Website', scopes: ['profile:read'] } });
    expect(again.errors?.[0]?.extensions?.code).toBe('CONFLICT');
    expect(await api.db.query('SELECT id FROM access_tokens')).toHaveLength(1);
  });

  it('needs a name, a scope that exists, and a year at most; the problem stands at the field', async () => {
    const wrong = { id: newId(), name: ' ', scopes: ['accounts:write'], days: 366 };
    const { errors } = await api.as(owner).run(make, { input: wrong });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'name' }, { field: 'scopes' }, { field: 'days' }],
    });
    const none = await api.as(owner).run(make, { input: { ...wrong, name: 'A', scopes: [], days: 365 } });
    expect(none.errors?.[0]?.extensions?.['fields']).toMatchObject([
      { field: 'scopes', message: 'Kies wat de sleutel mag.' },
    ]);
  });

  it('can be had twenty times, also when many are made at once', async () => {
    const tries = await Promise.all(
      Array.from({ length: 23 }, () =>
        api.as(owner).run(make, { input: { id: newId(), name: 'A', scopes: ['profile:read'] } }),
      ),
    );
    expect(tries.filter(({ errors }) => !errors)).toHaveLength(20);
  });

  it('tells its owner by mail that there is one, without the token', async () => {
    const { token } = await made(['knowledge:read']);
    const [mail] = await api.db.query<PlannedMail[]>(
      `SELECT id, kind, person_id AS "personId", to_name AS "toName", to_address AS "toAddress", locale,
         subject_id AS "subjectId" FROM mail_messages WHERE kind = 'people.access-token-made'`,
    );
    const kind = new AccessTokenMail(api.db, api.app.get(SETTINGS, { strict: false }));
    const written = (await kind.compose([mail!])).get(mail!.id) as MailContent;
    expect(written.to?.address).toBe(owner.email);
    expect(written.facts.map(({ value }) => value)).toEqual([
      `Website (…${token.slice(-4)})`,
      'knowledge:read',
      'zondag 4 april 2027',
    ]);
    expect(JSON.stringify(written)).not.toContain(token);
  });
});

describe('who asks with a token', () => {
  it('does what the token is for and nothing else, whatever their roles', async () => {
    const { token } = await made(['knowledge:read']);
    expect((await asked(token, '{ me { name } }')).code).toBe('FORBIDDEN');
    expect((await asked(token, '{ newAddressesWaiting { id } }')).code).toBe('FORBIDDEN');
  });

  it('never touches the account: no token, no session, no language, no invitation', async () => {
    const { token } = await made([...allScopes]);
    const calls = [
      asked(token, make, { variables: { input: { id: newId(), name: 'B', scopes: ['profile:read'] } } }),
      asked(token, mine),
      asked(token, 'mutation { signOut }'),
      asked(token, 'mutation { chooseLanguage(input: { locale: "en" }) { name } }'),
      asked(token, 'mutation { signIn(input: { email: "a@example.org", password: "b" }) { name } }'),
      asked(token, '{ newAddressesWaiting { id } }'),
    ];
    expect((await Promise.all(calls)).map(({ code }) => code)).toEqual(calls.map(() => 'FORBIDDEN'));
    expect(await api.db.query('SELECT id FROM access_tokens')).toHaveLength(1);
  });

  it('hears who one is, and of the account behind it nothing', async () => {
    const { token } = await made([...allScopes]);
    expect((await asked(token, '{ me { name roles { role } } }')).code).toBeNull();
    const account = [
      'sessions { id }',
      'sessionHere',
      'hasPassword',
      'signedInJustNow',
      'needsSecondFactor',
    ].map((field) => asked(token, `{ me { ${field} } }`));
    expect((await Promise.all(account)).map(({ code }) => code)).toEqual(account.map(() => 'FORBIDDEN'));
    expect(await api.as(owner).data('{ me { hasPassword } }')).toMatchObject({ me: {} });
  });

  it('is nobody else by a cookie beside it, and comes from anywhere without a check of the site', async () => {
    const other = await api.person({ name: 'Samira' });
    const { token } = await made(['profile:read']);
    const headers = {
      cookie: other.cookie,
      origin: 'https://partner.example.org',
      'sec-fetch-site': 'cross-site',
    };
    expect((await asked(token, '{ me { name } }', { headers })).data?.me.name).toBe('Joost');
    const withoutToken = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: '{ me { name } }' }),
    });
    expect(withoutToken.status).toBe(403);
  });

  it('is told with 401 that it opens nothing: made up, expired, revoked, or of who is suspended', async () => {
    const { token: old } = await made(['profile:read'], { days: 1 });
    const { token: lost, accessToken } = await made(['profile:read']);
    const suspended = await api.person({ roles: ['PROFESSIONAL'] });
    const { token: theirs } = await made(['profile:read'], { who: suspended });
    await api.as(owner).data(revoke, { input: { id: accessToken.id } });
    await api.db.query('UPDATE accounts SET suspended_at = now() WHERE person_id = $1', [suspended.id]);
    api.clock.move(86_400_000);
    for (const token of [newTokenText(), 'vbd_x', 'eyJhbGciOiJub25lIn0.e30.', old, lost, theirs]) {
      const answer = await asked(token, '{ me { name } }');
      expect([answer.status, answer.code]).toEqual([401, 'UNAUTHENTICATED']);
    }
  });

  it('has the roles of this moment: one that ended opens nothing more', async () => {
    const { token } = await made(['profile:read']);
    await api.db.query('UPDATE memberships SET until = $2 WHERE person_id = $1', [owner.id, api.clock.now()]);
    expect((await asked(token, '{ me { roles { role } } }')).data?.me.roles).toEqual([]);
  });

  it('asks six hundred times in five minutes, over all processes together', async () => {
    const { token } = await made(['profile:read']);
    const { token: another } = await made(['profile:read']);
    await asked(token, '{ me { name } }');
    await api.db.query('UPDATE attempts SET taken = 598');
    const second = await createApiProgram(testSettings(api.databaseUrl), [PeopleModule], api.clock);
    await second.listen(0, '127.0.0.1');
    try {
      const url = (await second.getUrl()).replace('[::1]', '127.0.0.1');
      expect((await asked(token, '{ me { name } }', { url })).status).toBe(200);
      expect((await asked(token, '{ me { name } }')).status).toBe(200);
      const refused = await asked(token, '{ me { name } }', { url });
      expect([refused.status, refused.code]).toEqual([429, 'RATE_LIMITED']);
      expect((await asked(another, '{ me { name } }')).status).toBe(200);
      api.clock.move(5 * 60_000);
      expect((await asked(token, '{ me { name } }')).status).toBe(200);
    } finally {
      await second.close();
    }
  });
});

describe('somebody else’s token', () => {
  it('is neither seen nor revoked, also by an administrator', async () => {
    const { token, accessToken } = await made(['profile:read']);
    const administrator = await api.person({ roles: ['ADMINISTRATOR'] });
    expect(await api.as(administrator).data(mine)).toEqual({ ownAccessTokens: [] });
    const tried = await api.as(administrator).run(revoke, { input: { id: accessToken.id } });
    expect(tried.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect((await asked(token, '{ me { name } }')).status).toBe(200);
  });
});

describe('a token that ended', () => {
  it('is erased ninety days later, and not before', async () => {
    const { accessToken } = await made(['profile:read']);
    await made(['profile:read'], { days: 365 });
    await api.as(owner).data(revoke, { input: { id: accessToken.id } });
    expect(api.app.get(RetentionRules, { strict: false }).all).toContain(accessTokenRule);
    expect(await accessTokenRule.erase(api.db.manager, api.clock.now())).toBe(0);
    expect(await accessTokenRule.erase(api.db.manager, new Date(api.clock.now().getTime() + 1))).toBe(1);
  });
});
