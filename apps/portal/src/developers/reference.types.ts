/** Who may, and with what token: a row of the access table or of the one of fields. */
export interface Guarded {
  readonly who: readonly string[];
  /** The rule on the object itself, in a phrase. */
  readonly where?: string;
  /** Absent on a field: any token that reaches what it belongs to. Null, or absent on an operation: no token. */
  readonly scope?: string | null;
}

/** A value that goes in or comes out: an argument, a field, or a choice of an enum. */
export interface Value {
  readonly name: string;
  /** As GraphQL writes it: "[Meeting!]!"; empty for a choice. */
  readonly type: string;
  readonly about: string;
  readonly preset: string;
  readonly deprecated: string;
  readonly args: readonly Value[];
  /** Only on a field that not everybody reads who reaches what it belongs to. */
  readonly guard?: Guarded;
}

export type OperationKind = 'Query' | 'Mutation' | 'Subscription';

export interface Operation extends Value {
  /** "Query.meetings", as in its address. */
  readonly key: string;
  readonly kind: OperationKind;
  readonly domain: string;
  readonly guard: Guarded;
}

export interface TypeEntry {
  readonly kind: 'type' | 'input' | 'enum' | 'union' | 'scalar';
  readonly name: string;
  /** The domain whose operations come to it first. */
  readonly domain: string;
  readonly about: string;
  readonly values: readonly Value[];
  /** Where it is met: "Query.meetings", "Meeting.agenda". */
  readonly usedBy: readonly string[];
}

/** The whole API in words, made from its schema and its tables of rights at the build. */
export interface Reference {
  readonly limits: Readonly<
    Record<'depth' | 'fields' | 'aliases' | 'directives' | 'tokens' | 'answers' | 'readings', number>
  >;
  readonly dear: Readonly<Record<'from' | 'answers' | 'minutes', number>>;
  readonly token: Readonly<Record<'usual' | 'longest' | 'most' | 'uses' | 'minutes', number>>;
  readonly scopes: readonly string[];
  readonly scopeDomains: Readonly<Record<string, { readonly nl: string; readonly en: string }>>;
  readonly domains: readonly string[];
  readonly operations: readonly Operation[];
  readonly types: readonly TypeEntry[];
}
