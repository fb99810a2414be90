import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';

/** Somebody invented for a measurement, signed in. */
export interface BenchPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly cookie: string;
}

/** Puts so many professionals with an account and a session into the database, in four statements. */
export async function signedInPeople(db: Pool, count: number): Promise<BenchPerson[]> {
  const made = Array.from({ length: count }, (_, index) => {
    const token = randomBytes(32).toString('base64url');
    return {
      id: newId(),
      name: `Deelnemer ${index + 1}`,
      email: `deelnemer-${index + 1}@example.org`,
      cookie: `__Host-verbonden=${token}`,
      tokenHash: createHash('sha256').update(token).digest('hex'),
    };
  });
  const ids = made.map((each) => each.id);
  const newIds = () => made.map(() => newId());
  await db.query('INSERT INTO persons (id, name) SELECT * FROM unnest($1::uuid[], $2::text[])', [
    ids,
    made.map((each) => each.name),
  ]);
  await db.query(
    'INSERT INTO accounts (id, person_id, email) SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[])',
    [newIds(), ids, made.map((each) => each.email)],
  );
  await db.query(
    `INSERT INTO memberships (id, person_id, role, since)
     SELECT id, person_id, 'PROFESSIONAL', now() FROM unnest($1::uuid[], $2::uuid[]) AS given (id, person_id)`,
    [newIds(), ids],
  );
  await db.query(
    `INSERT INTO sessions (token_hash, person_id, started_at, expires_at)
     SELECT hash, person_id, now(), now() + interval '1 day'
     FROM unnest($1::text[], $2::uuid[]) AS given (hash, person_id)`,
    [made.map((each) => each.tokenHash), ids],
  );
  return made;
}
