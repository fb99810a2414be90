import type { IncomingMessage } from 'node:http';
import { newId, RetentionRules, SignedLinks, ViewerSource } from '@verbonden/shared/server';
import {
  someoneWaits,
  testApi,
  type TestApi,
  type TestPerson,
  testSettings,
} from '@verbonden/shared/testing';
import { hashPassword } from '../account/password';
import { SecondFactorReset } from '../second-factor/second-factor-reset.service';
import { PeopleModule } from '../people.module';
import { SessionService } from '../session/session.service';
import { WaysIn } from '../session/ways-in';
import { passkeyChallengeRule } from './passkey-retention';
import { SoftwareAuthenticator } from './software-authenticator';

const origin = 'https://verbonden.example.org';
const password = 'paard fiets lamp raam';
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { name } }';
const beginSignIn = 'mutation { beginPasskeySignIn }';
const enter = 'mutation ($input: SignInWithPasskeyInput!) { signInWithPasskey(input: $input) { name } }';
const begin = 'mutation ($input: BeginPasskeyInput!) { beginPasskey(input: $input) }';
const add = 'mutation ($input: AddPasskeyInput!) { addPasskey(input: $input) { id name } }';
const rename = 'mutation ($input: RenamePasskeyInput!) { renamePasskey(input: $input) { name } }';
const remove = 'mutation ($input: RemovePasskeyInput!) { removePasskey(input: $input) }';
const own = '{ ownPasskeys { id name lastUsedAt } }';
const beginStep = 'mutation { beginSecondFactor(input: {}) { since } }';
const makeToken = `mutation { createAccessToken(input: { id: "01900000-0000-7000-8000-000000000001", name: "Website",
  scopes: ["profile:read"] }) { token } }`;
const needs = '{ me { needsSecondFactor } }';

let api: TestApi;
let hash: string;
beforeAll(async () => {
  api = await testApi([PeopleModule], { PUBLIC_URL: origin, SECOND_FACTOR: 'required' });
  hash = await hashPassword(password);
});
beforeEach(() =>
  api.db.query(
    'DELETE FROM attempts; DELETE FROM mail_messages; DELETE FROM passkey_challenges; DELETE FROM persons',
  ),
);
afterAll(() => api?.close());

interface Problem {
  readonly code: string;
  readonly fields?: readonly { readonly field: string; readonly code: string }[];
}
/** A browser that keeps our cookies. */
class Browser {
  readonly #cookies = new Map<string, string>();

  constructor(person?: TestPerson) {
    if (person) this.#put(person.cookie);
  }

  async ask<T = Record<string, string>>(query: string, input?: object, more: object = {}) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables: { ...(input ? { input } : {}), ...more } }),
    });
    for (const each of response.headers.getSetCookie()) this.#put(each.split(';')[0]!);
    const { data, errors } = (await response.json()) as { data: T; errors?: { extensions: Problem }[] };
    return { data, problem: errors?.[0]?.extensions ?? null };
  }

  /** Begins to sign in; what the device has to answer. */
  async asked(): Promise<string> {
    return (await this.ask(beginSignIn)).data['beginPasskeySignIn']!;
  }

  /** Sends an answer; the code it is refused with, or null. */
  async enters(response: string): Promise<string | null> {
    return (await this.ask(enter, { response })).problem?.code ?? null;
  }

  async name(): Promise<string | null> {
    return (await this.ask<{ me: { name: string } | null }>('{ me { name } }')).data.me?.name ?? null;
  }

  get session(): string {
    return this.#cookies.get('__Host-verbonden') ?? '';
  }

  #put(pair: string): void {
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    if (value) this.#cookies.set(name, value);
    else this.#cookies.delete(name);
  }
}

async function joost(role: 'PROFESSIONAL' | 'COORDINATOR' = 'PROFESSIONAL'): Promise<TestPerson> {
  const person = await api.person({ name: 'Joost', roles: [role] });
  await api.db.query('UPDATE accounts SET password_hash = $2 WHERE person_id = $1', [person.id, hash]);
  return person;
}
/** Adds a passkey in this browser, with this device. */
async function addedIn(browser: Browser, device: SoftwareAuthenticator, wrongly: object = {}) {
  const { data } = await browser.ask(begin, { name: 'Telefoon' });
  return browser.ask<{ addPasskey: { id: string; name: string } }>(add, {
    name: 'Mijn telefoon',
    response: device.make(data['beginPasskey']!, wrongly),
  });
}
/** A change of address: asked for only, or made now. */
async function addressChange({ id: personId, email }: TestPerson, madeAt: Date | null): Promise<string> {
  const id = newId();
  await api.db.query(
    `INSERT INTO address_changes (id, person_id, old_email, email, expires_at, made_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, personId, email, `nieuw-${email}`, new Date(api.clock.now().getTime() + 3_600_000), madeAt],
  );
  return id;
}
/** Somebody stands in for a coordinator today. */
async function standsIn({ id }: TestPerson): Promise<void> {
  const away = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  await api.db.query(
    `INSERT INTO deputies (id, person_id, deputy_id, from_day, until_day) VALUES ($1, $2, $3, $4, $4)`,
    [newId(), away.id, id, api.clock.now().toISOString().slice(0, 10)],
  );
}
/** Somebody with a passkey, the browser it was made in, and the device. */
async function withPasskey(role: 'PROFESSIONAL' | 'COORDINATOR' = 'PROFESSIONAL') {
  const person = await joost(role);
  const [browser, device] = [new Browser(person), new SoftwareAuthenticator(origin)];
  const { data } = await addedIn(browser, device);
  return { person, browser, device, id: data.addPasskey.id };
}
const later = (minutes: number) => api.clock.move(minutes * 60_000);
const count = async (table: string) =>
  (await api.db.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${table}`))[0]!.count;
const kinds = async () =>
  (await api.db.query<{ kind: string }[]>('SELECT kind FROM mail_messages ORDER BY created_at, id')).map(
    ({ kind }) => kind,
  );
async function byPassword({ email }: TestPerson): Promise<Browser> {
  const browser = new Browser();
  await browser.ask(signIn, { email, password });
  return browser;
}

describe('making a passkey', () => {
  it('keeps the public half under a name, tells its owner, and gives this browser a new token', async () => {
    const person = await joost();
    const browser = new Browser(person);
    const before = browser.session;
    const { data, problem } = await addedIn(browser, new SoftwareAuthenticator(origin));
    expect([problem, data.addPasskey.name]).toEqual([null, 'Mijn telefoon']);
    expect((await browser.ask(own)).data).toEqual({
      ownPasskeys: [{ id: data.addPasskey.id, name: 'Mijn telefoon', lastUsedAt: null }],
    });
    expect(await kinds()).toEqual(['people.passkey-added']);
    expect(browser.session).not.toBe(before);
    expect(await browser.name()).toBe('Joost');
  });

  it('asks the browser for a device that is unlocked, finds itself, and tells nothing of its make', async () => {
    const { data } = await new Browser(await joost()).ask(begin, { name: 'Telefoon' });
    expect(JSON.parse(data['beginPasskey']!)).toMatchObject({
      rp: { id: 'verbonden.example.org' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const { challenge } = JSON.parse(data['beginPasskey']!) as { challenge: string };
    expect(JSON.stringify(await api.db.query('SELECT * FROM passkey_challenges'))).not.toContain(challenge);
  });

  it('asks for the password of who signed in a while ago', async () => {
    const browser = new Browser(await joost());
    later(31);
    const without = await browser.ask(begin, { name: 'Telefoon' });
    const wrong = await browser.ask(begin, { name: 'Telefoon', password: 'een ander woord' });
    expect([without, wrong].map(({ problem }) => problem!.fields![0]!.field)).toEqual([
      'password',
      'password',
    ]);
    expect((await browser.ask(begin, { name: 'Telefoon', password })).problem).toBeNull();
  });

  it.each([
    ['of another site', { origin: 'https://verbonden.example.net' }],
    ['for another host', { host: 'example.org' }],
    ['of a device that was not unlocked', { isVerified: false }],
    ['to another question', { challenge: 'YW5vdGhlciBxdWVzdGlvbg' }],
  ])('takes no answer %s', async (_, wrongly) => {
    const { problem } = await addedIn(new Browser(await joost()), new SoftwareAuthenticator(origin), wrongly);
    expect(problem).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'response' }] });
    expect(await count('passkeys')).toBe(0);
  });

  it('takes an answer once, within five minutes, in the session that asked', async () => {
    const person = await joost();
    const browser = new Browser(person);
    const refused = { code: 'BAD_USER_INPUT' };
    const begun = async () => (await browser.ask(begin, { name: 'Telefoon' })).data['beginPasskey']!;
    const response = new SoftwareAuthenticator(origin).make(await begun());
    const elsewhere = await byPassword(person);
    expect((await elsewhere.ask(add, { name: 'Telefoon', response })).problem).toMatchObject(refused);
    const other = new SoftwareAuthenticator(origin).make(await begun());
    later(6);
    expect((await browser.ask(add, { name: 'Telefoon', response: other })).problem).toMatchObject(refused);
    const right = new SoftwareAuthenticator(origin).make(await begun());
    expect((await browser.ask(add, { name: 'Telefoon', response: right })).problem).toBeNull();
    expect((await browser.ask(add, { name: 'Telefoon', response: right })).problem).toMatchObject(refused);
    expect(await count('passkeys')).toBe(1);
  });

  it('takes no answer of a browser that was closed while it was on its way', async () => {
    const person = await joost();
    const browser = new Browser(person);
    const { data } = await browser.ask(begin, { name: 'Telefoon' });
    const response = new SoftwareAuthenticator(origin).make(data['beginPasskey']!);
    const adding = await api.db.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM accounts WHERE person_id = $1 FOR UPDATE', [person.id]);
      const asked = browser.ask(add, { name: 'Telefoon', response });
      await someoneWaits(api.db);
      await api.app.get(WaysIn).closeAll(tx, person.id);
      return { asked };
    });
    expect((await adding.asked).problem).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await count('passkeys')).toBe(0);
  });

  it('takes no passkey that is somebody’s already, and twenty at most', async () => {
    const { browser, device } = await withPasskey();
    expect((await addedIn(browser, device)).problem).toMatchObject({ code: 'BAD_USER_INPUT' });
    await api.db.query(
      `INSERT INTO passkeys (id, person_id, credential_id, public_key, counter, name, added_at)
       SELECT gen_random_uuid(), person_id, 'other-' || n, public_key, 0, name, added_at
       FROM passkeys, generate_series(1, 19) n`,
    );
    expect((await browser.ask(begin, { name: 'Telefoon' })).problem!.code).toBe('CONFLICT');
  });
});

describe('signing in with a passkey', () => {
  it('opens a new session, without a word of who it is', async () => {
    const { device, id } = await withPasskey();
    const browser = new Browser();
    expect(await browser.enters(device.answer(await browser.asked()))).toBeNull();
    expect(await browser.name()).toBe('Joost');
    const { data } = await browser.ask<{ ownPasskeys: { id: string; lastUsedAt: string }[] }>(own);
    expect(data.ownPasskeys).toMatchObject([{ id, lastUsedAt: api.clock.now().toISOString() }]);
  });

  it.each([
    ['of another site', { origin: 'https://verbonden.example.net' }],
    ['for another host', { host: 'example.org' }],
    ['of a device that was not unlocked', { isVerified: false }],
    ['to another question', { challenge: 'YW5vdGhlciBxdWVzdGlvbg' }],
    ['in the name of somebody else', { userHandle: 'AZAAAAAAcACAAAAAAAAAAQ' }],
  ])('takes no answer %s', async (_, wrongly) => {
    const { device } = await withPasskey();
    const browser = new Browser();
    expect(await browser.enters(device.answer(await browser.asked(), wrongly))).toBe('NOT_FOUND');
    expect(await browser.name()).toBeNull();
  });

  it('takes an answer once, within five minutes, in the browser that was asked', async () => {
    const { device } = await withPasskey();
    const [browser, elsewhere] = [new Browser(), new Browser()];
    await elsewhere.asked();
    expect(await elsewhere.enters(device.answer(await browser.asked()))).toBe('NOT_FOUND');
    const late = device.answer(await browser.asked());
    later(6);
    expect(await browser.enters(late)).toBe('NOT_FOUND');
    const right = device.answer(await browser.asked());
    expect(await browser.enters(right)).toBeNull();
    expect(await browser.enters(right)).toBe('NOT_FOUND');
  });

  it('answers the same for a passkey that nobody knows, one that was removed, and one of who is suspended', async () => {
    const { browser: home, device, id, person } = await withPasskey();
    const stranger = new SoftwareAuthenticator(origin);
    stranger.make((await home.ask(begin, { name: 'Telefoon' })).data['beginPasskey']!);
    const answers: string[] = [];
    const tried = async (by: SoftwareAuthenticator) => {
      const browser = new Browser();
      const response = by.answer(await browser.asked());
      answers.push(JSON.stringify((await browser.ask(enter, { response })).problem));
    };
    await tried(stranger);
    await api.db.query('UPDATE accounts SET suspended_at = now() WHERE person_id = $1', [person.id]);
    await tried(device);
    await api.db.query('UPDATE accounts SET suspended_at = NULL WHERE person_id = $1', [person.id]);
    expect((await home.ask(remove, { id })).problem).toBeNull();
    await tried(device);
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('NOT_FOUND');
    expect(await kinds()).toEqual(['people.passkey-added', 'people.passkey-removed']);
  });

  it('refuses a count that went back, once it is truly signed, and tells the owner', async () => {
    const { device } = await withPasskey();
    const browser = new Browser();
    const counting = async (counter: number) =>
      browser.enters(device.answer(await browser.asked(), { counter }));
    expect(await counting(7)).toBeNull();
    expect(await counting(7)).toBe('CONFLICT');
    expect(await counting(3)).toBe('CONFLICT');
    expect(await counting(0)).toBe('CONFLICT');
    expect(await counting(8)).toBeNull();
    expect(await kinds()).toEqual([
      'people.passkey-added',
      ...Array<string>(3).fill('people.passkey-copied'),
    ]);
    const forged = JSON.parse(device.answer(await browser.asked(), { counter: 2 })) as {
      response: { signature: string };
    };
    forged.response.signature = Buffer.alloc(70).toString('base64url');
    expect(await browser.enters(JSON.stringify(forged))).toBe('NOT_FOUND');
    expect(await kinds()).toHaveLength(4);
  });

  it('goes on with a device that does not count', async () => {
    const { device } = await withPasskey();
    const browser = new Browser();
    const still = async () => browser.enters(device.answer(await browser.asked(), { counter: 0 }));
    expect([await still(), await still()]).toEqual([null, null]);
  });

  it('looks at ten answers in the name of one passkey in a quarter of an hour, known or not', async () => {
    const { device } = await withPasskey();
    const browser = new Browser();
    for (const name of [device.credentialId, 'nobody-has-this-passkey']) {
      const wrong = device.answer(await browser.asked(), { isVerified: false });
      const response = JSON.stringify({ ...(JSON.parse(wrong) as object), id: name, rawId: name });
      const codes: (string | null)[] = [];
      for (let time = 0; time < 11; time += 1) codes.push(await browser.enters(response));
      expect(codes).toEqual([...Array<string>(10).fill('NOT_FOUND'), 'RATE_LIMITED']);
    }
    later(16);
    expect(await browser.enters(device.answer(await browser.asked()))).toBeNull();
  });

  it('takes nothing that is no answer at all', async () => {
    const browser = new Browser();
    for (const response of ['', '{', 'null', '[]', '{"id":"a"}', '{"id":1,"rawId":"a"}']) {
      expect(await browser.enters(response)).toBe('NOT_FOUND');
    }
  });

  it('takes no passkey of a document that signs in somebody else on the way', async () => {
    const [person, thief] = [await joost(), await joost()];
    const both = `mutation ($who: SignInInput!, $input: AddPasskeyInput!) {
      signIn(input: $who) { name } addPasskey(input: $input) { id } }`;
    const browser = new Browser(person);
    const { data } = await browser.ask(begin, { name: 'Telefoon' });
    const response = new SoftwareAuthenticator(origin).make(data['beginPasskey']!);
    const who = { email: thief.email, password };
    const { problem } = await browser.ask(both, { name: 'Telefoon', response }, { who });
    expect(problem).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await count('passkeys')).toBe(0);
  });
});

describe('a passkey of a coordinator', () => {
  it('is the second step that the role asks for', async () => {
    const { person, browser, device } = await withPasskey('COORDINATOR');
    expect((await browser.ask(needs)).data).toEqual({ me: { needsSecondFactor: false } });
    const elsewhere = new Browser();
    await elsewhere.enters(device.answer(await elsewhere.asked()));
    expect((await elsewhere.ask(needs)).data).toEqual({ me: { needsSecondFactor: false } });
    expect((await (await byPassword(person)).ask(needs)).data).toEqual({ me: { needsSecondFactor: true } });
  });

  it('is asked for before anything of the account changes: who knows the password alone makes no second one', async () => {
    const { person, id } = await withPasskey('COORDINATOR');
    const thief = await byPassword(person);
    const tried = [
      await thief.ask(begin, { name: 'Telefoon', password }),
      await thief.ask(remove, { id }),
      await thief.ask(beginStep),
      await thief.ask(makeToken),
    ];
    expect(tried.map(({ problem }) => problem?.code)).toEqual(Array(4).fill('FORBIDDEN'));
    const hopping = `mutation ($who: SignInInput!, $input: RemovePasskeyInput!) {
      signIn(input: $who) { name } removePasskey(input: $input) }`;
    const other = await joost();
    const { problem } = await thief.ask(hopping, { id }, { who: { email: other.email, password } });
    expect(problem?.code).toBe('FORBIDDEN');
    expect(await count('passkeys')).toBe(1);
  });

  it('is asked for at the end as well: not of who began to make one before the owner had theirs', async () => {
    const person = await joost('COORDINATOR');
    const thief = await byPassword(person);
    const { data } = await thief.ask(begin, { name: 'Telefoon' });
    const response = new SoftwareAuthenticator(origin).make(data['beginPasskey']!);
    await addedIn(new Browser(person), new SoftwareAuthenticator(origin));
    expect((await thief.ask(add, { name: 'Telefoon', response })).problem?.code).toBe('FORBIDDEN');
    expect(await count('passkeys')).toBe(1);
  });

  it('guards the account of who stands in for one as well', async () => {
    const { person } = await withPasskey();
    const thief = await byPassword(person);
    expect((await thief.ask(begin, { name: 'Telefoon', password })).problem).toBeNull();
    await standsIn(person);
    expect((await thief.ask(begin, { name: 'Telefoon', password })).problem?.code).toBe('FORBIDDEN');
    await api.app.get(WaysIn).closeAll(api.db.manager, person.id, 'SECOND_STEP');
    expect(await count('passkeys')).toBe(1);
  });

  it('goes with all other ways in where the role asks for no second step', async () => {
    const { person } = await withPasskey('COORDINATOR');
    const settings = testSettings(api.databaseUrl, { SECOND_FACTOR: 'offered' });
    const ways = new WaysIn(new SessionService(api.db, api.clock, settings), api.clock, settings);
    await ways.closeAll(api.db.manager, person.id, 'SECOND_STEP');
    expect(await count('passkeys')).toBe(0);
  });

  it('stays when a change of address is taken back from the old mailbox; one made after the change goes', async () => {
    const { person, browser, device, id } = await withPasskey('COORDINATOR');
    later(1);
    const change = await addressChange(person, api.clock.now());
    await addedIn(browser, new SoftwareAuthenticator(origin));
    expect(await count('passkeys')).toBe(2);
    const token = api.app.get(SignedLinks, { strict: false }).token('address-undo', change);
    const undo = 'mutation ($input: UndoAddressChangeInput!) { undoAddressChange(input: $input) }';
    expect((await new Browser().ask(undo, { token })).problem).toBeNull();
    expect(await api.db.query('SELECT id FROM passkeys')).toEqual([{ id }]);
    const elsewhere = new Browser();
    expect(await elsewhere.enters(device.answer(await elsewhere.asked()))).toBeNull();
  });

  it('gives a token for a program the role too; one that was made without it does not get it later', async () => {
    const browser = new Browser(await joost('COORDINATOR'));
    const made = async (document: string) =>
      (await browser.ask<{ createAccessToken: { token: string } }>(document)).data.createAccessToken.token;
    const rolesOf = async (token: string) => {
      const request = { headers: { authorization: `Bearer ${token}` } } as IncomingMessage;
      return (await api.app.get(ViewerSource).viewerOf(request)).roles.map(({ role }) => role);
    };
    const weak = await made(makeToken);
    await addedIn(browser, new SoftwareAuthenticator(origin));
    const strong = await made(makeToken.replace('000000000001', '000000000002'));
    expect([await rolesOf(weak), await rolesOf(strong)]).toEqual([[], ['COORDINATOR']]);
  });

  it('removed, the role waits for a second step again', async () => {
    const { browser, id } = await withPasskey('COORDINATOR');
    await browser.ask(makeToken);
    expect((await browser.ask(remove, { id })).problem).toBeNull();
    expect((await browser.ask(needs)).data).toEqual({ me: { needsSecondFactor: true } });
    expect(await api.db.query('SELECT is_strong FROM access_tokens')).toEqual([{ is_strong: false }]);
  });

  it('lost, is taken away by who resets a second step, with the password and every session', async () => {
    const { person, browser, device } = await withPasskey('COORDINATOR');
    await addressChange(person, null);
    expect(await api.app.get(SecondFactorReset).resetFor(person.id)).toBe(true);
    expect(await count('address_changes')).toBe(0);
    expect(await browser.name()).toBeNull();
    const elsewhere = new Browser();
    expect(await elsewhere.enters(device.answer(await elsewhere.asked()))).toBe('NOT_FOUND');
    expect(await api.app.get(SecondFactorReset).resetFor(person.id)).toBe(false);
  });
});

describe('one’s own passkeys', () => {
  it('are renamed and removed by their owner alone', async () => {
    const { browser, id } = await withPasskey();
    const other = new Browser(await joost());
    expect((await other.ask(own)).data).toEqual({ ownPasskeys: [] });
    expect((await other.ask(rename, { id, name: 'Van mij' })).problem!.code).toBe('NOT_FOUND');
    expect((await other.ask(remove, { id })).problem!.code).toBe('NOT_FOUND');
    expect((await browser.ask(rename, { id, name: ' ' })).problem!.fields![0]!.field).toBe('name');
    expect((await browser.ask(rename, { id, name: 'Laptop' })).data).toEqual({
      renamePasskey: { name: 'Laptop' },
    });
    expect((await browser.ask(remove, { id })).problem).toBeNull();
    expect((await browser.ask(own)).data).toEqual({ ownPasskeys: [] });
  });

  it('and questions nobody answered: a day later those are gone', async () => {
    await new Browser().asked();
    expect(api.app.get(RetentionRules, { strict: false }).all).toContain(passkeyChallengeRule);
    expect(await passkeyChallengeRule.erase(api.db.manager, api.clock.now())).toBe(0);
    later(6);
    await passkeyChallengeRule.erase(api.db.manager, api.clock.now());
    expect(await count('passkey_challenges')).toBe(0);
  });
});
