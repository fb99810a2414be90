import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A second step at signing in: codes of an app with codes in reserve, and sign-ins that wait for one. */
export class PeopleSecondFactor1790000007100 implements MigrationInterface {
  name = 'PeopleSecondFactor1790000007100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE second_factors (
        person_id uuid PRIMARY KEY CONSTRAINT second_factors_person_fk REFERENCES persons ON DELETE CASCADE,
        secret text NOT NULL,
        begun_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        last_step integer
      );
      CREATE TABLE recovery_codes (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT recovery_codes_person_fk REFERENCES persons ON DELETE CASCADE,
        code_hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX recovery_codes_person ON recovery_codes (person_id);
      CREATE TABLE half_sign_ins (
        token_hash text PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT half_sign_ins_person_fk REFERENCES persons ON DELETE CASCADE,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX half_sign_ins_person ON half_sign_ins (person_id);
      ALTER TABLE sessions ADD COLUMN is_strong boolean NOT NULL DEFAULT false;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE sessions DROP COLUMN is_strong;
      DROP TABLE half_sign_ins;
      DROP TABLE recovery_codes;
      DROP TABLE second_factors;
    `);
  }
}
