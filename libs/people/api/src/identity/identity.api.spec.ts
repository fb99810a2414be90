import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { RetentionRules } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson, TestProvider } from '@verbonden/shared/testing';
import { PeopleModule } from '../people.module';
import { identityVisitRule } from './identity-retention';

const publicUrl = 'https://verbonden.example.org';
const backAt = (key: string) => `${publicUrl}/inloggen/oidc/${key}/terug`;

let api: TestApi;
let there: TestProvider;
let elsewhere: TestProvider;
let changed: Server;
let crossed: Server;
let silent: Server;

/** A server of a few lines, on a port of this machine. */
async function serving(listener: RequestListener): Promise<[Server, string]> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return [server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`];
}
/** Describes the real provider as its own, with another issuer. */
const posingAs =
  (issuer: () => string): RequestListener =>
  (_, response) => {
    void fetch(`${there.issuer}/.well-known/openid-configuration`)
      .then((answer) => answer.json() as Promise<object>)
      .then((described) =>
        response
          .setHeader('content-type', 'application/json')
          .end(JSON.stringify({ ...described, issuer: issuer() })),
      );
  };

beforeAll(async () => {
  const all = ['gemeente', 'school', 'anders', 'kruising'].map(backAt);
  [there, elsewhere] = await Promise.all([TestProvider.start(all), TestProvider.start(all)]);
  let crossedUrl = '';
  const [a, changedUrl] = await serving(posingAs(() => 'https://another.example.org'));
  const [b, bUrl] = await serving(posingAs(() => crossedUrl));
  crossedUrl = bUrl;
  const [c, silentUrl] = await serving(() => undefined);
  [changed, crossed, silent] = [a, b, c];
  const gone = await TestProvider.start([]);
  await gone.close();
  api = await testApi([PeopleModule], {
    PUBLIC_URL: publicUrl,
    OIDC_PROVIDERS: JSON.stringify([
      there.setting('gemeente', { trustedForMail: true, secondFactor: { amr: ['otp'] } }),
      elsewhere.setting('school'),
      there.setting('anders', { issuer: changedUrl }),
      there.setting('kruising', { issuer: crossedUrl }),
      there.setting('stil', { issuer: silentUrl }),
      gone.setting('weg'),
    ]),
  });
  for (const provider of [there, elsewhere]) {
    provider.knows({ sub: 'joost', email: 'Joost@Example.org', email_verified: true });
    provider.knows({ sub: 'kees', email: 'joost@example.org', email_verified: false });
    provider.knows({ sub: 'marieke', email: 'marieke@example.org', amr: ['pwd', 'otp'] });
    provider.knows({ sub: 'samira', email: 'samira@gemeente.example.org', email_verified: true });
  }
});
beforeEach(async () => {
  await api.db.query(
    'DELETE FROM attempts; DELETE FROM mail_messages; DELETE FROM identity_visits; DELETE FROM persons',
  );
});
afterAll(async () => {
  for (const server of [changed, crossed, silent]) {
    server?.closeAllConnections();
    server?.close();
  }
  await Promise.all([api?.close(), there?.close(), elsewhere?.close()]);
});

/** A browser that keeps our cookies, and follows nothing by itself. */
class Browser {
  readonly cookies = new Map<string, string>();

  constructor(person?: TestPerson) {
    if (person) this.put(person.cookie);
  }

  async open(path: string): Promise<{ status: number; location: string }> {
    const response = await fetch(api.url + path, { headers: { cookie: this.cookie }, redirect: 'manual' });
    for (const each of response.headers.getSetCookie()) this.put(each.split(';')[0]!);
    return { status: response.status, location: response.headers.get('location') ?? '' };
  }

  async ask(query: string, variables: object = {}) {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
    });
    for (const each of response.headers.getSetCookie()) this.put(each.split(';')[0]!);
    return (await response.json()) as {
      data: Record<string, never>;
      errors?: { extensions: { code: string } }[];
    };
  }

  /** Goes to a provider, signs in there as somebody, and comes back. */
  async visit(sub: string, { key = 'gemeente', query = '', provider = there } = {}): Promise<string> {
    const { location } = await this.open(`/inloggen/oidc/${key}${query}`);
    return this.comeBack(await provider.signIn(location, sub));
  }

  async comeBack(address: string): Promise<string> {
    const { pathname, search } = new URL(address);
    return (await this.open(pathname + search)).location;
  }

  async name(): Promise<string | null> {
    const { me } = (await this.ask('{ me { name } }')).data as unknown as { me: { name: string } | null };
    return me?.name ?? null;
  }

  private get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private put(pair: string): void {
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    if (value) this.cookies.set(name, value);
    else this.cookies.delete(name);
  }
}

const arrivalQuery = '{ identityArrival { id provider { key name } address addressVouched } }';
interface Arrival {
  readonly id: string;
  readonly provider: { readonly name: string };
  readonly address: string | null;
  readonly addressVouched: boolean;
}
const arrivalIn = async (browser: Browser) =>
  ((await browser.ask(arrivalQuery)).data as unknown as { identityArrival: Arrival | null }).identityArrival;
const link =
  'mutation ($input: LinkIdentityInput!) { linkIdentity(input: $input) { address provider { name } } }';
/** Joost, who has linked who he is there to his account. */
async function joostLinked(sub = 'joost'): Promise<TestPerson> {
  const joost = await api.person({ name: 'Joost', email: 'joost@example.org', roles: ['PROFESSIONAL'] });
  const browser = new Browser(joost);
  await browser.visit(sub);
  const arrival = await arrivalIn(browser);
  const { errors } = await browser.ask(link, { input: { arrivalId: arrival?.id } });
  expect(errors).toBeUndefined();
  return joost;
}
const again = '/inloggen?dienst=gemeente&melding=opnieuw';

describe('signing in at another place', () => {
  it('asks with the code flow, PKCE, a state and a nonce, and our own address to come back to', async () => {
    const { status, location } = await new Browser().open('/inloggen/oidc/gemeente');
    const asked = new URL(location).searchParams;
    expect(status).toBe(303);
    expect(Object.fromEntries(asked)).toMatchObject({
      ...{ response_type: 'code', code_challenge_method: 'S256', redirect_uri: backAt('gemeente') },
      scope: 'openid email profile',
    });
    expect(
      ['state', 'nonce', 'code_challenge'].filter((each) => (asked.get(each) ?? '').length < 40),
    ).toEqual([]);
  });

  it('signs in who linked it before, in the page they wanted and in their language', async () => {
    await joostLinked();
    const browser = new Browser();
    expect(await browser.visit('joost', { query: '?terug=/kennis&taal=en' })).toBe('/en/kennis');
    expect(await browser.name()).toBe('Joost');
    expect(await api.db.query('SELECT last_used_on::text AS day FROM identities')).toEqual([
      { day: '2027-01-04' },
    ]);
    expect(await api.db.query('SELECT 1 FROM identity_visits')).toEqual([]);
  });

  it('counts a second step that was taken there, where an administrator said how that is told', async () => {
    const joost = await joostLinked();
    await api.db.query(
      `INSERT INTO second_factors (person_id, secret, begun_at, confirmed_at) VALUES ($1, 'x', now(), now())`,
      [joost.id],
    );
    expect(await new Browser().visit('joost')).toBe('/inloggen/tweede-stap');
    await api.db.query(`DELETE FROM sessions; UPDATE identities SET subject = 'marieke'`);
    expect(await new Browser().visit('marieke', { query: '?terug=/kennis' })).toBe('/kennis');
    expect(await api.db.query('SELECT is_strong FROM sessions')).toEqual([{ is_strong: true }]);
    await api.db.query(`UPDATE identities SET issuer = $1`, [elsewhere.issuer]);
    expect(await new Browser().visit('marieke', { key: 'school', provider: elsewhere })).toBe(
      '/inloggen/tweede-stap',
    );
  });

  it('leads to a page of ours and nowhere else', async () => {
    await joostLinked();
    const wanted = [
      '//elders.example.org',
      'https://elders.example.org',
      '/\\elders.example.org',
      '/%09/elders.example.org',
      'elders',
    ];
    for (const terug of wanted) {
      const location = await new Browser().visit('joost', {
        query: `?${new URLSearchParams({ terug }).toString()}`,
      });
      expect(new URL(location, publicUrl).host).toBe('verbonden.example.org');
    }
  });

  it('knows somebody by issuer and subject: the same subject elsewhere is somebody else', async () => {
    await joostLinked();
    const browser = new Browser();
    expect(await browser.visit('joost', { key: 'school', provider: elsewhere })).toBe('/inloggen/koppelen');
    expect(await browser.name()).toBeNull();
  });

  it('is nothing for who is suspended: they are told no more than a stranger', async () => {
    const joost = await joostLinked();
    await api.db.query('UPDATE accounts SET suspended_at = now() WHERE person_id = $1', [joost.id]);
    const browser = new Browser();
    expect(await browser.visit('joost')).toBe('/inloggen/koppelen');
    expect(await browser.name()).toBeNull();
  });
});

describe('who comes from elsewhere for the first time', () => {
  it('is not let in by an address, vouched for or not, and no mail goes by itself', async () => {
    await api.person({ name: 'Joost', email: 'joost@example.org', roles: ['COORDINATOR'] });
    for (const [sub, vouched] of [
      ['joost', true],
      ['kees', false],
    ] as const) {
      const browser = new Browser();
      expect(await browser.visit(sub)).toBe('/inloggen/koppelen');
      expect(await browser.name()).toBeNull();
      expect(await arrivalIn(browser)).toMatchObject({
        address: 'joost@example.org',
        addressVouched: vouched,
      });
    }
    const rows = await api.db.query('SELECT 1 FROM identities UNION ALL SELECT 1 FROM mail_messages');
    expect(rows).toEqual([]);
  });

  it('gets the same answer whether the address has an account or not', async () => {
    await api.person({ email: 'joost@example.org' });
    const [known, unknown] = [new Browser(), new Browser()];
    expect(await known.visit('joost')).toBe(await unknown.visit('samira'));
    const [first, second] = [await arrivalIn(known), await arrivalIn(unknown)];
    expect({ ...first, id: '', address: '' }).toEqual({ ...second, id: '', address: '' });
  });

  it('is an address that a provider vouches for only where an administrator believes that provider', async () => {
    const browser = new Browser();
    await browser.visit('joost', { key: 'school', provider: elsewhere });
    expect(await arrivalIn(browser)).toMatchObject({ address: 'joost@example.org', addressVouched: false });
  });

  it('asks who signed in a while ago to show that it is them, before it is linked', async () => {
    const samira = await api.person({ name: 'Samira', email: 'samira@example.org' });
    const browser = new Browser(samira);
    api.clock.move(31 * 60_000);
    await browser.visit('samira');
    const arrivalId = (await arrivalIn(browser))?.id;
    const { errors } = await browser.ask(link, { input: { arrivalId } });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(await api.db.query('SELECT 1 FROM identities')).toEqual([]);
  });

  it('links it to who is signed in, after a yes of theirs, and their mailbox hears of it', async () => {
    const samira = await api.person({ name: 'Samira', email: 'samira@example.org' });
    const browser = new Browser(samira);
    expect(await browser.visit('samira')).toBe('/mijn/account/inlogdiensten/koppelen');
    expect(await api.db.query('SELECT 1 FROM identities')).toEqual([]);
    const arrival = await arrivalIn(browser);
    const { data } = await browser.ask(link, { input: { arrivalId: arrival?.id } });
    expect(data).toEqual({
      linkIdentity: { address: 'samira@gemeente.example.org', provider: { name: 'Gemeente Voorbeeld' } },
    });
    expect(await arrivalIn(browser)).toBeNull();
    const mails = await api.db.query('SELECT kind, to_address FROM mail_messages');
    expect(mails).toEqual([{ kind: 'people.identity-linked', to_address: 'samira@example.org' }]);
    const later = new Browser();
    expect(await later.visit('samira')).toBe('/mijn');
    expect(await later.name()).toBe('Samira');
  });

  it('is linked only in the browser that came back, for half an hour, and to one account', async () => {
    const [samira, thief] = [await api.person({ name: 'Samira' }), await api.person({ name: 'Dief' })];
    const browser = new Browser(samira);
    await browser.visit('samira');
    const input = { arrivalId: (await arrivalIn(browser))?.id };
    const codeOf = async (who: Browser) =>
      (await who.ask(link, { input })).errors?.[0]?.extensions.code ?? null;
    expect(await codeOf(new Browser(thief))).toBe('NOT_FOUND');
    expect(await codeOf(browser)).toBeNull();

    const other = new Browser(thief);
    await other.visit('joost');
    api.clock.move(30 * 60_000);
    expect(await arrivalIn(other)).toBeNull();
  });

  it('can lose a race: of two accounts that link one identity at once, one has it', async () => {
    const people = await Promise.all([api.person(), api.person()]);
    const browsers = people.map((each) => new Browser(each));
    const arrivals: (Arrival | null)[] = [];
    for (const browser of browsers) {
      await browser.visit('samira');
      arrivals.push(await arrivalIn(browser));
    }
    const answers = await Promise.all(
      browsers.map((browser, at) => browser.ask(link, { input: { arrivalId: arrivals[at]?.id } })),
    );
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? null).sort()).toEqual(
      ['CONFLICT', null].sort(),
    );
    expect(await api.db.query('SELECT 1 FROM identities')).toHaveLength(1);
  });
});

describe('an answer that is not right', () => {
  const begun = async () => {
    const browser = new Browser();
    return { browser, url: (await browser.open('/inloggen/oidc/gemeente')).location };
  };
  const changedTo = (address: string, name: string, value: string) => {
    const url = new URL(address);
    url.searchParams.set(name, value);
    return url.href;
  };

  it.each([
    ['nonce', 'a-nonce-of-somebody-else'],
    ['code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'],
    ['state', 'a-state-of-somebody-else'],
  ])('signs nobody in when it was asked with another %s', async (name, value) => {
    await joostLinked();
    const { browser, url } = await begun();
    expect(await browser.comeBack(await there.signIn(changedTo(url, name, value), 'joost'))).toBe(again);
    expect(await browser.name()).toBeNull();
  });

  it('is good once: neither the same browser nor another gets in with it again', async () => {
    await joostLinked();
    const { browser, url } = await begun();
    const answer = await there.signIn(url, 'joost');
    expect(await browser.comeBack(answer)).toBe('/mijn');
    expect(await browser.comeBack(answer)).toBe(again);
    const other = await begun();
    const replayed = changedTo(answer, 'state', new URL(other.url).searchParams.get('state') ?? '');
    expect(await other.browser.comeBack(replayed)).toBe(again);
    expect(await other.browser.name()).toBeNull();
  });

  it('is tried once, also when it comes in several times at the same moment', async () => {
    await joostLinked();
    const { browser, url } = await begun();
    const answer = await there.signIn(url, 'joost');
    const answers = await Promise.all([1, 2, 3].map(() => browser.comeBack(answer)));
    expect(answers.sort()).toEqual([again, again, '/mijn']);
  });

  it('does nothing in a browser that did not ask for it, as when somebody sends their own answer to another', async () => {
    await joostLinked();
    const { url } = await begun();
    const answer = await there.signIn(url, 'joost');
    const victim = new Browser();
    expect(await victim.comeBack(answer)).toBe(again);
    const onTheWay = await begun();
    expect(await onTheWay.browser.comeBack(answer)).toBe(again);
    expect([await victim.name(), await onTheWay.browser.name()]).toEqual([null, null]);
  });

  it('does nothing at the door of another provider, or after half an hour', async () => {
    await joostLinked();
    const { browser, url } = await begun();
    const answer = new URL(await there.signIn(url, 'joost'));
    expect(await browser.comeBack(`${backAt('school')}${answer.search}`)).toBe(
      '/inloggen?dienst=school&melding=opnieuw',
    );
    const late = await begun();
    const lateAnswer = await there.signIn(late.url, 'joost');
    api.clock.move(30 * 60_000);
    expect(await late.browser.comeBack(lateAnswer)).toBe(again);
  });

  it('is refused when the issuer is another than the one written down, in its description or in its token', async () => {
    const browser = new Browser();
    expect((await browser.open('/inloggen/oidc/anders')).location).toBe(
      '/inloggen?dienst=anders&melding=onbereikbaar',
    );
    const { location } = await browser.open('/inloggen/oidc/kruising');
    expect(await browser.comeBack(await there.signIn(location, 'joost'))).toBe(
      '/inloggen?dienst=kruising&melding=opnieuw',
    );
  });

  it('makes nobody somebody else: who is signed in stays who they are', async () => {
    await joostLinked();
    const samira = await api.person({ name: 'Samira' });
    const browser = new Browser(samira);
    expect(await browser.visit('joost')).toBe('/mijn/account/inlogdiensten?melding=van-een-ander');
    expect(await browser.name()).toBe('Samira');
  });

  it('can be a no of the person, and that is told as such', async () => {
    const { browser, url } = await begun();
    const state = new URL(url).searchParams.get('state') ?? '';
    const refused = new URLSearchParams({ error: 'access_denied', state, iss: there.issuer }).toString();
    expect(await browser.comeBack(`${backAt('gemeente')}?${refused}`)).toBe(
      '/inloggen?dienst=gemeente&melding=gestopt',
    );
  });
});

describe('a provider that is not there', () => {
  it.each(['weg', 'stil'])(
    '(%s) spoils only its own button, and says so in time',
    async (key) => {
      const browser = new Browser();
      expect((await browser.open(`/inloggen/oidc/${key}`)).location).toBe(
        `/inloggen?dienst=${key}&melding=onbereikbaar`,
      );
      expect(browser.cookies.size).toBe(0);
      expect((await new Browser().open('/inloggen/oidc/gemeente')).location).toContain(there.issuer);
    },
    15_000,
  );

  it('and one that nobody wrote down leads back to the page to sign in', async () => {
    expect((await new Browser().open('/inloggen/oidc/onbekend?taal=en')).location).toBe('/en/inloggen');
    expect((await new Browser().open('/inloggen/oidc/onbekend/terug?code=x')).location).toBe('/inloggen');
  });

  it('is asked sixty times in a quarter of an hour from one place, and then waits', async () => {
    const locations = await Promise.all(
      Array.from({ length: 61 }, async () => (await new Browser().open('/inloggen/oidc/gemeente')).location),
    );
    expect(locations.filter((each) => each === '/inloggen?dienst=gemeente&melding=te-vaak')).toHaveLength(1);
  });
});

describe('what somebody linked', () => {
  const mine = '{ ownIdentities { id address lastUsedOn provider { name } } }';
  const unlink = 'mutation ($input: UnlinkIdentityInput!) { unlinkIdentity(input: $input) }';

  it('is theirs alone to see and to take away; after that it opens nothing', async () => {
    const joost = new Browser(await joostLinked());
    const other = new Browser(await api.person({ roles: ['ADMINISTRATOR'] }));
    const [identity] = ((await joost.ask(mine)).data as unknown as { ownIdentities: { id: string }[] })
      .ownIdentities;
    expect(identity).toEqual({
      ...{ id: identity!.id, address: 'joost@example.org', lastUsedOn: null },
      provider: { name: 'Gemeente Voorbeeld' },
    });
    expect((await other.ask(mine)).data).toEqual({ ownIdentities: [] });
    const input = { id: identity!.id };
    expect((await other.ask(unlink, { input })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await joost.ask(unlink, { input })).data).toEqual({ unlinkIdentity: true });
    const later = new Browser();
    expect(await later.visit('joost')).toBe('/inloggen/koppelen');
  });

  it('keeps nothing of who came and did not link: a day later it is erased', async () => {
    await new Browser().visit('samira');
    expect(api.app.get(RetentionRules, { strict: false }).all).toContain(identityVisitRule);
    expect(await identityVisitRule.erase(api.db.manager, api.clock.now())).toBe(0);
    const later = new Date(api.clock.now().getTime() + 31 * 60_000);
    expect(await identityVisitRule.erase(api.db.manager, later)).toBe(1);
  });
});
