import { GraphQLSchemaHost } from '@nestjs/graphql';
import { accessTable } from '@verbonden/people/api';
import { codeAt } from '@verbonden/people/testing';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import type { GraphQLSchema } from 'graphql';
import { domainModules } from './domains';
import { callOf } from './malformed/callable-operations';

let api: TestApi;
let schema: GraphQLSchema;
beforeAll(async () => {
  api = await testApi(domainModules, { SECOND_FACTOR: 'required' });
  ({ schema } = api.app.get(GraphQLSchemaHost));
});
afterAll(() => api?.close());

const operations = Object.entries(accessTable).filter(([name]) => /^(Query|Mutation)\./.test(name));
/** What a caller with this cookie is told at each of these operations, when it is not let in. */
async function refusals(names: readonly string[], cookie: string): Promise<string[]> {
  const told: string[] = [];
  for (const name of names) {
    const { document, variables } = callOf(schema, name);
    const { errors } = await api.as({ cookie } as TestPerson).run(document, variables);
    told.push(`${name}: ${errors?.[0]?.extensions?.code}`);
  }
  return told;
}

describe('who took the first step and not the second', () => {
  it('is a visitor at every operation of the table', async () => {
    const person = await api.person({ roles: ['PROFESSIONAL', 'COORDINATOR', 'ADMINISTRATOR'] });
    const token = 'half'.repeat(10);
    await api.db.query(`INSERT INTO half_sign_ins VALUES (encode(sha256($1), 'hex'), $2, '2099-01-01')`, [
      token,
      person.id,
    ]);
    const cookie = `__Host-verbonden-stap=${token}`;
    expect(await api.as({ cookie } as TestPerson).data('{ me { id } secondStepWaits }')).toEqual({
      me: null,
      secondStepWaits: true,
    });
    const closed = operations.filter(([, { who }]) => !who.includes('EVERYONE')).map(([name]) => name);
    expect(await refusals(closed, cookie)).toEqual(closed.map((name) => `${name}: UNAUTHENTICATED`));
    // Nor does the token pass for the one of a session.
    expect(await refusals(['Query.ownSecondFactor'], `__Host-verbonden=${token}`)).toEqual([
      'Query.ownSecondFactor: UNAUTHENTICATED',
    ]);
  }, 60_000);
});

describe('coordinators and administrators without a second step', () => {
  it('have none of the rights of those roles, keep the others, and have all of them once it is set up', async () => {
    const person = await api.person({ roles: ['PROFESSIONAL', 'COORDINATOR', 'ADMINISTRATOR'] });
    const closed = operations
      .filter(([, { who }]) => who.every((each) => each === 'COORDINATOR' || each === 'ADMINISTRATOR'))
      .map(([name]) => name);
    expect(closed.length).toBeGreaterThan(20);
    expect(await refusals(closed, person.cookie)).toEqual(closed.map((name) => `${name}: FORBIDDEN`));
    const me = '{ me { needsSecondFactor roles { role } } }';
    expect(await api.as(person).data(me)).toMatchObject({ me: { needsSecondFactor: true } });

    const { beginSecondFactor } = await api
      .as(person)
      .data<{ beginSecondFactor: { begun: { secret: string } } }>(
        'mutation { beginSecondFactor(input: {}) { begun { secret } } }',
      );
    const code = codeAt(beginSecondFactor.begun.secret, api.clock.now());
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: person.cookie },
      body: JSON.stringify({
        query: `mutation { confirmSecondFactor(input: { code: "${code}" }) { codes } }`,
      }),
    });
    const cookie = response.headers.getSetCookie()[0]!.split(';')[0]!;
    const strong = { ...person, cookie };
    expect(await api.as(strong).data(me)).toMatchObject({ me: { needsSecondFactor: false } });
    expect((await api.as(strong).run('{ newAddressesWaiting { id } }')).errors).toBeUndefined();
  }, 60_000);
});
