import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asked to join the network, and what happened to it, step by step. Not for visitors: nothing here is public. */
export class AllianceApplications1790000005100 implements MigrationInterface {
  name = 'AllianceApplications1790000005100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE membership_applications (
        id uuid PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        kind text NOT NULL,
        status text NOT NULL,
        organisation_name text NOT NULL,
        organisation_kind text,
        city text,
        region text,
        website text,
        brings text NOT NULL,
        seeks text NOT NULL,
        contact_name text NOT NULL,
        contact_email text NOT NULL,
        contact_job_title text,
        locale text NOT NULL,
        is_another boolean NOT NULL DEFAULT false,
        waiting_since timestamptz,
        decided_at timestamptz,
        organisation_id uuid
          CONSTRAINT membership_applications_organisation_fk REFERENCES organisations ON DELETE SET NULL,
        CONSTRAINT membership_applications_kind CHECK (kind IN ('ORGANISATION', 'PROFESSIONAL')),
        CONSTRAINT membership_applications_status CHECK (
          status IN ('UNCONFIRMED', 'RECEIVED', 'ASKED', 'APPROVED', 'DECLINED', 'WITHDRAWN')),
        CONSTRAINT membership_applications_kind_named CHECK (
          kind = 'PROFESSIONAL' OR organisation_kind IS NOT NULL)
      );
      CREATE INDEX membership_applications_listed ON membership_applications (status, id);

      -- What happened to it: who did what, when, and what they said. Only added to.
      CREATE TABLE application_moments (
        id uuid PRIMARY KEY,
        application_id uuid NOT NULL
          CONSTRAINT application_moments_application_fk REFERENCES membership_applications ON DELETE CASCADE,
        step text NOT NULL,
        by_id uuid CONSTRAINT application_moments_by_fk REFERENCES persons ON DELETE SET NULL,
        words text,
        at timestamptz NOT NULL,
        CONSTRAINT application_moments_step CHECK (
          step IN ('CONFIRM', 'ASK', 'ANSWER', 'APPROVE', 'DECLINE', 'WITHDRAW'))
      );
      CREATE INDEX application_moments_history ON application_moments (application_id, at, id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE application_moments, membership_applications');
  }
}
