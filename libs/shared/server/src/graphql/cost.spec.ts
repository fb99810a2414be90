import {
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { type Cost, costOf, largestCounts } from './cost';
import { refusalOf } from './weighed-operations';

/** As Nest makes them: a field of a resolver takes whatever comes, another the parent alone. */
const resolver = (...all: unknown[]) => all;
const plain = (parent: unknown) => parent;

const first = { first: { type: new GraphQLNonNull(GraphQLInt), defaultValue: 20 } };
const organisation: GraphQLObjectType = new GraphQLObjectType({
  name: 'Organisation',
  fields: () => ({
    name: { type: GraphQLString, resolve: plain },
    themes: { type: new GraphQLList(GraphQLString), resolve: plain },
    partners: { type: connection, args: first, resolve: resolver },
  }),
});
const edge = new GraphQLObjectType({
  name: 'Edge',
  fields: { node: { type: organisation, resolve: plain } },
});
const connection = new GraphQLObjectType({
  name: 'Connection',
  fields: {
    edges: { type: new GraphQLNonNull(new GraphQLList(edge)), resolve: plain },
    totalCount: { type: GraphQLInt, resolve: plain },
  },
});
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: { organisations: { type: connection, args: first, resolve: resolver } },
  }),
});

function operationOf(text: string): OperationDefinitionNode {
  return parse(text).definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  )!;
}

function cost(text: string, variables: Record<string, unknown> = {}): Cost {
  return costOf(schema, parse(text), operationOf(text), variables);
}

describe('what an operation costs', () => {
  it('counts what is in a list as often as the list is long, by its own word, a variable or the usual', () => {
    // The list and its edges; then a node and a name for each.
    expect(cost('{ organisations(first: 3) { edges { node { name } } } }').answers).toBe(1 + 3 + 3 + 3);
    expect(
      cost('query ($n: Int!) { organisations(first: $n) { edges { node { name } } } }', { n: 3 }),
    ).toEqual(cost('{ organisations(first: 3) { edges { node { name } } } }'));
    expect(cost('{ organisations { edges { node { name } } } }')).toEqual(
      cost('{ organisations(first: 20) { edges { node { name } } } }'),
    );
  });

  it('counts a variable that is not given by its default in the document, and a given one as given', () => {
    const text = 'query ($n: Int! = 100) { organisations(first: $n) { edges { node { name } } } }';
    expect(cost(text).answers).toBe(1 + 300);
    expect(cost(text, { n: 3 }).answers).toBe(1 + 9);
  });

  it('counts lists at their longest where the values are not known yet', () => {
    for (const type of ['Int!', 'Int', 'Int! = 2']) {
      const text = `query ($n: ${type}) { organisations(first: $n) { edges { node { name } } } }`;
      expect(cost(text, largestCounts(operationOf(text))).answers).toBe(1 + 300);
    }
  });

  it('multiplies lists in lists, through fragments as well', () => {
    const deep = cost(
      `{ organisations(first: 100) { edges { node { ...Circle } } } }
       fragment Circle on Organisation { partners(first: 100) { edges { node { name } } } }`,
    );
    expect(deep.answers).toBeGreaterThan(30_000);
    expect(refusalOf(deep)?.extensions['code']).toBe('QUERY_TOO_LARGE');
  });

  it('counts a list that is read at once as one reading, and what it begins with as two', () => {
    expect(
      cost('{ organisations(first: 100) { edges { node { partners { totalCount } } } } }').readings,
    ).toBe(3);
  });

  it('does not trust a length that is none', () => {
    expect(cost('{ organisations(first: -5) { totalCount } }').answers).toBe(2);
    expect(
      cost('query ($n: Int!) { organisations(first: $n) { edges { node { name } } } }', { n: 1e9 }).answers,
    ).toBe(1 + 300);
  });

  it('stops counting once it is more than enough', () => {
    const level = (depth: number): string =>
      depth ? `partners(first: 100) { edges { node { ${level(depth - 1)} } } }` : 'name';
    const begun = performance.now();
    expect(cost(`{ organisations(first: 100) { edges { node { ${level(40)} } } } }`).answers).toBeGreaterThan(
      1e6,
    );
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
