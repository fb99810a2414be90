import type { GraphQLField, GraphQLFieldResolver } from 'graphql';

type Resolver = GraphQLFieldResolver<unknown, unknown>;

/** Guards and counters around a field that only hands on what its parent has. */
const handingOn = new WeakSet<Resolver>();

/** Remembers, of what goes around a field, whether anything is read behind it. @returns the same resolver */
export function wrapping(field: GraphQLField<unknown, unknown>, around: Resolver): Resolver {
  if (!reads(field)) handingOn.add(around);
  return around;
}

/** True for a field that a resolver of its own makes; Nest gives the others a function that takes the parent alone. */
export function reads({ resolve }: GraphQLField<unknown, unknown>): boolean {
  return resolve !== undefined && resolve.length !== 1 && !handingOn.has(resolve);
}
