import type { Role } from '@verbonden/shared/kernel';

/** Who may call an operation: anybody, anybody signed in, or holders of a role. */
export type Who = 'EVERYONE' | 'SIGNED_IN' | Role;

/** One row of the access table. `where` names, in a phrase, the rule on the object that a policy adds. */
export interface AccessRow {
  readonly who: readonly Who[];
  readonly where?: string;
  /** What a token must be for to reach this, such as "knowledge:read"; without it no token does. */
  readonly scope?: string;
  /** True for a query whose answer to a visitor may be kept until something public changes. */
  readonly kept?: true;
}

/** "Query.meetings", "Mutation.signIn", "Subscription.…", or a REST door such as "GET /health/live". */
export type AccessTable = Readonly<Record<string, AccessRow>>;

/** Injection token of the {@link AccessTable}; people's module provides it. */
export const ACCESS_TABLE = Symbol('access table');
