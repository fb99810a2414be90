import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signing in at another place: who that is here, and the visit to there that is under way. */
export class PeopleIdentities1790000007210 implements MigrationInterface {
  name = 'PeopleIdentities1790000007210';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE identities (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT identities_person_fk REFERENCES persons ON DELETE CASCADE,
        issuer text NOT NULL,
        subject text NOT NULL,
        address text,
        last_used_on date,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT identities_subject UNIQUE (issuer, subject)
      );
      CREATE INDEX identities_person ON identities (person_id);
      CREATE TABLE identity_visits (
        id uuid PRIMARY KEY,
        browser_hash text NOT NULL CONSTRAINT identity_visits_browser UNIQUE,
        provider_key text NOT NULL,
        checks jsonb,
        back text,
        locale text NOT NULL,
        issuer text,
        subject text,
        address text,
        address_vouched boolean NOT NULL DEFAULT false,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT identity_visits_arrived CHECK ((issuer IS NULL) = (subject IS NULL))
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE identity_visits; DROP TABLE identities');
  }
}
