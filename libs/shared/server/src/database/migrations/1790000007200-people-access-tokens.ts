import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Personal access tokens: a program of somebody's own, with a part of what they may do. */
export class PeopleAccessTokens1790000007200 implements MigrationInterface {
  name = 'PeopleAccessTokens1790000007200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE access_tokens (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT access_tokens_person_fk REFERENCES persons ON DELETE CASCADE,
        name text NOT NULL,
        token_hash text NOT NULL CONSTRAINT access_tokens_hash UNIQUE,
        ending text NOT NULL,
        scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
        expires_at timestamptz NOT NULL,
        last_used_on date,
        revoked_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX access_tokens_person ON access_tokens (person_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE access_tokens');
  }
}
