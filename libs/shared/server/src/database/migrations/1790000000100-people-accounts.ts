import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persons, accounts, memberships, sessions and invitations. */
export class PeopleAccounts1790000000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;

      CREATE TABLE persons (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        legal_name text,
        job_title text,
        locale text NOT NULL DEFAULT 'nl' CHECK (locale IN ('nl', 'en')),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE accounts (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL UNIQUE REFERENCES persons ON DELETE CASCADE,
        email text NOT NULL UNIQUE CHECK (email = lower(email)),
        password_hash text,
        suspended_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE memberships (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES persons ON DELETE CASCADE,
        organisation_id uuid,
        role text NOT NULL CHECK (role IN
          ('PROFESSIONAL', 'EDITOR', 'PIONEER', 'SOUNDING_BOARD', 'COORDINATOR', 'ADMINISTRATOR')),
        since timestamptz NOT NULL,
        until timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX memberships_held ON memberships (person_id, role, organisation_id)
        NULLS NOT DISTINCT WHERE until IS NULL;
      CREATE INDEX memberships_organisation ON memberships (organisation_id);

      CREATE TABLE sessions (
        token_hash text PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES persons ON DELETE CASCADE,
        started_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX sessions_person ON sessions (person_id);

      CREATE TABLE sign_in_attempts (
        key text PRIMARY KEY,
        window_start timestamptz NOT NULL,
        guesses integer NOT NULL
      );

      CREATE TABLE invitations (
        id uuid PRIMARY KEY,
        email text NOT NULL CHECK (email = lower(email)),
        name text NOT NULL,
        role text NOT NULL,
        organisation_id uuid,
        invited_by uuid NOT NULL REFERENCES persons ON DELETE CASCADE,
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE invitations, sign_in_attempts, sessions, memberships, accounts, persons CASCADE',
    );
  }
}
