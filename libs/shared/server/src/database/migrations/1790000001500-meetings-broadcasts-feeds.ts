import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendar feeds at a secret address, and from when a meeting was moved. */
export class MeetingsBroadcastsFeeds1790000001500 implements MigrationInterface {
  name = 'MeetingsBroadcastsFeeds1790000001500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE meetings ADD COLUMN previous_starts_at timestamptz');
    await runner.query(`
      CREATE TABLE calendar_feeds (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT calendar_feeds_person_fk REFERENCES persons ON DELETE CASCADE,
        since timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT calendar_feeds_one UNIQUE (person_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_feeds');
    await runner.query('ALTER TABLE meetings DROP COLUMN previous_starts_at');
  }
}
