import { GraphQLSchemaHost } from '@nestjs/graphql';
import { aKnowledgeItem } from '@verbonden/knowledge/testing';
import { anOrganisation } from '@verbonden/alliance/testing';
import { savedMeeting } from '@verbonden/meetings/testing';
import { statementsOf, testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { getNamedType, type GraphQLObjectType, isLeafType, isObjectType } from 'graphql';
import { domainModules } from '../domains';

interface Told {
  readonly path?: unknown;
  readonly extensions?: { readonly code?: string };
}

/** At most so many statements for one operation, however it is packed (P29). */
const mostStatements = 50;

let api: TestApi;
let coordinator: TestPerson;

beforeAll(async () => {
  api = await testApi(domainModules);
  coordinator = await api.person({ roles: ['COORDINATOR', 'ADMINISTRATOR'] });
  for (let number = 0; number < 3; number++) {
    const { id } = await anOrganisation(api.db, { slug: `plek-${number}` });
    await aKnowledgeItem(api.db, { slug: `kennis-${number}`, organisationId: id });
    await savedMeeting(api);
  }
});
afterAll(() => api?.close());

/** Fields of a type that a resolver makes and that need no argument, as a selection each. */
function read(typeName: string): string[] {
  const { schema } = api.app.get(GraphQLSchemaHost);
  const type = schema.getType(typeName) as GraphQLObjectType;
  return Object.values(type.getFields())
    .filter(({ args }) =>
      args.every((arg) => arg.defaultValue !== undefined || !String(arg.type).endsWith('!')),
    )
    .filter(({ resolve }) => resolve !== undefined && resolve.length !== 1)
    .flatMap((field) => {
      const of = getNamedType(field.type);
      if (isLeafType(of)) return [field.name];
      return isObjectType(of) ? [`${field.name} { __typename }`] : [];
    });
}

async function ask(
  document: string,
): Promise<{ statements: number; code: string | undefined; took: number }> {
  let code: string | undefined;
  const begun = performance.now();
  const statements = await statementsOf(api.db, async () => {
    const { errors } = await api.as(coordinator).run(document);
    // A field may say no for itself, such as one that wants one meeting at a time.
    code = (errors as readonly Told[] | undefined)?.find(({ path }) => path === undefined)?.extensions?.code;
  });
  return { statements: statements.length, code, took: performance.now() - begun };
}

describe('the dearest operation that is answered', () => {
  const lists = [
    ['meetings', 'Meeting'],
    ['knowledgeItems', 'KnowledgeItem'],
    ['organisations', 'Organisation'],
  ] as const;

  it.each(lists)('costs at most fifty statements: %s with all it can be asked', async (query, type) => {
    const fields = read(type);
    expect(fields.length).toBeGreaterThan(5);
    // As many as are let through, in windows, so that every field had its turn.
    for (let from = 0; from < fields.length; from += 30) {
      const selection = fields.slice(from, from + 36).join(' ');
      const { statements, code } = await ask(`{ ${query}(first: 100) { edges { node { ${selection} } } } }`);
      expect([query, from, code]).toEqual([query, from, undefined]);
      expect(statements).toBeLessThanOrEqual(mostStatements);
    }
  });

  it('costs at most fifty statements: the same list under thirty names', async () => {
    const alias = (many: number) =>
      `{ ${Array.from({ length: many }, (_, n) => `m${n}: meetings(first: 100) { totalCount }`).join(' ')} }`;
    const { statements, code } = await ask(alias(13));
    expect(code).toBeUndefined();
    expect(statements).toBeLessThanOrEqual(mostStatements);
    expect((await ask(alias(21))).code).toBe('QUERY_TOO_LARGE');
  });
});

describe('an operation that is too large', () => {
  const times = (many: number, each: (n: number) => string) =>
    Array.from({ length: many }, (_, n) => each(n)).join(' ');
  const lists = (deep: number): string =>
    deep ? `partnerships { organisation { ${lists(deep - 1)} } }` : 'id';
  it.each([
    [
      'lists of a hundred in lists of a hundred',
      `{ organisations(first: 100) { edges { node { offers { id } municipalities { organisations { id offers { id } } } partnerships { body { participants { organisation { offers { id title } } } } } } } } }`,
    ],
    ['everything that can be read of an item', 'ITEM'],
    ['the same field nine hundred times', `{ ${times(900, () => 'me { id }')} }`],
    ['two thousand directives', `{ me ${times(600, () => '@include(if: true)')} { id } }`],
    ['a depth of twenty', `{ organisations { edges { node { ${lists(10)} } } } }`],
    ['thirty-one aliases', `{ ${times(31, (n) => `a${n}: me { id }`)} }`],
    ['fragments that go round', 'query { me { ...A } } fragment A on Me { ...B } fragment B on Me { ...A }'],
  ])('is refused before anything is read: %s', async (_, document) => {
    const text =
      document === 'ITEM'
        ? `{ knowledgeItem(slug: "kennis-0") { ${read('KnowledgeItem').join(' ')} } }`
        : document;
    const { statements, code } = await ask(text);
    expect(['QUERY_TOO_LARGE', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED']).toContain(code);
    // Who asks is looked up; nothing else.
    expect(statements).toBeLessThanOrEqual(1);
  });

  it('but within the limits counts for who asks, when it is dear', async () => {
    const dear = `{ organisations(first: 100) { edges { node {
      partnerships { body { participants { id since until knownFrom } history { id since } } }
    } } } }`;
    const { code } = await ask(dear);
    expect(code).toBeUndefined();
    const [taken] = await api.db.query<{ taken: number }[]>(
      'SELECT max(taken)::int AS taken FROM attempts WHERE taken > 10000',
    );
    expect(taken?.taken).toBeGreaterThan(15_000);
    await api.db.query('UPDATE attempts SET taken = 1500000 WHERE taken > 10000');
    expect((await ask(dear)).code).toBe('RATE_LIMITED');
    // What an ordinary page asks is still answered.
    expect((await ask('{ organisations(first: 20) { edges { node { id name } } } }')).code).toBeUndefined();
  });
});
