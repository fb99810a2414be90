import { DomainError, hasRole, isSignedIn, type Role, text, type Viewer } from '@verbonden/shared/kernel';

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
  /** True for a mutation that only counts who comes by: nobody's next answer is another because of it. */
  readonly counts?: true;
}

/** "Query.meetings", "Mutation.signIn", "Subscription.…", or a REST door such as "GET /health/live". */
export type AccessTable = Readonly<Record<string, AccessRow>>;

/** Injection token of the {@link AccessTable}; people's module provides it. */
export const ACCESS_TABLE = Symbol('access table');

/** "Registration.needs": who may ever read a field, whoever reaches what it belongs to; `where` is the policy's rule. */
export type FieldTable = Readonly<Record<string, FieldRow>>;

/** One guarded field. Its policy can only narrow what `who` says. */
export interface FieldRow {
  readonly who: readonly Who[];
  readonly where: string;
  /** True where a refusal is told (FORBIDDEN): it is no secret that there is such a list. Else it is as if empty (P20). */
  readonly told?: true;
  /** What a token must be for to read it; null: no token does. Without it, any token that reaches what it belongs to. */
  readonly scope?: string | null;
}

/** Injection token of the {@link FieldTable}; people's module provides it. */
export const FIELD_TABLE = Symbol('field table');

/** Whether somebody is among those a row names. */
export function isAmong(who: readonly Who[], viewer: Viewer): boolean {
  if (who.includes('EVERYONE')) return true;
  if (!isSignedIn(viewer)) return false;
  return who.includes('SIGNED_IN') || hasRole(viewer, ...(who as Role[]));
}

/** A token reaches only what it was made for, and never the account itself. */
export function outOfScope(scope: string | null | undefined): DomainError {
  return new DomainError(
    'FORBIDDEN',
    scope
      ? text(
          `Deze sleutel is hier niet voor: maak er een met ‘${scope}’.`,
          `This token is not for this: make one with ‘${scope}’.`,
        )
      : text(
          'Dit kan niet met een sleutel. Log in in de browser.',
          'This cannot be done with a token. Sign in in a browser.',
        ),
  );
}
