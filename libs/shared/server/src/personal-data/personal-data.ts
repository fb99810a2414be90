import { Injectable, type Provider } from '@nestjs/common';
import type { Text } from '@verbonden/shared/kernel';

/**
 * What erasing an account does with rows that are somebody's.
 * GOES: the row goes. LOOSENED: it stays and forgets who it was. SHARED: it stays, in the name that was chosen for what
 * was shared. STAYS: it still points to a person, who has no name any more, so that numbers stay right.
 */
export type OnErasure = 'GOES' | 'LOOSENED' | 'SHARED' | 'STAYS';

/**
 * Rows of one table that are somebody's: what that person gets to see of them, and what erasing does with them. The
 * conditions are SQL, written by the domain that has the table: `t` is a row, `who` is the person (`who.person`, the
 * `who.name`, and in `set` also `who.shown`: the name at what was shared); whether an address is theirs says
 * {@link isTheirAddress}.
 */
export interface PersonalPart {
  /** "meetings.registrations" */
  readonly name: string;
  /** What it is, for the person: "Bijeenkomsten waarvoor je je aanmeldde". */
  readonly what: Text;
  readonly table: string;
  /** Columns with the id of a person, each with what erasing does. */
  readonly persons?: Readonly<Record<string, OnErasure>>;
  /** Columns with an address. Loosened, `set` says what comes in its place. */
  readonly addresses?: Readonly<Record<string, OnErasure>>;
  /** Another way in which a row is somebody's: "t.registration_id IN (…)". */
  readonly through?: { readonly when: string; readonly then: OnErasure };
  /** Which rows; all of them when left out. */
  readonly where?: string;
  /** What more changes in a row that stays: "contact = NULL". */
  readonly set?: string;
  /** The columns that the person gets; nothing about anybody else. */
  readonly shows: readonly string[];
  /** The same, for what is not a column: its name and the SQL for it. */
  readonly also?: Readonly<Record<string, string>>;
}

/** SQL that is true of an address of the person, in any case: the one of now, or one the account had before. */
export function isTheirAddress(sql: string): string {
  return `(lower(${sql}) = who.address OR (cardinality(who.former) > 0 AND address_print(${sql}) = ANY (who.former)))`;
}

/** SQL that is true of a text in which such an address stands. */
export function holdsTheirAddress(sql: string): string {
  const each = `regexp_matches(${sql}, '[^[:space:]<>,;:()"]+@[[:alnum:].-]*[[:alnum:]]', 'g')`;
  return `EXISTS (SELECT 1 FROM ${each} AS found WHERE ${isTheirAddress('found[1]')})`;
}

/** One way in which rows of a part are somebody's, with what erasing does. */
export interface Tie {
  readonly when: string;
  readonly then: OnErasure;
  /** The column that holds the person; null when it is known in another way. */
  readonly column: string | null;
}

/** The ways of a part: first what hangs on other rows, last what names the person, so that nothing is cut off early. */
export function tiesOf({ persons = {}, addresses = {}, through, where }: PersonalPart): Tie[] {
  const within = where ? ` AND (${where})` : '';
  return [
    ...(through ? [{ when: `(${through.when})${within}`, then: through.then, column: null }] : []),
    ...Object.entries(addresses).map(([column, then]) => ({
      when: `${isTheirAddress(`t.${column}`)}${within}`,
      then,
      column: null,
    })),
    ...Object.entries(persons).map(([column, then]) => ({
      when: `t.${column} = who.person${within}`,
      then,
      column,
    })),
  ];
}

/** Everything that is kept about people. Each domain registers its own; export and erasure are both made from it. */
@Injectable()
export class PersonalData {
  private readonly known = new Map<string, PersonalPart>();

  /** @throws Error when two parts use one name */
  register(...parts: readonly PersonalPart[]): void {
    for (const part of parts) {
      if (this.known.has(part.name)) throw new Error(`Two parts of personal data are called "${part.name}".`);
      this.known.set(part.name, part);
    }
  }

  get all(): readonly PersonalPart[] {
    return [...this.known.values()];
  }
}

/** Puts parts among all that is kept about people: one of the services of the domain whose rows they are. */
export function personalData(...parts: readonly PersonalPart[]): Provider {
  return {
    provide: Symbol(parts.map(({ name }) => name).join(', ')),
    useFactory: (all: PersonalData) => all.register(...parts),
    inject: [PersonalData],
  };
}
