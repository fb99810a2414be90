import { createApiProgram, RetentionRules, SETTINGS, SignedLinks } from '@verbonden/shared/server';
import type { DroppedBecause, MailContent, PlannedMail } from '@verbonden/notifications/api';
import { testApi, type TestApi, testSettings } from '@verbonden/shared/testing';
import { PeopleModule } from '../people.module';
import { SignInLinkMail } from './sign-in-link.mail';
import { signInLinkRule } from './sign-in-link-retention';

const ask = `mutation Ask($input: AskSignInLinkInput!) { askSignInLink(input: $input) }`;
const use = `mutation Use($input: SignInByLinkInput!) { signInByLink(input: $input) { name email } }`;
const look = `query Look($token: String!) { signInLink(token: $token) { email back } }`;

let api: TestApi;
beforeAll(async () => {
  api = await testApi([PeopleModule]);
});
beforeEach(async () => {
  await api.db.query('DELETE FROM attempts; DELETE FROM mail_messages; DELETE FROM sign_in_links');
});
afterAll(() => api?.close());

async function post(query: string, variables: object, { url = api.url, cookie = '' } = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'nl', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  return { body: await response.json(), cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}
const asked = (email: string, back: string | null = null) => post(ask, { input: { email, back } });
const codeOf = ({ body }: { body: { errors?: { extensions: { code: string } }[] } }) =>
  body.errors?.[0]?.extensions.code ?? null;
/** The tokens of the links that were asked for an address, the newest last. */
async function tokens(email: string): Promise<string[]> {
  const rows = await api.db.query<{ id: string }[]>(
    'SELECT id FROM sign_in_links WHERE email = $1 ORDER BY id',
    [email],
  );
  return rows.map(({ id }) => api.app.get(SignedLinks, { strict: false }).token('sign-in', id));
}
/** What the worker makes of the mail to an address at the moment of sending. */
async function written(email: string): Promise<MailContent | DroppedBecause> {
  const [mail] = await api.db.query<PlannedMail[]>(
    `SELECT id, kind, person_id AS "personId", to_name AS "toName", to_address AS "toAddress", locale,
       subject_id AS "subjectId" FROM mail_messages
     WHERE to_address = $1 AND status IN ('PLANNED', 'SENDING')`,
    [email],
  );
  const kind = new SignInLinkMail(
    api.db,
    api.app.get(SignedLinks, { strict: false }),
    api.app.get(SETTINGS, { strict: false }),
    api.clock,
  );
  return (await kind.compose([mail!])).get(mail!.id)!;
}

describe('a link to sign in with', () => {
  it('signs in who asked, without a password, and leads back to the page they wanted', async () => {
    await api.person({ name: 'Kiki', email: 'kiki@example.org', roles: ['SOUNDING_BOARD'] });
    expect((await asked(' Kiki@Example.org ', '/klankbord')).body).toEqual({ data: { askSignInLink: true } });
    const [token] = await tokens('kiki@example.org');
    const mail = (await written('kiki@example.org')) as MailContent;
    expect(mail.greeting).toBe('Dag Kiki,');
    expect(mail.button?.url).toContain(`/inloggen/link/${token}`);

    expect((await post(look, { token })).body.data.signInLink).toEqual({
      email: 'kiki@example.org',
      back: '/klankbord',
    });
    const { body, cookie } = await post(use, { input: { token } });
    expect(body.data.signInByLink).toEqual({ name: 'Kiki', email: 'kiki@example.org' });
    expect((await post('{ me { name } }', {}, { cookie })).body.data.me).toEqual({ name: 'Kiki' });
  });

  it('is used by one of two at once, never again, and ends the others that were asked for', async () => {
    await api.person({ email: 'once@example.org', roles: ['PROFESSIONAL'] });
    await asked('once@example.org');
    await asked('once@example.org');
    const [first, second] = await tokens('once@example.org');
    const tries = await Promise.all([1, 2, 3].map(() => post(use, { input: { token: first } })));
    expect(tries.map(codeOf).sort()).toEqual(['NOT_FOUND', 'NOT_FOUND', null]);
    expect(tries.filter(({ cookie }) => cookie)).toHaveLength(1);
    expect(codeOf(await post(use, { input: { token: first } }))).toBe('NOT_FOUND');
    expect(codeOf(await post(use, { input: { token: second } }))).toBe('NOT_FOUND');
    expect((await post(look, { token: second })).body).toEqual({ data: { signInLink: null } });
  });

  it('opens nothing after a quarter of an hour, when altered, or as a link of another kind', async () => {
    await api.person({ email: 'late@example.org', roles: ['PROFESSIONAL'] });
    await asked('late@example.org');
    const [token = ''] = await tokens('late@example.org');
    const altered = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    expect(codeOf(await post(use, { input: { token: altered } }))).toBe('NOT_FOUND');
    const [{ id }] = await api.db.query<[{ id: string }]>('SELECT id FROM sign_in_links');
    const other = api.app.get(SignedLinks, { strict: false }).token('invitation', id);
    expect(codeOf(await post(use, { input: { token: other } }))).toBe('NOT_FOUND');
    api.clock.move(15 * 60_000);
    expect(codeOf(await post(use, { input: { token } }))).toBe('NOT_FOUND');
    expect(await written('late@example.org')).toMatchObject({ dropped: 'LINK_CLOSED' });
  });

  it('is only for the address it was asked for: not for who has another one by then, or is suspended', async () => {
    const moved = await api.person({ email: 'old@example.org', roles: ['PROFESSIONAL'] });
    const gone = await api.person({ email: 'gone@example.org', roles: ['PROFESSIONAL'] });
    await asked('old@example.org');
    await asked('gone@example.org');
    await api.db.query(`UPDATE accounts SET email = 'new@example.org' WHERE person_id = $1`, [moved.id]);
    await api.db.query('UPDATE accounts SET suspended_at = now() WHERE person_id = $1', [gone.id]);
    for (const email of ['old@example.org', 'gone@example.org']) {
      expect(await written(email)).toMatchObject({ dropped: 'NO_ACCOUNT' });
      const [token] = await tokens(email);
      const tried = await post(use, { input: { token } });
      expect([codeOf(tried), tried.cookie]).toEqual(['NOT_FOUND', '']);
    }
  });

  it('leads to a page of Verbonden and nowhere else', async () => {
    for (const back of ['//elders.example.org', 'https://elders.example.org', '/\\elders.example.org']) {
      expect(codeOf(await asked('a@example.org', back))).toBe('BAD_USER_INPUT');
    }
  });
});

describe('asking for a link', () => {
  it('gives the same answer and writes the same rows, whether the address has an account or not', async () => {
    await api.person({ email: 'known@example.org', roles: ['SOUNDING_BOARD'] });
    const [known, unknown] = [await asked('known@example.org'), await asked('unknown@example.org')];
    expect(unknown.body).toEqual(known.body);
    const rows = await api.db.query<object[]>(
      'SELECT kind, status, person_id, to_name, locale FROM mail_messages ORDER BY to_address',
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual(rows[1]);
    expect(await written('unknown@example.org')).toMatchObject({ dropped: 'NO_ACCOUNT' });
  });

  it('is counted for each address over several processes, for a quarter of an hour', async () => {
    const second = await createApiProgram(testSettings(api.databaseUrl), [PeopleModule], api.clock);
    await second.listen(0, '127.0.0.1');
    const urls = [api.url, (await second.getUrl()).replace('[::1]', '127.0.0.1')];
    try {
      const askAt = (number: number) =>
        post(ask, { input: { email: 'nobody@example.org' } }, { url: urls[number % 2] });
      const codes = (await Promise.all(Array.from({ length: 8 }, (_, number) => askAt(number)))).map(codeOf);
      expect(codes.filter((code) => code === null)).toHaveLength(5);
      expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(3);
      api.clock.move(16 * 60_000);
      expect(codeOf(await askAt(1))).toBeNull();
    } finally {
      await second.close();
    }
  });

  it('is counted for each place in the network, whatever the address', async () => {
    const many = Array.from({ length: 61 }, (_, number) => asked(`nobody-${number}@example.org`));
    expect((await Promise.all(many)).map(codeOf).filter(Boolean)).toEqual(['RATE_LIMITED']);
  });

  it('is forgotten a day later, by the record of mail too', async () => {
    await asked('nobody@example.org');
    expect(api.app.get(RetentionRules, { strict: false }).all).toContain(signInLinkRule);
    expect(await signInLinkRule.erase(api.db.manager, api.clock.now())).toBe(0);
    const later = new Date(api.clock.now().getTime() + 16 * 60_000);
    expect(await signInLinkRule.erase(api.db.manager, later)).toBe(1);
    expect(await api.db.query('SELECT to_address FROM mail_messages')).toEqual([{ to_address: '' }]);
  });
});

describe('an invitation without a password', () => {
  const accept = `mutation Accept($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { name roles { role } } }`;
  const invite = `mutation Invite($input: InvitePersonInput!) { invitePerson(input: $input) { id } }`;
  const invited = async (id: string, email: string, role: string) => {
    const coordinator = await api.person({ roles: ['COORDINATOR'] });
    await api.as(coordinator).data(invite, { input: { id, email, name: 'Noor', role } });
    return api.app.get(SignedLinks, { strict: false }).token('invitation', id);
  };

  it('begins an account that signs in by a link from then on', async () => {
    const token = await invited('01900000-0000-7000-8000-000000000061', 'noor@example.org', 'SOUNDING_BOARD');
    const { body, cookie } = await post(accept, { input: { token, name: 'Noor', password: null } });
    expect(body.data.acceptInvitation).toEqual({ name: 'Noor', roles: [{ role: 'SOUNDING_BOARD' }] });
    expect(cookie).not.toBe('');
    await asked('noor@example.org');
    const [link] = await tokens('noor@example.org');
    expect((await post(use, { input: { token: link } })).body.data.signInByLink.name).toBe('Noor');
  });

  it('opens no account that somebody uses already, until its owner is signed in', async () => {
    const owner = await api.person({
      name: 'Samira',
      email: 'samira@example.org',
      roles: ['SOUNDING_BOARD'],
    });
    const token = await invited('01900000-0000-7000-8000-000000000062', 'samira@example.org', 'PIONEER');
    const input = { token, name: 'Dief', password: 'een heel nieuw wachtwoord' };
    const stolen = await post(accept, { input });
    expect([codeOf(stolen), stolen.cookie]).toEqual(['UNAUTHENTICATED', '']);
    const other = await api.person({ roles: ['PROFESSIONAL'] });
    expect(codeOf(await post(accept, { input }, { cookie: other.cookie }))).toBe('UNAUTHENTICATED');
    const taken = await post(accept, { input }, { cookie: owner.cookie });
    expect(taken.body.data.acceptInvitation.name).toBe('Samira');
    const [{ hash }] = await api.db.query<[{ hash: string | null }]>(
      `SELECT password_hash AS hash FROM accounts WHERE email = 'samira@example.org'`,
    );
    expect(hash).toBeNull();
  });
});
