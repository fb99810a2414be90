import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { hashPassword } from '../account/password';
import { PeopleModule } from '../people.module';

const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }`;
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { id } }`;
const [old, fresh] = ['vier losse woorden naast elkaar', 'een heel ander rijtje woorden'];
const minute = 60_000;

let api: TestApi;
let oldHash: string;
beforeAll(async () => {
  api = await testApi([PeopleModule]);
  oldHash = await hashPassword(old);
});
afterAll(() => api?.close());

async function withPassword(): Promise<TestPerson> {
  const person = await api.person({ roles: ['PROFESSIONAL'] });
  await api.db.query('UPDATE accounts SET password_hash = $2 WHERE person_id = $1', [person.id, oldHash]);
  return person;
}
/** Another browser of the same person. */
async function elsewhere(person: TestPerson, password: string): Promise<TestPerson> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: signIn, variables: { input: { email: person.email, password } } }),
  });
  return { ...person, cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}
async function problemsOf(person: TestPerson, input: object): Promise<string[]> {
  const { errors } = await api.as(person).run(change, { input });
  const fields = errors?.[0]?.extensions?.fields ?? [];
  return fields.map(({ field, code }) => `${field}: ${code}`);
}
const isIn = async (person: TestPerson) =>
  (await api.as({ ...person }).data<{ me: object | null }>('{ me { id } }')).me !== null;
const mailsTo = (person: TestPerson) =>
  api.db.query('SELECT kind FROM mail_messages WHERE person_id = $1', [person.id]);

describe('changing the own password', () => {
  it('asks the old one, signs out everywhere else, gives this browser a new token, and mails that it happened', async () => {
    const person = await withPassword();
    const there = await elsewhere(person, old);
    const former = { ...person };
    await api.db.query(
      `INSERT INTO address_changes (id, person_id, old_email, email, expires_at)
       VALUES (gen_random_uuid(), $1, $2, 'dief@example.org', '2099-01-01')`,
      [person.id, person.email],
    );
    expect(await api.as(person).data(change, { input: { currentPassword: old, password: fresh } })).toEqual({
      changePassword: true,
    });
    expect(await api.db.query('SELECT 1 FROM address_changes WHERE person_id = $1', [person.id])).toEqual([]);
    expect(await isIn(there)).toBe(false);
    expect(await isIn(former)).toBe(false);
    expect(await isIn(person)).toBe(true);
    expect((await elsewhere(person, old)).cookie).toBe('');
    expect((await elsewhere(person, fresh)).cookie).not.toBe('');
    expect(await mailsTo(person)).toEqual([{ kind: 'people.password-changed' }]);
  });

  it('says at the field what is wrong, and then changes nothing', async () => {
    const person = await withPassword();
    expect(await problemsOf(person, { password: fresh })).toEqual(['currentPassword: NEEDED']);
    expect(await problemsOf(person, { currentPassword: 'mis', password: fresh })).toEqual([
      'currentPassword: PASSWORD_WRONG',
    ]);
    expect(await problemsOf(person, { currentPassword: old, password: 'te kort' })).toEqual([
      'password: PASSWORD_TOO_SHORT',
    ]);
    expect(await problemsOf(person, { currentPassword: old, password: old })).toEqual([
      'password: PASSWORD_SAME',
    ]);
    expect((await elsewhere(person, old)).cookie).not.toBe('');
    expect(await mailsTo(person)).toEqual([]);
  });

  it('takes ten guesses together with signing in, then none', async () => {
    const person = await withPassword();
    for (let guess = 0; guess < 5; guess++) await elsewhere(person, `mis ${guess}`);
    for (let guess = 0; guess < 5; guess++) {
      await problemsOf(person, { currentPassword: `mis ${guess}`, password: fresh });
    }
    const { errors } = await api.as(person).run(change, { input: { currentPassword: old, password: fresh } });
    expect(errors?.[0]?.extensions?.['code']).toBe('RATE_LIMITED');
  });

  it('is choosing for who has none, within half an hour of signing in', async () => {
    const person = await api.person({ roles: ['SOUNDING_BOARD'] });
    expect(await api.as(person).data('{ me { hasPassword signedInJustNow } }')).toEqual({
      me: { hasPassword: false, signedInJustNow: true },
    });
    api.clock.set(new Date(api.clock.now().getTime() + 30 * minute));
    expect(await problemsOf(person, { password: fresh })).toEqual(['currentPassword: NOT_FRESH']);
    const again = await api.person({ roles: ['SOUNDING_BOARD'] });
    await api.as(again).data(change, { input: { password: fresh } });
    expect((await elsewhere(again, fresh)).cookie).not.toBe('');
  });

  it('is not for visitors', async () => {
    const { errors } = await api.visitor.run(change, { input: { password: fresh } });
    expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });
});
