import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The history of a registration tells which subsession it was about. */
export class MeetingsChoosing1790000001200 implements MigrationInterface {
  name = 'MeetingsChoosing1790000001200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE registration_events
        ADD COLUMN subsession_id uuid
          CONSTRAINT registration_events_subsession_fk REFERENCES subsessions ON DELETE SET NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE registration_events DROP COLUMN subsession_id');
  }
}
