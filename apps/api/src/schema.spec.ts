import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, GraphQLObjectType, isInputObjectType, isListType } from 'graphql';
import { printDomainSchema } from './print-schema';

const committed = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
const schema = buildSchema(committed);

describe('the committed schema', () => {
  it('is what the resolvers make; if not, run `npm run schema` and look at what changed', async () => {
    expect(await printDomainSchema()).toBe(committed);
  });

  it('gives each mutation one input of its own, shared with no other', () => {
    const inputs = fieldsOf(schema.getMutationType()).flatMap((field) => {
      expect(field.args.map((arg) => arg.name)).toEqual(field.args.length ? ['input'] : []);
      return field.args.map((arg) => getNamedType(arg.type));
    });
    expect(inputs.every(isInputObjectType)).toBe(true);
    expect(new Set(inputs).size).toBe(inputs.length);
  });

  it('gives what can grow without end as pages of a connection', () => {
    const lists = fieldsOf(schema.getQueryType()).filter(({ type }) => isListType(type));
    expect(lists.map((field) => field.name)).toEqual([]);
    for (const type of Object.values(schema.getTypeMap())) {
      if (!(type instanceof GraphQLObjectType) || !type.name.endsWith('Connection')) continue;
      expect(Object.keys(type.getFields())).toEqual(
        expect.arrayContaining(['edges', 'pageInfo', 'totalCount']),
      );
    }
  });
});

function fieldsOf(type: GraphQLObjectType | null | undefined) {
  return Object.values(type?.getFields() ?? {});
}
