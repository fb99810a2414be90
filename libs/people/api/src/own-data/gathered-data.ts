import { type PersonalPart, tiesOf } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';

/** A part of what is kept about somebody, with its rows as they stand. */
export interface GatheredPart {
  readonly part: PersonalPart;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** The person that parts of personal data call `who`. */
export interface Who {
  readonly person: string;
  /** In lower case; null for who has no account (any more). */
  readonly address: string | null;
  /** Prints of the addresses the account had before, unless one is, or was since, somebody else's. */
  readonly former: readonly string[];
  readonly name: string;
  /** The name at what they shared, and the person without an account who has it; null while nothing is erased. */
  readonly shown: string | null;
  readonly byline: string | null;
}

export const whoIs = `WITH who AS (
  SELECT $1::uuid AS person, $2::text AS address, $3::text AS name, $4::text AS shown, $5::uuid AS byline, $6::text[] AS former)`;

export function whoValues({ person, address, name, shown, byline, former }: Who): unknown[] {
  return [person, address, name, shown, byline, former];
}

/** Somebody as the database knows them now. */
export async function whoNow(tx: EntityManager, personId: string): Promise<Who> {
  const [row] = await tx.query<[Pick<Who, 'person' | 'address' | 'name' | 'former'>]>(
    `SELECT p.id AS person, a.email AS address, p.name, ARRAY(
         SELECT f.address_hash FROM former_addresses f WHERE f.person_id = p.id AND NOT EXISTS (
           SELECT 1 FROM accounts other WHERE address_print(other.email) = f.address_hash)
         AND NOT EXISTS (
           SELECT 1 FROM former_addresses other WHERE other.address_hash = f.address_hash
             AND other.person_id <> f.person_id AND other.since >= f.since)
         AND NOT EXISTS (
           SELECT 1 FROM invitations i WHERE address_print(i.email) = f.address_hash AND i.created_at > f.since)
       ) AS former
     FROM persons p LEFT JOIN accounts a ON a.person_id = p.id WHERE p.id = $1`,
    [personId],
  );
  return { ...row, shown: null, byline: null };
}

/** Everything that is kept about somebody, of every domain; parts of which there is nothing are left out. */
export async function gatherData(
  tx: EntityManager,
  parts: readonly PersonalPart[],
  who: Who,
): Promise<GatheredPart[]> {
  const gathered: GatheredPart[] = [];
  for (const part of parts) {
    const rows = await tx.query<Record<string, unknown>[]>(
      `${whoIs} SELECT ${columnsOf(part)} FROM ${part.table} t, who
       WHERE ${tiesOf(part)
         .map(({ when }) => `(${when})`)
         .join(' OR ')}`,
      whoValues(who),
    );
    if (rows.length > 0) gathered.push({ part, rows });
  }
  return gathered;
}

function columnsOf({ shows, also = {} }: PersonalPart): string {
  const columns = [
    ...shows.map((column) => `t."${column}"`),
    ...Object.entries(also).map(([name, sql]) => `${sql} AS "${name}"`),
  ];
  return columns.length > 0 ? columns.join(', ') : 'true AS "yes"';
}
