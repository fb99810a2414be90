import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links in the mail that are for choosing a password; and addresses that people change themselves, with a way back. */
export class PeopleOwnAddresses1790000007010 implements MigrationInterface {
  name = 'PeopleOwnAddresses1790000007010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE sign_in_links ADD COLUMN purpose text NOT NULL DEFAULT 'SIGN_IN'
        CONSTRAINT sign_in_links_purpose CHECK (purpose IN ('SIGN_IN', 'PASSWORD'));

      CREATE TABLE address_changes (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT address_changes_person_fk REFERENCES persons ON DELETE CASCADE,
        old_email text NOT NULL,
        email text NOT NULL CHECK (email = lower(email)),
        expires_at timestamptz NOT NULL,
        made_at timestamptz,
        undone_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT address_changes_undone CHECK (undone_at IS NULL OR made_at IS NOT NULL)
      );
      CREATE INDEX address_changes_person ON address_changes (person_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE address_changes;
      ALTER TABLE sign_in_links DROP COLUMN purpose;
    `);
  }
}
