import type { MigrationInterface, QueryRunner } from 'typeorm';

/** After a meeting: attendance that is closed, certificates, and what was erased when. */
export class MeetingsAfterwards1790000001900 implements MigrationInterface {
  name = 'MeetingsAfterwards1790000001900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE meetings
        ADD COLUMN attendance_closed_at timestamptz,
        ADD COLUMN attendance_kept_open boolean NOT NULL DEFAULT false,
        ADD COLUMN accreditation text`);

    await runner.query(`
      CREATE TABLE certificates (
        id uuid PRIMARY KEY,
        registration_id uuid NOT NULL
          CONSTRAINT certificates_registration_fk REFERENCES registrations ON DELETE CASCADE,
        code text NOT NULL,
        name text NOT NULL,
        register_numbers text,
        issued_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT certificates_once UNIQUE (registration_id),
        CONSTRAINT certificates_code UNIQUE (code)
      )`);

    await runner.query(`
      CREATE TABLE erasures (
        id uuid PRIMARY KEY,
        rule text NOT NULL,
        erased integer NOT NULL,
        at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX erasures_latest ON erasures (at DESC, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE erasures, certificates');
    await runner.query(
      'ALTER TABLE meetings DROP COLUMN attendance_closed_at, DROP COLUMN attendance_kept_open, DROP COLUMN accreditation',
    );
  }
}
