import { forbidden } from '@verbonden/shared/kernel';
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { wrapping } from './reading-fields';
import { type FieldRow, type FieldTable, isAmong, outOfScope } from '../auth/access';
import type { RequestContext } from './request-context';

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/**
 * Puts a guard before each field of the table. The door of an operation does not know on what ways its answer goes on: a
 * field that is for a coordinator alone is so wherever its type appears. What somebody may not see is as if empty (P20);
 * where it cannot be empty, or the row says so, the answer is FORBIDDEN. A token that is not for it is told so.
 * Rows of what this schema has not are for other programs; that each has its field in the whole is a test of the API.
 */
export function guardFields(schema: GraphQLSchema, table: FieldTable): GraphQLSchema {
  for (const [place, row] of Object.entries(table)) {
    const [typeName = '', fieldName = ''] = place.split('.');
    const type = schema.getType(typeName);
    // A program of a few domains has only some of the types, and of those only what these domains add.
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    if (!field) continue;
    field.resolve = wrapping(field, guarded(field, row) as GraphQLFieldResolver<unknown, unknown>);
  }
  return schema;
}

function guarded(field: GraphQLField<unknown, unknown>, { who, told, scope }: FieldRow): Resolver {
  const resolve = (field.resolve ?? defaultFieldResolver) as Resolver;
  const empty = told ? undefined : emptyOf(field.type);
  const pass: Resolver = (parent, args, context, info) => {
    const { scopes } = context.viewer;
    if (scopes && scope !== undefined && !(scope && scopes.includes(scope))) throw outOfScope(scope);
    if (isAmong(who, context.viewer)) return resolve(parent, args, context, info);
    if (empty === undefined) throw forbidden();
    return empty;
  };
  /** A stream can outlive a role (P22). */
  const passNow: Resolver = async (parent, args, context, info) =>
    pass(parent, args, { ...context, viewer: await context.viewerNow!() }, info);
  return (parent, args, context, info) => (context.viewerNow ? passNow : pass)(parent, args, context, info);
}

/** What stands for nothing: null, or a list without anything; undefined where there must be a value. */
function emptyOf(type: GraphQLOutputType): null | readonly never[] | undefined {
  if (!isNonNullType(type)) return null;
  return isListType(type.ofType) ? [] : undefined;
}
