import { readFileSync, writeFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isUnionType,
  print,
} from 'graphql';
import type { Guarded, Operation, Reference, TypeEntry, Value } from './src/developers/reference.types.ts';

type Facts = Omit<Reference, 'domains' | 'operations' | 'types'> & {
  readonly operations: Readonly<Record<string, Guarded & { readonly domain: string }>>;
  readonly fields: Readonly<Record<string, Guarded>>;
};
type SchemaField = GraphQLField<unknown, unknown>;

const kinds = ['Query', 'Mutation', 'Subscription'] as const;

/** Writes the reference that the pages for developers show, from `schema.graphql` and what the code says of its rules. */
export function writeReference(): void {
  const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
  const facts = JSON.parse(readFileSync('apps/api/api-facts.json', 'utf8')) as Facts;
  const { operations: rows, fields: guards, ...rest } = facts;
  const reference: Reference = {
    ...rest,
    domains: [...new Set(Object.values(rows).map(({ domain }) => domain))],
    operations: operationsOf(schema, rows),
    types: typesOf(schema, rows, guards),
  };
  writeFileSync(
    'apps/portal/src/developers/reference.generated.ts',
    `import type { Reference } from './reference.types';\n\n` +
      `// Parsed and not written out: nobody has to check its thousands of lines.\n` +
      `export const reference = JSON.parse(${JSON.stringify(JSON.stringify(reference))}) as Reference;\n`,
  );
}

function operationsOf(schema: GraphQLSchema, rows: Facts['operations']): Operation[] {
  return rootFields(schema).flatMap(([kind, field]) => {
    const key = `${kind}.${field.name}`;
    const row = rows[key];
    if (!row) return [];
    const { domain, who, where, scope } = row;
    return [{ key, kind, domain, ...fieldValue(field), guard: guardOf({ who, where, scope }) }];
  });
}

function typesOf(schema: GraphQLSchema, rows: Facts['operations'], guards: Facts['fields']): TypeEntry[] {
  const usedBy = usesOf(schema);
  return [...homesOf(schema, rows)]
    .sort(([one], [other]) => one.name.localeCompare(other.name))
    .map(([type, domain]) => ({
      ...{ kind: kindOf(type), name: type.name, domain, about: type.description ?? '' },
      values: valuesOf(type, guards),
      usedBy: usedBy.get(type.name) ?? [],
    }));
}

function rootFields(schema: GraphQLSchema): (readonly [(typeof kinds)[number], SchemaField])[] {
  return kinds.flatMap((kind) => {
    const type = schema.getType(kind);
    return isObjectType(type) ? Object.values(type.getFields()).map((field) => [kind, field] as const) : [];
  });
}

/** For each type the domain whose operations come to it first, in steps from the operation. */
function homesOf(schema: GraphQLSchema, rows: Facts['operations']): Map<GraphQLNamedType, string> {
  const homes = new Map<GraphQLNamedType, string>();
  let next = rootFields(schema).flatMap(([kind, field]) => {
    const home = rows[`${kind}.${field.name}`]?.domain;
    return home ? typesOfField(field).map((type) => [type, home] as const) : [];
  });
  while (next.length > 0) {
    const fresh = next.filter(([type]) => !/^(String|Int|Float|Boolean|ID)$/.test(type.name));
    next = [];
    for (const [type, home] of fresh) {
      if (homes.has(type)) continue;
      homes.set(type, home);
      next.push(...typesIn(type).map((each) => [each, home] as const));
    }
  }
  return homes;
}

/** For each type by name where it is met, as "Meeting.agenda". */
function usesOf(schema: GraphQLSchema): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    for (const [field, met] of metIn(type)) {
      for (const { name } of met) uses.set(name, [...(uses.get(name) ?? []), `${type.name}.${field}`]);
    }
  }
  return uses;
}

function typesIn(type: GraphQLNamedType): GraphQLNamedType[] {
  return isUnionType(type) ? [...type.getTypes()] : metIn(type).flatMap(([, met]) => met);
}

/** Each field of a type or input, with the types that stand in it. */
function metIn(type: GraphQLNamedType): [string, GraphQLNamedType[]][] {
  if (isObjectType(type)) {
    return Object.values(type.getFields()).map((field) => [field.name, typesOfField(field)]);
  }
  return isInputObjectType(type)
    ? Object.values(type.getFields()).map((field) => [field.name, [getNamedType(field.type)]])
    : [];
}

function typesOfField({ type, args }: SchemaField): GraphQLNamedType[] {
  return [getNamedType(type), ...args.map((arg) => getNamedType(arg.type))];
}

function kindOf(type: GraphQLNamedType): TypeEntry['kind'] {
  if (isObjectType(type)) return 'type';
  if (isInputObjectType(type)) return 'input';
  if (isEnumType(type)) return 'enum';
  return isUnionType(type) ? 'union' : 'scalar';
}

function valuesOf(type: GraphQLNamedType, guards: Facts['fields']): Value[] {
  if (isObjectType(type)) {
    return Object.values(type.getFields()).map((field) => {
      const guard = guards[`${type.name}.${field.name}`];
      return guard ? { ...fieldValue(field), guard: guardOf(guard) } : fieldValue(field);
    });
  }
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(inputValue);
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description, deprecationReason }) => ({
      ...{ name, type: '', about: description ?? '', preset: '', args: [] },
      deprecated: deprecationReason ?? '',
    }));
  }
  return isUnionType(type)
    ? type
        .getTypes()
        .map(({ name }) => ({ name, type: name, about: '', preset: '', deprecated: '', args: [] }))
    : [];
}

function guardOf({ who, where, scope }: { [key in keyof Guarded]: Guarded[key] | undefined }): Guarded {
  return { who: who ?? [], ...(where ? { where } : {}), ...(scope === undefined ? {} : { scope }) };
}

function fieldValue({ name, description, deprecationReason, type, args }: SchemaField): Value {
  return {
    ...{ name, type: String(type), about: description ?? '', preset: '' },
    deprecated: deprecationReason ?? '',
    args: args.map(inputValue),
  };
}

function inputValue(value: GraphQLArgument | GraphQLInputField): Value {
  const { name, description, deprecationReason, type, astNode } = value;
  return {
    ...{ name, type: String(type), about: description ?? '', deprecated: deprecationReason ?? '', args: [] },
    preset: astNode?.defaultValue ? print(astNode.defaultValue) : '',
  };
}
