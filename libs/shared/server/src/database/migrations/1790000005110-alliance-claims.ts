import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asked to keep the page of an organisation that is there already. Nothing here is public. */
export class AllianceClaims1790000005110 implements MigrationInterface {
  name = 'AllianceClaims1790000005110';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE organisation_claims (
        id uuid PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        organisation_id uuid NOT NULL
          CONSTRAINT organisation_claims_organisation_fk REFERENCES organisations ON DELETE CASCADE,
        status text NOT NULL,
        name text NOT NULL,
        email text NOT NULL,
        job_title text,
        locale text NOT NULL,
        confirmed_at timestamptz,
        decided_at timestamptz,
        decided_by_id uuid CONSTRAINT organisation_claims_decider_fk REFERENCES persons ON DELETE SET NULL,
        reason text,
        CONSTRAINT organisation_claims_status CHECK (
          status IN ('UNCONFIRMED', 'WAITING', 'APPROVED', 'DECLINED', 'OVERTAKEN'))
      );
      CREATE INDEX organisation_claims_listed ON organisation_claims (organisation_id, status);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE organisation_claims');
  }
}
