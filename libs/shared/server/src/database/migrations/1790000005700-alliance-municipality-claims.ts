import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who write for a municipality by an address of its own, and the site by which that address is known. */
export class AllianceMunicipalityClaims1790000005700 implements MigrationInterface {
  name = 'AllianceMunicipalityClaims1790000005700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE municipalities ADD website text;
      CREATE TABLE municipality_claims (
        id uuid PRIMARY KEY,
        municipality_id uuid NOT NULL
          CONSTRAINT municipality_claims_municipality_fk REFERENCES municipalities ON DELETE CASCADE,
        name text NOT NULL,
        email text NOT NULL,
        locale text NOT NULL,
        status text NOT NULL,
        invited_by_id uuid CONSTRAINT municipality_claims_inviter_fk REFERENCES persons ON DELETE SET NULL,
        answered_by_id uuid CONSTRAINT municipality_claims_answerer_fk REFERENCES persons ON DELETE SET NULL,
        answer text,
        asked_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT municipality_claims_one UNIQUE (municipality_id, email),
        CONSTRAINT municipality_claims_status CHECK (status IN ('ASKED', 'CONFIRMED', 'ACCEPTED', 'DECLINED'))
      );
      CREATE INDEX municipality_claims_inviter ON municipality_claims (invited_by_id);
      CREATE INDEX municipality_claims_answerer ON municipality_claims (answered_by_id);
      CREATE INDEX municipality_claims_waiting ON municipality_claims (id) WHERE status = 'CONFIRMED';
      ALTER TABLE municipality_entries
        ADD claim_id uuid CONSTRAINT municipality_entries_claim_fk REFERENCES municipality_claims ON DELETE SET NULL;
      CREATE INDEX municipality_entries_claim ON municipality_entries (claim_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE municipality_entries DROP COLUMN claim_id;
      DROP TABLE municipality_claims;
      ALTER TABLE municipalities DROP COLUMN website`);
  }
}
