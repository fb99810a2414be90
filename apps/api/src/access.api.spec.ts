import { Module } from '@nestjs/common';
import { GraphQLSchemaHost, Query, Resolver } from '@nestjs/graphql';
import { accessTable, PeopleModule, scopes } from '@verbonden/people/api';
import { type Role, roles, visitor, type Viewer } from '@verbonden/shared/kernel';
import { newId, requestContext, type Who } from '@verbonden/shared/server';
import {
  callerWith,
  testApi,
  type TestApi,
  type TestCaller,
  type TestPerson,
} from '@verbonden/shared/testing';
import { type GraphQLSchema, parse, subscribe } from 'graphql';
import { callOf, operationNames } from './malformed/callable-operations';
import { domainModules } from './domains';

type Actor = 'VISITOR' | Role;
const actors: readonly Actor[] = ['VISITOR', ...roles];

let api: TestApi;
let schema: GraphQLSchema;
const persons = new Map<Actor, TestPerson>();

beforeAll(async () => {
  api = await testApi(domainModules);
  ({ schema } = api.app.get(GraphQLSchemaHost));
});
// Each test has people of its own: signing out is one of the operations.
beforeEach(async () => {
  for (const role of roles) persons.set(role, await api.person({ roles: [role] }));
});
afterAll(() => api.close());

const graphqlRows = Object.keys(accessTable).filter((name) => !name.includes(' '));
const doorRows = Object.keys(accessTable).filter((name) => name.includes(' '));

describe('the access table', () => {
  it('has a row for every operation of the schema, and no row without an operation', () => {
    expect([...graphqlRows].sort()).toEqual(operationNames(schema).sort());
  });

  it('has a row for every door beside GraphQL, and no row without a door', () => {
    interface Layer {
      readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
    }
    const { router } = api.app.getHttpAdapter().getInstance() as unknown as { router: { stack: Layer[] } };
    const doors = router.stack.flatMap(({ route }) =>
      route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : [],
    );
    // Middleware sees every address and is no door.
    expect([...doorRows].sort()).toEqual(doors.filter((door) => !door.endsWith(' {/*splat}')).sort());
  });
});

describe('a token', () => {
  /** Of an administrator with every role: for each scope, a token for all the others. */
  async function tokensWithout(): Promise<Map<string, TestCaller>> {
    const everybody = await api.person({ roles });
    const make = `mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { token } }`;
    const tokens = new Map<string, TestCaller>();
    for (const scope of ['none', ...scopes]) {
      // Twenty is the most that somebody can have.
      await api.db.query('UPDATE access_tokens SET revoked_at = now()');
      const input = { id: newId(), name: scope, scopes: scopes.filter((each) => each !== scope) };
      const made = await api.as(everybody).data<{ createAccessToken: { token: string } }>(make, { input });
      tokens.set(scope, callerWith(api.url, made.createAccessToken.token));
    }
    await api.db.query('UPDATE access_tokens SET revoked_at = NULL');
    return tokens;
  }

  it('for everything but what an operation asks is refused there, and changes nothing', async () => {
    const tokens = await tokensWithout();
    const asked = graphqlRows.filter((name) => !name.startsWith('Subscription.'));
    const answers: string[] = [];
    const before = await everyRow(['attempts', 'access_tokens']);
    for (const name of asked) {
      await api.db.query('DELETE FROM attempts');
      const { document, variables } = callOf(schema, name);
      const caller = tokens.get(accessTable[name]?.scope ?? 'none') as TestCaller;
      answers.push(`${name}: ${(await caller.run(document, variables)).errors?.[0]?.extensions?.code}`);
    }
    expect(answers).toEqual(asked.map((name) => `${name}: FORBIDDEN`));
    expect(await everyRow(['attempts', 'access_tokens'])).toEqual(before);
  }, 60_000);
});

describe('at the door', () => {
  it.each(graphqlRows)('%s opens for whom the table names, and for nobody else', async (name) => {
    const before = await everyRow();
    for (const actor of actors.filter((each) => !opens(name, each))) {
      expect(`${actor}: ${await codeOf(name, actor)}`).toBe(
        `${actor}: ${actor === 'VISITOR' ? 'UNAUTHENTICATED' : 'FORBIDDEN'}`,
      );
    }
    expect(await everyRow()).toEqual(before);
    for (const actor of actors.filter((each) => opens(name, each))) {
      // What follows may still say no (nothing is right in this input), but it was reached.
      expect(['UNAUTHENTICATED', 'FORBIDDEN']).not.toContain(await codeOf(name, actor));
    }
  });

  it('a session of a suspended account counts as nobody, at once', async () => {
    const administrator = await api.person({ roles: ['ADMINISTRATOR'] });
    const run = async () =>
      (await api.as(administrator).run('{ knowledgeToReview { totalCount } }')).errors?.[0]?.extensions;
    expect(await run()).toBeUndefined();
    await api.db.query('UPDATE accounts SET suspended_at = now() WHERE person_id = $1', [administrator.id]);
    expect(await run()).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('a role that ended opens nothing any more, at once', async () => {
    const coordinator = await api.person({ roles: ['COORDINATOR'] });
    const run = async () =>
      (await api.as(coordinator).run('{ knowledgeToReview { totalCount } }')).errors?.[0]?.extensions;
    expect(await run()).toBeUndefined();
    await api.db.query('UPDATE memberships SET until = $2 WHERE person_id = $1', [
      coordinator.id,
      api.clock.now(),
    ]);
    expect(await run()).toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each(['{ secrets }', 'mutation { deleteEverything }', '{ __proto__ }', '{ constructor { name } }'])(
    'an operation that does not exist (%s) is told as that',
    async (document) => {
      const answer = await api.as(persons.get('ADMINISTRATOR') as TestPerson).run(document);
      expect(answer.errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
    },
  );

  it('an operation that somebody forgot to put in the table is closed, also for an administrator', async () => {
    @Resolver()
    class ForgottenResolver {
      @Query(() => String)
      forgotten(): string {
        return 'open';
      }
    }
    @Module({ providers: [ForgottenResolver] })
    class ForgottenModule {}

    const other = await testApi([PeopleModule, ForgottenModule]);
    const administrator = await other.person({ roles: ['ADMINISTRATOR'] });
    const answer = await other.as(administrator).run('{ forgotten }');
    expect(answer).toMatchObject({ data: null, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    await other.close();
  });
});

/** What the table says, read once more and differently from the guard. */
function opens(name: string, actor: Actor): boolean {
  const who: readonly Who[] = accessTable[name]?.who ?? [];
  if (actor === 'VISITOR') return who.includes('EVERYONE');
  return who.includes('EVERYONE') || who.includes('SIGNED_IN') || who.includes(actor);
}

/** Calls an operation as somebody; the code of its error, or null when it answered or began to stream. */
async function codeOf(name: string, actor: Actor): Promise<string | null> {
  const { document, variables } = callOf(schema, name);
  const person = persons.get(actor);
  if (!name.startsWith('Subscription.')) {
    const caller = person ? api.as(person) : api.visitor;
    return (await caller.run(document, variables)).errors?.[0]?.extensions?.code ?? null;
  }
  const viewer: Viewer = person?.viewer ?? visitor();
  const outcome = await subscribe({
    schema,
    document: parse(document),
    variableValues: variables,
    contextValue: { ...requestContext(viewer), viewerNow: () => Promise.resolve(viewer) },
  });
  if (Symbol.asyncIterator in outcome) {
    await outcome.return(undefined);
    return null;
  }
  const fault = outcome.errors?.[0]?.originalError as { code?: string } | undefined;
  return fault?.code ?? 'OTHER';
}

/** The number of rows and a fingerprint of all that is in them, for every table. */
async function everyRow(but: readonly string[] = []): Promise<unknown> {
  const tables = await api.db.query<{ name: string }[]>(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  expect(tables.length).toBeGreaterThan(10);
  const each = tables
    .filter(({ name }) => !but.includes(name))
    .map(
      ({ name }) =>
        `SELECT '${name}' AS name, count(*), md5(string_agg(t::text, '' ORDER BY t::text)) FROM ${name} t`,
    );
  return api.db.query(`${each.join(' UNION ALL ')} ORDER BY name`);
}
