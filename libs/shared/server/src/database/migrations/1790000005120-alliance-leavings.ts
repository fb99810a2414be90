import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations that stop taking part: from which day, who wrote it down, and when it was done. */
export class AllianceLeavings1790000005120 implements MigrationInterface {
  name = 'AllianceLeavings1790000005120';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE organisation_leavings (
        id uuid PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        organisation_id uuid NOT NULL
          CONSTRAINT organisation_leavings_organisation_fk REFERENCES organisations ON DELETE CASCADE,
        on_day date NOT NULL,
        words text,
        written_by_id uuid CONSTRAINT organisation_leavings_writer_fk REFERENCES persons ON DELETE SET NULL,
        done_at timestamptz,
        withdrawn_at timestamptz,
        CONSTRAINT organisation_leavings_one_end CHECK (done_at IS NULL OR withdrawn_at IS NULL)
      );
      CREATE INDEX organisation_leavings_due ON organisation_leavings (on_day)
        WHERE done_at IS NULL AND withdrawn_at IS NULL;
      CREATE UNIQUE INDEX organisation_leavings_planned ON organisation_leavings (organisation_id)
        WHERE done_at IS NULL AND withdrawn_at IS NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE organisation_leavings');
  }
}
