import { SignedLinks } from '@verbonden/shared/server';
import { statementsOf, testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { hashPassword } from '../account/password';
import { PeopleModule } from '../people.module';

const ask = `mutation ($input: AskPasswordLinkInput!) { askPasswordLink(input: $input) }`;
const look = `query ($token: String!) { passwordLink(token: $token) { email } }`;
const choose = `mutation ($input: ChoosePasswordByLinkInput!) { choosePasswordByLink(input: $input) }`;
const signInByLink = `mutation ($input: SignInByLinkInput!) { signInByLink(input: $input) { id } }`;
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { id } }`;
const fresh = 'een heel ander rijtje woorden';
const minute = 60_000;

let api: TestApi;
beforeAll(async () => {
  api = await testApi([PeopleModule], { SECOND_FACTOR: 'required' });
});
beforeEach(async () => {
  await api.db.query('DELETE FROM attempts; DELETE FROM sign_in_links; DELETE FROM mail_messages');
});
afterAll(() => api?.close());

/** The tokens that were asked for an address, the newest last. */
async function tokens(email: string, purpose: 'password' | 'sign-in' = 'password'): Promise<string[]> {
  const rows = await api.db.query<{ id: string }[]>(
    'SELECT id FROM sign_in_links WHERE email = $1 ORDER BY id',
    [email],
  );
  return rows.map(({ id }) => api.app.get(SignedLinks, { strict: false }).token(purpose, id));
}
const asks = (email: string) => api.visitor.data(ask, { input: { email } });
const chooses = async (token: string, password = fresh) => {
  const { data, errors } = await api.visitor.run(choose, { input: { token, password } });
  return data ? 'DONE' : (errors?.[0]?.extensions?.fields?.[0]?.code ?? errors?.[0]?.extensions?.code);
};
const isIn = async (person: TestPerson) =>
  (await api.as(person).data<{ me: object | null }>('{ me { id } }')).me !== null;

describe('a forgotten password', () => {
  it('becomes a new one by the link in the mail, and everybody who was signed in is out', async () => {
    const person = await api.person({ roles: ['PROFESSIONAL'] });
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
    await api.db.query(
      `INSERT INTO address_changes (id, person_id, old_email, email, expires_at)
       VALUES (gen_random_uuid(), $1, $2, 'dief@example.org', $3)`,
      [person.id, person.email, new Date(api.clock.now().getTime() + 86_400_000)],
    );
    await asks(person.email);
    const [token] = await tokens(person.email);
    expect(await api.visitor.data(look, { token })).toEqual({ passwordLink: { email: person.email } });
    expect(await isIn(person)).toBe(true);
    expect(await chooses(token!)).toBe('DONE');
    expect(await isIn(person)).toBe(false);
    const waysLeft = await api.db.query(
      `SELECT id FROM access_tokens WHERE person_id = $1 AND revoked_at IS NULL
       UNION ALL SELECT id FROM identities WHERE person_id = $1
       UNION ALL SELECT id FROM address_changes WHERE person_id = $1`,
      [person.id],
    );
    expect(waysLeft).toEqual([]);
    const { data } = await api.visitor.run(signIn, { input: { email: person.email, password: fresh } });
    expect(data).toBeTruthy();
    expect(await api.db.query('SELECT kind FROM mail_messages WHERE person_id = $1', [person.id])).toEqual([
      { kind: 'people.password-changed' },
    ]);
  });

  it('ends the passkeys too, but for a role that asks for a second step: a mailbox alone opens that never', async () => {
    const left: number[] = [];
    for (const role of ['PROFESSIONAL', 'COORDINATOR'] as const) {
      const person = await api.person({ roles: [role] });
      await api.db.query(
        `INSERT INTO passkeys (id, person_id, credential_id, public_key, counter, name, added_at)
         VALUES (gen_random_uuid(), $1, gen_random_uuid()::text, '', 0, 'Telefoon', now())`,
        [person.id],
      );
      await asks(person.email);
      expect(await chooses((await tokens(person.email))[0]!)).toBe('DONE');
      left.push(
        (await api.db.query<unknown[]>('SELECT 1 FROM passkeys WHERE person_id = $1', [person.id])).length,
      );
    }
    expect(left).toEqual([0, 1]);
  });

  it('takes a link once, also of two at the same moment, and keeps it when the password will not do', async () => {
    const { email } = await api.person({ roles: ['PROFESSIONAL'] });
    await asks(email);
    const [token] = await tokens(email);
    expect(await chooses(token!, 'te kort')).toBe('PASSWORD_TOO_SHORT');
    expect(await chooses(token!, `${email}!!`)).toBe('PASSWORD_TOO_COMMON');
    const tries = await Promise.all([1, 2, 3].map(() => chooses(token!)));
    expect(tries.sort()).toEqual(['DONE', 'NOT_FOUND', 'NOT_FOUND']);
    expect(await api.visitor.data(look, { token })).toEqual({ passwordLink: null });
  });

  it('ends every other link of before, and a link dies with any other change of the password', async () => {
    const { id, email } = await api.person({ roles: ['PROFESSIONAL'] });
    await asks(email);
    await asks(email);
    const [first, second] = await tokens(email);
    expect(await chooses(second!)).toBe('DONE');
    expect(await chooses(first!)).toBe('NOT_FOUND');
    api.clock.set(new Date(api.clock.now().getTime() + minute));
    await asks(email);
    const [, , third] = await tokens(email);
    api.clock.set(new Date(api.clock.now().getTime() + minute));
    await api.db.query('UPDATE accounts SET password_hash = $2, password_set_at = $3 WHERE person_id = $1', [
      id,
      await hashPassword('op de opdrachtregel gezet'),
      api.clock.now(),
    ]);
    expect(await chooses(third!)).toBe('NOT_FOUND');
  });

  it('is no way in by itself: not after half an hour, not as a link to sign in with, not for a new address', async () => {
    const { id, email } = await api.person({ roles: ['PROFESSIONAL'] });
    await asks(email);
    const [token] = await tokens(email);
    const [asSignIn] = await tokens(email, 'sign-in');
    for (const each of [token, asSignIn]) {
      const { errors } = await api.visitor.run(signInByLink, { input: { token: each } });
      expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    }
    await api.db.query('UPDATE accounts SET email = $2 WHERE person_id = $1', [id, `nieuw-${email}`]);
    expect(await chooses(token!)).toBe('NOT_FOUND');
    await asks(`nieuw-${email}`);
    const [late] = await tokens(`nieuw-${email}`);
    api.clock.set(new Date(api.clock.now().getTime() + 30 * minute));
    expect(await chooses(late!)).toBe('NOT_FOUND');
  });

  it('asks the same work for an address that nobody has, that is suspended, or that is somebody’s', async () => {
    const known = await api.person({ roles: ['PROFESSIONAL'] });
    const suspended = await api.person({ roles: ['PROFESSIONAL'] });
    await api.db.query('UPDATE accounts SET suspended_at = now() WHERE person_id = $1', [suspended.id]);
    const done: string[][] = [];
    for (const email of [known.email, suspended.email, 'niemand@example.org']) {
      done.push(
        await statementsOf(api.db, async () => {
          expect(await asks(email)).toEqual({ askPasswordLink: true });
        }),
      );
    }
    expect(done[0]!.length).toBeGreaterThan(3);
    expect(done[1]).toEqual(done[0]);
    expect(done[2]).toEqual(done[0]);
    const planned = await api.db.query<{ kind: string }[]>('SELECT kind FROM mail_messages');
    expect(planned.map(({ kind }) => kind)).toEqual(Array(3).fill('people.password-link'));
  });
});
