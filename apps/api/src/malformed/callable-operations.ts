import {
  getNamedType,
  type GraphQLInputType,
  GraphQLList,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
} from 'graphql';

/** A document that calls one root operation, and variables it takes. */
export interface OperationCall {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * A call of an operation ("Mutation.signIn") that GraphQL accepts, and that every check of the input refuses: each
 * value has the right type and means nothing.
 */
export function callOf(
  schema: GraphQLSchema,
  name: string,
  fields: 'required' | 'everything' = 'required',
): OperationCall {
  const [type = '', field = ''] = name.split('.');
  const definition = (schema.getType(type) as GraphQLObjectType).getFields()[field];
  if (!definition) throw new Error(`${name} is not in the schema`);
  const declared = definition.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = definition.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = isLeafType(getNamedType(definition.type)) ? '' : ' { __typename }';
  return {
    document:
      `${type.toLowerCase()} Call${declared && `(${declared})`} ` +
      `{ ${field}${given && `(${given})`}${selection} }`,
    variables: Object.fromEntries(definition.args.map((arg) => [arg.name, nonsense(arg.type, fields)])),
  };
}

/** The names of all root operations: "Query.me", "Mutation.signIn", … */
export function operationNames(schema: GraphQLSchema): string[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`),
  );
}

/** A value of the type that means nothing; of an input the required fields, or every field three levels deep. */
function nonsense(type: GraphQLInputType, fields: 'required' | 'everything', level = 0): unknown {
  if (isNonNullType(type)) return nonsense(type.ofType, fields, level);
  if (type instanceof GraphQLList) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) || (fields === 'everything' && level < 3))
        .map((field) => [field.name, nonsense(field.type, fields, level + 1)]),
    );
  }
  return { Int: -1, Float: -1, Boolean: false, DateTime: '2027-01-01T00:00:00.000Z' }[type.name] ?? '';
}
