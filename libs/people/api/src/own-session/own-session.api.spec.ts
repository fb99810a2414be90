import { SignedLinks } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { PeopleModule } from '../people.module';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const list = '{ me { sessionHere sessions { id browser system startedAt lastSeenAt } } }';
const endOne = `mutation ($input: EndSessionInput!) { endSession(input: $input) }`;
const hour = 3_600_000;

interface Listed {
  me: {
    sessionHere: string;
    sessions: { id: string; browser: string | null; system: string | null; lastSeenAt: string }[];
  } | null;
}

let api: TestApi;
beforeAll(async () => {
  api = await testApi([PeopleModule]);
});
afterAll(() => api?.close());

/** Signs in by a link, as another browser of the same person. */
async function anotherBrowser(person: TestPerson): Promise<TestPerson> {
  const id = (
    await api.db.query<{ id: string }[]>(
      `INSERT INTO sign_in_links (id, email, expires_at) VALUES (gen_random_uuid(), $1, $2) RETURNING id`,
      [person.email, new Date(api.clock.now().getTime() + hour)],
    )
  )[0]!.id;
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': firefox },
    body: JSON.stringify({
      query: 'mutation ($input: SignInByLinkInput!) { signInByLink(input: $input) { id } }',
      variables: { input: { token: api.app.get(SignedLinks, { strict: false }).token('sign-in', id) } },
    }),
  });
  return { ...person, cookie: response.headers.getSetCookie()[0]!.split(';')[0]! };
}
const sessionsOf = async (person: TestPerson) => (await api.as(person).data<Listed>(list)).me;

describe('the own sessions', () => {
  it('are told apart by browser and system, and show which one asks', async () => {
    const here = await api.person({ roles: ['PROFESSIONAL'] });
    const there = await anotherBrowser(here);
    const seen = await sessionsOf(there);
    expect(seen?.sessions).toHaveLength(2);
    expect(seen?.sessions.find(({ id }) => id === seen.sessionHere)).toMatchObject({
      browser: 'Firefox',
      system: 'Linux',
    });
    expect((await sessionsOf(here))?.sessionHere).not.toBe(seen?.sessionHere);
  });

  it('end one by one, at once, and never those of somebody else', async () => {
    const here = await api.person({ roles: ['PROFESSIONAL'] });
    const there = await anotherBrowser(here);
    const id = (await sessionsOf(there))?.sessionHere;
    const stranger = await api.person({ roles: ['ADMINISTRATOR'] });
    const refused = await api.as(stranger).run(endOne, { input: { id } });
    expect(refused.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    expect(await sessionsOf(there)).not.toBeNull();
    await api.as(here).data(endOne, { input: { id } });
    expect(await sessionsOf(there)).toBeNull();
    expect(await sessionsOf(here)).not.toBeNull();
  });

  it('end everywhere but here', async () => {
    const here = await api.person({ roles: ['PROFESSIONAL'] });
    const others = [await anotherBrowser(here), await anotherBrowser(here)];
    expect(await api.as(here).data('mutation { endOtherSessions }')).toEqual({ endOtherSessions: 2 });
    for (const other of others) expect(await sessionsOf(other)).toBeNull();
    expect((await sessionsOf(here))?.sessions).toHaveLength(1);
  });

  it('remember when somebody was there to the hour, and not with each request', async () => {
    const here = await api.person();
    const first = (await sessionsOf(here))!.sessions[0]!.lastSeenAt;
    api.clock.set(new Date(api.clock.now().getTime() + hour - 1));
    expect((await sessionsOf(here))!.sessions[0]!.lastSeenAt).toBe(first);
    api.clock.set(new Date(api.clock.now().getTime() + 1));
    expect((await sessionsOf(here))!.sessions[0]!.lastSeenAt).toBe(api.clock.now().toISOString());
  });

  it('keep no address of the network', async () => {
    const columns = await api.db.query<{ name: string }[]>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'sessions' ORDER BY 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual([
      ...['browser', 'expires_at', 'former_hash', 'former_until', 'id', 'is_strong', 'last_seen_at'],
      ...['person_id', 'renewal_due', 'started_at', 'system', 'token_hash'],
    ]);
  });
});

describe('a session of somebody who gets a role', () => {
  const give = (person: TestPerson) =>
    api.db.query(
      `INSERT INTO memberships (id, person_id, role, since) VALUES (gen_random_uuid(), $1, 'COORDINATOR', $2)`,
      [person.id, api.clock.now()],
    );

  it('gets another token with the next request, and the one of before opens nothing after a minute', async () => {
    const person = await api.person();
    const former = { ...person };
    await give(person);
    expect((await sessionsOf(person))?.sessions).toHaveLength(1);
    expect(person.cookie).not.toBe(former.cookie);
    // A picture or a second tab that asked at the same moment.
    expect(await sessionsOf({ ...former })).not.toBeNull();
    api.clock.set(new Date(api.clock.now().getTime() + 60_000));
    expect(await sessionsOf(former)).toBeNull();
    expect(await sessionsOf(person)).not.toBeNull();
  });

  it('is renewed once by many requests at the same moment, and none of them is refused', async () => {
    const person = await api.person();
    await give(person);
    const former = person.cookie;
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        fetch(`${api.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: former },
          body: JSON.stringify({ query: '{ me { id } }' }),
        }),
      ),
    );
    const bodies = (await Promise.all(answers.map((each) => each.json()))) as {
      data: { me: object | null };
    }[];
    expect(bodies.filter(({ data }) => data.me)).toHaveLength(8);
    expect(answers.filter(({ headers }) => headers.getSetCookie().length > 0)).toHaveLength(1);
  });
});
