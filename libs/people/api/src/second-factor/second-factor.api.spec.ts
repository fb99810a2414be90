import { createApiProgram, SignedLinks } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson, testSettings } from '@verbonden/shared/testing';
import { hashPassword } from '../account/password';
import { PeopleModule } from '../people.module';
import { codeAt } from '../testing';
import { halfSignInRule } from './half-sign-in-retention';

const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { name } }`;
const finish = `mutation ($input: FinishSignInInput!) { finishSignIn(input: $input) { name } }`;
const begin = `mutation { beginSecondFactor(input: {}) { begun { secret address } } }`;
const confirm = `mutation ($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) { codes } }`;
const renew = `mutation ($input: RenewRecoveryCodesInput!) { renewRecoveryCodes(input: $input) { codes } }`;
const remove = `mutation ($input: RemoveSecondFactorInput!) { removeSecondFactor(input: $input) { since } }`;
const reset = `mutation ($input: ResetSecondFactorInput!) { resetSecondFactor(input: $input) }`;
const own = `{ ownSecondFactor { since recoveryCodesLeft begun { secret } } }`;
const password = 'paard fiets lamp raam';

let api: TestApi;
let hash: string;
beforeAll(async () => {
  api = await testApi([PeopleModule]);
  hash = await hashPassword(password);
});
beforeEach(() => api.db.query('DELETE FROM attempts; DELETE FROM mail_messages'));
afterAll(() => api?.close());

interface Posted {
  readonly body: {
    readonly data: Record<string, { name: string }> | null;
    readonly errors?: readonly { extensions: { code: string; fields?: { field: string; code: string }[] } }[];
  };
  /** The cookies that were set, by name. */
  readonly cookies: Readonly<Record<string, string>>;
}
async function post(query: string, variables: object, { cookie = '', url = api.url } = {}): Promise<Posted> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const pairs = response.headers.getSetCookie().map((set) => set.split(';')[0]!.split('='));
  return { body: await response.json(), cookies: Object.fromEntries(pairs) };
}
const codeOf = ({ body }: Posted) => body.errors?.[0]?.extensions.code ?? null;
const session = ({ cookies }: Posted) => cookies['__Host-verbonden'] ?? '';
const half = ({ cookies }: Posted) => `__Host-verbonden-stap=${cookies['__Host-verbonden-stap']}`;
const refusal = (answer: { errors?: readonly { extensions?: object }[] }) => answer.errors?.[0]?.extensions;
const kindsTo = async ({ id }: TestPerson) =>
  (
    await api.db.query<{ kind: string }[]>(
      'SELECT kind FROM mail_messages WHERE person_id = $1 ORDER BY created_at, kind',
      [id],
    )
  ).map(({ kind }) => kind);

async function withPassword(role: 'PROFESSIONAL' | 'COORDINATOR' = 'PROFESSIONAL'): Promise<TestPerson> {
  const person = await api.person({ roles: [role] });
  await api.db.query('UPDATE accounts SET password_hash = $2 WHERE person_id = $1', [person.id, hash]);
  return person;
}
/** Somebody who set up an app; the clock stands at the next code. */
async function withApp(): Promise<{ person: TestPerson; secret: string; codes: string[] }> {
  const person = await withPassword();
  const begun = await api.as(person).data<{ beginSecondFactor: { begun: { secret: string } } }>(begin);
  const { secret } = begun.beginSecondFactor.begun;
  const { body, cookies } = await post(
    confirm,
    { input: { code: codeAt(secret, api.clock.now()) } },
    { cookie: person.cookie },
  );
  api.clock.move(30_000);
  const { codes } = (body.data as unknown as { confirmSecondFactor: { codes: string[] } })
    .confirmSecondFactor;
  return { person: { ...person, cookie: `__Host-verbonden=${cookies['__Host-verbonden']}` }, secret, codes };
}
const atDoor = ({ email }: TestPerson, more: object = {}) =>
  post(signIn, { input: { email, password, ...more } });

describe('setting up a second step', () => {
  it('counts once a first code was right, gives ten codes in reserve, signs out elsewhere, and is mailed', async () => {
    const person = await withPassword();
    const elsewhere = `__Host-verbonden=${session(await atDoor(person))}`;
    const { beginSecondFactor } = await api
      .as(person)
      .data<{ beginSecondFactor: { begun: { secret: string; address: string } } }>(begin);
    const { secret, address } = beginSecondFactor.begun;
    expect(address).toContain(secret);
    expect(session(await atDoor(person))).not.toBe('');

    const wrong = await api.as(person).run(confirm, { input: { code: '12345' } });
    expect(refusal(wrong)).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'code' }] });
    const answer = await post(
      confirm,
      { input: { code: codeAt(secret, api.clock.now()) } },
      { cookie: person.cookie },
    );
    const { codes } = (answer.body.data as unknown as { confirmSecondFactor: { codes: string[] } })
      .confirmSecondFactor;
    expect(new Set(codes).size).toBe(10);
    expect(await kindsTo(person)).toEqual(['people.second-factor-on']);
    for (const cookie of [elsewhere, person.cookie]) {
      expect((await post('{ me { name } }', {}, { cookie })).body.data).toEqual({ me: null });
    }
    const here = { ...person, cookie: `__Host-verbonden=${session(answer)}` };
    expect(await api.as(here).data(own)).toEqual({
      ownSecondFactor: { since: api.clock.now().toISOString(), recoveryCodesLeft: 10, begun: null },
    });
    expect(refusal(await api.as(here).run(begin))).toMatchObject({ code: 'CONFLICT' });
  });

  it('revokes the access tokens that were made without it', async () => {
    const person = await withPassword();
    await api.db.query(
      `INSERT INTO access_tokens (id, person_id, name, token_hash, ending, scopes, expires_at)
       VALUES (gen_random_uuid(), $1, 'Website', gen_random_uuid()::text, 'abcd', '{profile:read}', $2)`,
      [person.id, new Date(api.clock.now().getTime() + 86_400_000)],
    );
    const { beginSecondFactor } = await api
      .as(person)
      .data<{ beginSecondFactor: { begun: { secret: string } } }>(begin);
    const code = codeAt(beginSecondFactor.begun.secret, api.clock.now());
    await api.as(person).data(confirm, { input: { code } });
    const [token] = await api.db.query('SELECT revoked_at AS at FROM access_tokens WHERE person_id = $1', [
      person.id,
    ]);
    expect(token).toEqual({ at: api.clock.now() });
  });

  it('keeps neither secret nor codes readable in the database', async () => {
    const { person, secret, codes } = await withApp();
    const rows = JSON.stringify([
      await api.db.query('SELECT secret FROM second_factors WHERE person_id = $1', [person.id]),
      await api.db.query('SELECT code_hash FROM recovery_codes WHERE person_id = $1', [person.id]),
    ]);
    for (const hidden of [secret, ...codes, ...codes.map((code) => code.replace('-', ''))]) {
      expect(rows).not.toContain(hidden);
    }
  });

  it('asks the password of who has been signed in for a while, and is over after half an hour', async () => {
    const person = await withPassword();
    await api.as(person).data(begin);
    api.clock.move(31 * 60_000);
    expect(await api.as(person).data(own)).toMatchObject({ ownSecondFactor: { begun: null } });
    expect(refusal(await api.as(person).run(begin))).toMatchObject({ fields: [{ field: 'password' }] });
    const known = await api
      .as(person)
      .run(`mutation ($input: BeginSecondFactorInput!) { beginSecondFactor(input: $input) { since } }`, {
        input: { password },
      });
    expect(known.errors).toBeUndefined();
  });
});

describe('a document that signs in somebody else half-way', () => {
  const both = `mutation ($other: SignInInput!, $code: ConfirmSecondFactorInput!) {
    signIn(input: $other) { name } confirmSecondFactor(input: $code) { codes } }`;

  it('makes the session of that person no stronger by a code of the one who asks', async () => {
    const [thief, coordinator] = [await withPassword(), await withPassword('COORDINATOR')];
    const begun = await api.as(thief).data<{ beginSecondFactor: { begun: { secret: string } } }>(begin);
    const code = codeAt(begun.beginSecondFactor.begun.secret, api.clock.now());
    const answer = await post(
      both,
      { other: { email: coordinator.email, password }, code: { code } },
      { cookie: thief.cookie },
    );
    expect(codeOf(answer)).toBeNull();
    expect(
      await api.db.query('SELECT is_strong FROM sessions WHERE person_id = $1 AND is_strong', [
        coordinator.id,
      ]),
    ).toEqual([]);
  });

  it('is no proof that the one who asks signed in just now', async () => {
    const [owner, other] = [await withPassword(), await withPassword()];
    api.clock.move(31 * 60_000);
    const answer = await post(
      `mutation ($other: SignInInput!) { signIn(input: $other) { name } beginSecondFactor(input: {}) { since } }`,
      { other: { email: other.email, password } },
      { cookie: owner.cookie },
    );
    expect(answer.body.errors?.[0]?.extensions.fields?.[0]?.field).toBe('password');
  });
});

describe('signing in with a second step', () => {
  it('gives no session for a password alone, and one for the code that follows in the same browser', async () => {
    const { person, secret } = await withApp();
    const first = await atDoor(person);
    expect([codeOf(first), session(first)]).toEqual(['SECOND_STEP_NEEDED', '']);
    const cookie = half(first);
    const asked = await post('{ me { name } secondStepWaits }', {}, { cookie });
    expect(asked.body.data).toEqual({ me: null, secondStepWaits: true });

    const input = { code: codeAt(secret, api.clock.now()) };
    expect(codeOf(await post(finish, { input }))).toBe('NOT_FOUND');
    expect(codeOf(await post(finish, { input: { code: '000000' } }, { cookie }))).toBe('BAD_USER_INPUT');
    const tries = await Promise.all([1, 2, 3].map(() => post(finish, { input }, { cookie })));
    expect(tries.filter((each) => session(each))).toHaveLength(1);
    const [here] = tries.filter((each) => session(each)).map((each) => `__Host-verbonden=${session(each)}`);
    expect((await post('{ me { name } }', {}, { cookie: here! })).body.data).toEqual({
      me: { name: person.name },
    });
  });

  it('takes password and code in one go, each code once, also in another browser', async () => {
    const { person, secret } = await withApp();
    const code = codeAt(secret, api.clock.now());
    expect(session(await atDoor(person, { code }))).not.toBe('');
    const again = await atDoor(person, { code });
    expect([codeOf(again), session(again)]).toEqual(['BAD_USER_INPUT', '']);
    api.clock.move(30_000);
    const older = await atDoor(person, { code });
    expect(session(older)).toBe('');
    expect(session(await atDoor(person, { code: codeAt(secret, api.clock.now()) }))).not.toBe('');
  });

  it('takes a code in reserve, once, however it is typed, and mails that it was used', async () => {
    const { person, codes } = await withApp();
    const code = ` ${codes[3]!.toUpperCase().replace('-', ' ')} `;
    const tries = await Promise.all([1, 2].map(() => atDoor(person, { code })));
    expect(tries.filter((each) => session(each))).toHaveLength(1);
    expect(session(await atDoor(person, { code }))).toBe('');
    expect(await kindsTo(person)).toContain('people.recovery-code-used');
  });

  it('is asked after a link in the mail as well', async () => {
    const { person, secret } = await withApp();
    await post('mutation ($input: AskSignInLinkInput!) { askSignInLink(input: $input) }', {
      input: { email: person.email },
    });
    const [{ id }] = await api.db.query<[{ id: string }]>('SELECT id FROM sign_in_links WHERE email = $1', [
      person.email,
    ]);
    const token = api.app.get(SignedLinks, { strict: false }).token('sign-in', id);
    const first = await post(
      'mutation ($input: SignInByLinkInput!) { signInByLink(input: $input) { name } }',
      { input: { token } },
    );
    expect([codeOf(first), session(first)]).toEqual(['SECOND_STEP_NEEDED', '']);
    const input = { code: codeAt(secret, api.clock.now()) };
    expect(session(await post(finish, { input }, { cookie: half(first) }))).not.toBe('');
  });

  it('waits ten minutes, and not beyond a suspension or a new password elsewhere', async () => {
    const { person, secret } = await withApp();
    const first = await atDoor(person);
    api.clock.move(10 * 60_000);
    const late = { input: { code: codeAt(secret, api.clock.now()) } };
    expect(codeOf(await post(finish, late, { cookie: half(first) }))).toBe('NOT_FOUND');
    const second = await atDoor(person);
    await api.db.query('UPDATE accounts SET suspended_at = now() WHERE person_id = $1', [person.id]);
    const tried = await post(finish, late, { cookie: half(second) });
    expect(session(tried)).toBe('');
    await halfSignInRule.erase(api.db.manager, new Date(api.clock.now().getTime() + 11 * 60_000));
    expect(await api.db.query('SELECT 1 FROM half_sign_ins')).toEqual([]);
  });

  it('judges ten codes for an account in a quarter of an hour, over several processes', async () => {
    const { person, secret } = await withApp();
    const cookie = half(await atDoor(person));
    const second = await createApiProgram(testSettings(api.databaseUrl), [PeopleModule], api.clock);
    await second.listen(0, '127.0.0.1');
    const urls = [api.url, (await second.getUrl()).replace('[::1]', '127.0.0.1')];
    try {
      const guesses = Array.from({ length: 12 }, (_, number) =>
        post(finish, { input: { code: `00000${number % 10}` } }, { cookie, url: urls[number % 2]! }),
      );
      const codes = (await Promise.all(guesses)).map(codeOf);
      expect(codes.filter((code) => code === 'BAD_USER_INPUT')).toHaveLength(10);
      expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(2);
      const right = await atDoor(person, { code: codeAt(secret, api.clock.now()) });
      expect(codeOf(right)).toBe('RATE_LIMITED');
    } finally {
      await second.close();
    }
  });
});

describe('changing and losing it', () => {
  it('other codes in reserve, or taking it away, asks a code; each is mailed', async () => {
    const { person, secret, codes } = await withApp();
    const wrong = await api.as(person).run(remove, { input: { code: '000000' } });
    expect(refusal(wrong)).toMatchObject({ fields: [{ field: 'code' }] });
    const input = { code: codeAt(secret, api.clock.now()) };
    const { renewRecoveryCodes } = await api
      .as(person)
      .data<{ renewRecoveryCodes: { codes: string[] } }>(renew, { input });
    expect(session(await atDoor(person, { code: codes[0] }))).toBe('');
    expect(await api.as(person).data(remove, { input: { code: renewRecoveryCodes.codes[0] } })).toEqual({
      removeSecondFactor: { since: null },
    });
    expect(session(await atDoor(person))).not.toBe('');
    expect((await kindsTo(person)).filter((kind) => kind !== 'people.recovery-code-used')).toEqual([
      'people.second-factor-on',
      'people.recovery-codes-new',
      'people.second-factor-off',
    ]);
  });

  it('a password chosen meanwhile goes with it, since it may be too short to stand alone', async () => {
    const [{ person: before, codes }, after] = [await withApp(), await withApp()];
    const hasPassword = async ({ id }: TestPerson) =>
      (
        await api.db.query<[{ has: boolean }]>(
          'SELECT password_hash IS NOT NULL AS has FROM accounts WHERE person_id = $1',
          [id],
        )
      )[0].has;
    await api.db.query('UPDATE accounts SET password_set_at = $2 WHERE person_id = $1', [
      after.person.id,
      api.clock.now(),
    ]);
    await api.as(before).data(remove, { input: { code: codes[0] } });
    await api.as(after.person).data(remove, { input: { code: after.codes[0] } });
    expect([await hasPassword(before), await hasPassword(after.person)]).toEqual([true, false]);
  });

  it('an administrator takes away somebody else’s, with the password and every session', async () => {
    const { person } = await withApp();
    const [admin, coordinator] = [
      await api.person({ roles: ['ADMINISTRATOR'] }),
      await api.person({ roles: ['COORDINATOR'] }),
    ];
    await api.db.query(
      `INSERT INTO access_tokens (id, person_id, name, token_hash, ending, scopes, expires_at)
       VALUES (gen_random_uuid(), $1, 'Website', gen_random_uuid()::text, 'abcd', '{profile:read}', $2)`,
      [person.id, new Date(api.clock.now().getTime() + 86_400_000)],
    );
    await api.db.query(
      `INSERT INTO identities (id, person_id, issuer, subject)
       VALUES (gen_random_uuid(), $1, 'https://id.example.org', gen_random_uuid()::text)`,
      [person.id],
    );
    const input = { email: person.email };
    expect(refusal(await api.as(coordinator).run(reset, { input }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(refusal(await api.as(admin).run(reset, { input: { email: admin.email } }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await api.as(admin).data(reset, { input })).toEqual({ resetSecondFactor: true });
    const waysLeft = await api.db.query(
      `SELECT id FROM access_tokens WHERE person_id = $1 AND revoked_at IS NULL
       UNION ALL SELECT id FROM identities WHERE person_id = $1`,
      [person.id],
    );
    expect(waysLeft).toEqual([]);
    expect((await post('{ me { name } }', {}, { cookie: person.cookie })).body.data).toEqual({ me: null });
    expect(codeOf(await atDoor(person))).toBe('UNAUTHENTICATED');
    expect(await kindsTo(person)).toContain('people.second-factor-reset');
    expect(refusal(await api.as(admin).run(reset, { input }))).toMatchObject({
      fields: [{ field: 'email' }],
    });
  });

  it('that was only begun is none to take away', async () => {
    const [admin, person] = [await api.person({ roles: ['ADMINISTRATOR'] }), await withPassword()];
    await api.as(person).data(begin);
    expect(refusal(await api.as(admin).run(reset, { input: { email: person.email } }))).toMatchObject({
      fields: [{ field: 'email' }],
    });
    expect(session(await atDoor(person))).not.toBe('');
  });

  it('lets a password be eight characters, while it is there', async () => {
    const { person } = await withApp();
    const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }`;
    const input = { currentPassword: password, password: 'fietslamp' };
    expect(await api.as(person).data(change, { input })).toEqual({ changePassword: true });
    const other = await withPassword();
    expect(refusal(await api.as(other).run(change, { input }))).toMatchObject({
      fields: [{ field: 'password', code: 'PASSWORD_TOO_SHORT' }],
    });
  });
});
