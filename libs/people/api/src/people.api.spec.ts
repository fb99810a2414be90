import { SignedLinks } from '@verbonden/shared/server';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import { hashPassword } from './account/password';
import { PeopleModule } from './people.module';

const signIn = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { name roles { role } } }`;
const invite = `mutation Invite($input: InvitePersonInput!) { invitePerson(input: $input) { id email } }`;
const accept = `mutation Accept($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { name roles { role organisationId } } }`;

let api: TestApi;
beforeAll(async () => {
  api = await testApi([PeopleModule]);
});
afterAll(() => api.close());

/** Posts as a browser does and gives the answer with its cookie. */
async function post(query: string, variables: object, cookie = '') {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'nl', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const [set = ''] = response.headers.getSetCookie();
  return { body: await response.json(), set, cookie: set.split(';')[0] ?? '' };
}

async function withPassword(email: string, password: string): Promise<void> {
  await api.person({ name: 'Fatma', email, roles: ['PROFESSIONAL'] });
  await api.db.query('UPDATE accounts SET password_hash = $1 WHERE email = $2', [
    await hashPassword(password),
    email,
  ]);
}

describe('signing in', () => {
  it('gives a session in a cookie that scripts cannot read, and signing out ends it at once', async () => {
    await withPassword('fatma@example.org', 'paard fiets lamp raam');
    const { body, set, cookie } = await post(signIn, {
      input: { email: ' Fatma@Example.org ', password: 'paard fiets lamp raam' },
    });
    expect(body).toEqual({ data: { signIn: { name: 'Fatma', roles: [{ role: 'PROFESSIONAL' }] } } });
    expect(set).toMatch(/^__Host-verbonden=[\w-]{43}; /);
    expect(set).toMatch(/HttpOnly/);
    expect(set).toMatch(/Secure/);
    expect(set).toMatch(/SameSite=Lax/);

    expect((await post('{ me { email } }', {}, cookie)).body).toEqual({
      data: { me: { email: 'fatma@example.org' } },
    });
    await post('mutation { signOut }', {}, cookie);
    expect((await post('{ me { email } }', {}, cookie)).body).toEqual({ data: { me: null } });
  });

  it('keeps no token in the database that would open a session', async () => {
    await withPassword('hash@example.org', 'paard fiets lamp raam');
    const { cookie } = await post(signIn, {
      input: { email: 'hash@example.org', password: 'paard fiets lamp raam' },
    });
    const rows = await api.db.query<{ token_hash: string }[]>('SELECT token_hash FROM sessions');
    expect(rows.map((row) => row.token_hash)).not.toContain(cookie.split('=')[1]);
  });

  it('says the same for an unknown address, a wrong password and a suspended account', async () => {
    await withPassword('wrong@example.org', 'paard fiets lamp raam');
    await withPassword('suspended@example.org', 'paard fiets lamp raam');
    await api.db.query(`UPDATE accounts SET suspended_at = now() WHERE email = 'suspended@example.org'`);
    const answers = await Promise.all([
      post(signIn, { input: { email: 'nobody@example.org', password: 'paard fiets lamp raam' } }),
      post(signIn, { input: { email: 'wrong@example.org', password: 'paard fiets lamp deur' } }),
      post(signIn, { input: { email: 'suspended@example.org', password: 'paard fiets lamp raam' } }),
    ]);
    expect(answers.map(({ body }) => body.errors[0].extensions.code)).toEqual(
      Array(3).fill('UNAUTHENTICATED'),
    );
    expect(new Set(answers.map(({ body }) => body.errors[0].message)).size).toBe(1);
  });

  it('evaluates at most ten guesses at one address, also when they come in one request, until a quarter of an hour has passed', async () => {
    await withPassword('target@example.org', 'paard fiets lamp raam');
    const aliases = Array.from(
      { length: 12 },
      (_, index) =>
        `g${index}: signIn(input: { email: "target@example.org", password: "guess ${index}" }) { name }`,
    );
    const { body } = await post(`mutation { ${aliases.join(' ')} }`, {});
    expect(body.errors).toHaveLength(1);
    const guesses = Array.from({ length: 12 }, (_, guess) =>
      post(signIn, { input: { email: 'target@example.org', password: `another guess ${guess}` } }),
    );
    const codes = (await Promise.all(guesses)).map((answer) => answer.body.errors[0].extensions.code);
    expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(9);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(3);
    const right = { input: { email: 'target@example.org', password: 'paard fiets lamp raam' } };
    expect((await post(signIn, right)).body.errors[0].extensions.code).toBe('RATE_LIMITED');
    api.clock.move(16 * 60_000);
    expect((await post(signIn, right)).body.data.signIn.name).toBe('Fatma');
  });

  it('tells at the field what is missing, in the language of the reader', async () => {
    const { body } = await post(signIn, { input: { email: 'geen-adres', password: '' } });
    expect(body.errors[0].extensions).toEqual({
      code: 'BAD_USER_INPUT',
      fields: [
        { field: 'email', code: 'IS_EMAIL', message: 'Dit adres klopt nog niet. Mist er een @ of een punt?' },
        { field: 'password', code: 'IS_NOT_EMPTY', message: 'Vul je wachtwoord in.' },
      ],
    });
  });
});

describe('losing rights', () => {
  it('works at once: a role that ended and an account that was suspended', async () => {
    const coordinator = await api.person({ roles: ['COORDINATOR'] });
    const input = {
      id: '01900000-0000-7000-8000-000000000001',
      email: 'a@example.org',
      name: 'A',
      role: 'PROFESSIONAL',
    };
    expect(await api.as(coordinator).data(invite, { input })).toMatchObject({
      invitePerson: { id: input.id },
    });
    await api.db.query('UPDATE memberships SET until = $2 WHERE person_id = $1', [
      coordinator.id,
      api.clock.now(),
    ]);
    const answer = await api.as(coordinator).run(invite, { input });
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    await api.db.query('UPDATE accounts SET suspended_at = now() WHERE person_id = $1', [coordinator.id]);
    expect((await api.as(coordinator).run(invite, { input })).errors?.[0]?.extensions?.code).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('an invitation', () => {
  const input = {
    id: '01900000-0000-7000-8000-000000000002',
    email: 'Nieuw@Example.org',
    name: 'Nieuwe Collega',
    role: 'PROFESSIONAL',
  };

  it('is one invitation and one mail, however often it is sent', async () => {
    const coordinator = await api.person({ roles: ['COORDINATOR'] });
    await Promise.all([1, 2, 3].map(() => api.as(coordinator).data(invite, { input })));
    const mails = await api.db.query<unknown[]>(`SELECT 1 FROM mail_messages WHERE subject_id = $1`, [
      input.id,
    ]);
    expect(mails).toHaveLength(1);
  });

  it('leads to a password and a session, once', async () => {
    const token = api.app.get(SignedLinks, { strict: false }).token('invitation', input.id);
    const found = await api.visitor.data<{ invitation: { email: string } }>(
      'query Q($token: String!) { invitation(token: $token) { email } }',
      { token },
    );
    expect(found.invitation.email).toBe('nieuw@example.org');

    const weak = await post(accept, { input: { token, name: 'Noor', password: 'kort' } });
    expect(weak.body.errors[0].extensions.fields[0]).toMatchObject({
      field: 'password',
      code: 'PASSWORD_TOO_SHORT',
    });

    const tries = await Promise.all(
      [1, 2, 3].map(() =>
        post(accept, { input: { token, name: 'Noor', password: 'paard fiets lamp raam' } }),
      ),
    );
    expect(tries.filter(({ body }) => body.data)).toHaveLength(1);
    expect(tries.filter(({ body }) => body.errors?.[0].extensions.code === 'NOT_FOUND')).toHaveLength(2);
    const { cookie } = tries.find(({ body }) => body.data)!;
    expect((await post('{ me { name roles { role } } }', {}, cookie)).body.data.me).toEqual({
      name: 'Noor',
      roles: [{ role: 'PROFESSIONAL' }],
    });
  });

  it('gives who has a password already the role, for that password alone, and keeps it', async () => {
    await withPassword('vast@example.org', 'paard fiets lamp raam');
    const coordinator = await api.person({ roles: ['COORDINATOR'] });
    const id = '01900000-0000-7000-8000-000000000004';
    const asked = { ...input, id, email: 'vast@example.org', role: 'PIONEER' };
    await api.as(coordinator).data(invite, { input: asked });
    const token = api.app.get(SignedLinks, { strict: false }).token('invitation', id);
    const read = 'query Q($token: String!) { invitation(token: $token) { asks } }';
    expect(await api.visitor.data(read, { token })).toEqual({ invitation: { asks: 'PASSWORD' } });

    const stolen = await post(accept, {
      input: { token, name: 'Dief', password: 'een heel nieuw wachtwoord' },
    });
    expect(stolen.cookie).toBe('');
    expect(stolen.body.errors[0].extensions.fields[0]).toMatchObject({
      field: 'password',
      code: 'OTHER_PASSWORD',
    });
    const held = () =>
      api.db.query(
        `SELECT role FROM memberships JOIN accounts USING (person_id) WHERE email = $1 ORDER BY role`,
        ['vast@example.org'],
      );
    expect(await held()).toEqual([{ role: 'PROFESSIONAL' }]);

    const taken = await post(accept, { input: { token, name: 'Dief', password: 'paard fiets lamp raam' } });
    expect(taken.body.data.acceptInvitation).toMatchObject({ name: 'Fatma' });
    expect(taken.set).toMatch(/^__Host-verbonden=/);
    expect(await held()).toEqual([{ role: 'PIONEER' }, { role: 'PROFESSIONAL' }]);
    const again = await post(accept, { input: { token, name: 'Fatma', password: 'paard fiets lamp raam' } });
    expect(again.body.errors[0].extensions.code).toBe('NOT_FOUND');
    const old = await post(signIn, {
      input: { email: 'vast@example.org', password: 'paard fiets lamp raam' },
    });
    expect(old.body.data.signIn.name).toBe('Fatma');
  });

  it('counts wrong passwords as signing in does', async () => {
    await withPassword('raad@example.org', 'paard fiets lamp raam');
    const coordinator = await api.person({ roles: ['COORDINATOR'] });
    const id = '01900000-0000-7000-8000-000000000005';
    await api.as(coordinator).data(invite, { input: { ...input, id, email: 'raad@example.org' } });
    const token = api.app.get(SignedLinks, { strict: false }).token('invitation', id);
    for (const guess of Array.from({ length: 10 }, (_, number) => `geraden woord ${number}`)) {
      await post(accept, { input: { token, name: 'Dief', password: guess } });
    }
    const last = await post(accept, { input: { token, name: 'Dief', password: 'paard fiets lamp raam' } });
    expect(last.body.errors[0].extensions.code).toBe('RATE_LIMITED');
  });

  it('leads nowhere when its link was altered or its time has passed', async () => {
    const coordinator = await api.person({ roles: ['COORDINATOR'] });
    const id = '01900000-0000-7000-8000-000000000003';
    await api.as(coordinator).data(invite, { input: { ...input, id, email: 'later@example.org' } });
    const token = api.app.get(SignedLinks, { strict: false }).token('invitation', id);
    const read = (each: string) =>
      api.visitor.run('query Q($token: String!) { invitation(token: $token) { email } }', { token: each });
    expect(
      (await read(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).errors?.[0]?.extensions?.code,
    ).toBe('NOT_FOUND');
    api.clock.move(15 * 86_400_000);
    expect((await read(token)).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});
