import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passkeys, the questions put to them, and whether a token for a program was made with a second step. */
export class PeoplePasskeys1790000008160 implements MigrationInterface {
  name = 'PeoplePasskeys1790000008160';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE passkeys (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT passkeys_person_fk REFERENCES persons ON DELETE CASCADE,
        credential_id text NOT NULL CONSTRAINT passkeys_credential UNIQUE,
        public_key bytea NOT NULL,
        counter double precision NOT NULL,
        name text NOT NULL,
        added_at timestamptz NOT NULL,
        last_used_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX passkeys_person ON passkeys (person_id);
      CREATE TABLE passkey_challenges (
        challenge_hash text PRIMARY KEY,
        asker_hash text NOT NULL,
        person_id uuid CONSTRAINT passkey_challenges_person_fk REFERENCES persons ON DELETE CASCADE,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX passkey_challenges_person ON passkey_challenges (person_id);
      CREATE INDEX passkey_challenges_end ON passkey_challenges (expires_at);
      ALTER TABLE access_tokens ADD COLUMN is_strong boolean NOT NULL DEFAULT false;
      -- Setting up a second step ended the tokens of before: those that live were made with it.
      UPDATE access_tokens t SET is_strong = true
      FROM second_factors f WHERE f.person_id = t.person_id AND f.confirmed_at IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE access_tokens DROP COLUMN is_strong;
      DROP TABLE passkey_challenges;
      DROP TABLE passkeys;
    `);
  }
}
