import { GraphQLSchemaHost } from '@nestjs/graphql';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import {
  getNamedType,
  getVariableValues,
  type GraphQLSchema,
  type GraphQLInputObjectType,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { callOf, operationNames } from '../malformed/callable-operations';
import { domainModules } from '../domains';

let api: TestApi;
let schema: GraphQLSchema;
beforeAll(async () => {
  api = await testApi(domainModules);
  ({ schema } = api.app.get(GraphQLSchemaHost));
});
afterAll(() => api?.close());

/** Every column that any table has, by its name in the program. */
function allColumns(): string[] {
  const names = api.db.entityMetadatas.flatMap(({ columns }) =>
    columns.map(({ propertyName }) => propertyName),
  );
  return [...new Set(names)].sort();
}

/** The input of a mutation, and the inputs in it. */
function inputsIn(type: GraphQLInputObjectType, seen = new Set<GraphQLInputObjectType>()) {
  if (seen.has(type)) return seen;
  seen.add(type);
  for (const field of Object.values(type.getFields())) {
    const of = getNamedType(field.type);
    if (isInputObjectType(of)) inputsIn(of, seen);
  }
  return seen;
}

describe('an action sets only what it is meant to set', () => {
  it('columns that an input does not name are refused, for every mutation and every column', () => {
    const columns = allColumns();
    expect(columns.length).toBeGreaterThan(200);
    const spread = 40;
    let turn = 0;
    let refused = 0;
    for (const name of operationNames(schema).filter((each) => each.startsWith('Mutation.'))) {
      const { document, variables } = callOf(schema, name);
      const operation = parse(document).definitions.find(
        (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
      )!;
      const input = schema.getMutationType()!.getFields()[name.slice(9)]!.args[0];
      if (!input) continue;
      const known = (getNamedType(input.type) as GraphQLInputObjectType).getFields();
      // GraphQL guesses what each may have meant, so a handful at a time; over all mutations every column had its turn.
      const others = columns.filter((column, at) => !(column in known) && at % spread === turn % spread);
      turn += 1;
      const given = {
        ...(variables['input'] as object),
        ...Object.fromEntries(others.map((each) => [each, null])),
      };
      const { errors } = getVariableValues(
        schema,
        operation.variableDefinitions ?? [],
        { input: given },
        { maxErrors: 5_000 },
      );
      const told = (errors ?? []).map(({ message }) => /Field "(\w+)" is not defined/.exec(message)?.[1]);
      expect(`${name}: ${others.filter((each) => !told.includes(each)).join()}`).toBe(`${name}: `);
      refused += others.length;
    }
    expect(refused).toBeGreaterThan(3_000);
  });

  it('no input takes who did it, what one may do, or when it was made', () => {
    const inputs = Object.values(schema.getMutationType()!.getFields()).flatMap(({ args }) =>
      args.flatMap(({ type }) => {
        const of = getNamedType(type);
        return isInputObjectType(of) ? [...inputsIn(of)] : [];
      }),
    );
    const never = /^(createdAt|updatedAt|authorId|viewer|passwordHash|tokenHash|suspendedAt|isAdmin|roles)$/;
    const found = [...new Set(inputs)].flatMap((type) =>
      Object.keys(type.getFields())
        .filter((field) => never.test(field))
        .map((field) => `${type.name}.${field}`),
    );
    // Whom to ask in a date poll, by their role.
    expect(found).toEqual(['AskedPeopleInput.roles']);
  });

  it('and is told at the field, without a row being written', async () => {
    const person = await api.person({ roles: ['ADMINISTRATOR'] });
    const { errors } = await api
      .as(person)
      .run('mutation ($input: ChooseLanguageInput!) { chooseLanguage(input: $input) { __typename } }', {
        input: { locale: 'EN', personId: 'x' },
      });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(await api.db.query('SELECT locale FROM persons WHERE id = $1', [person.id])).toEqual([
      { locale: 'nl' },
    ]);
  });
});
