import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters to participants and how far they are, calendar feeds at a secret address, and from when a meeting was moved. */
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
    await runner.query(`
      CREATE TABLE broadcasts (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT broadcasts_meeting_fk REFERENCES meetings ON DELETE CASCADE,
        status text NOT NULL,
        audience text NOT NULL,
        subsession_id uuid CONSTRAINT broadcasts_subsession_fk REFERENCES subsessions ON DELETE SET NULL,
        role text,
        organisation_id uuid,
        region text,
        subject_nl text NOT NULL DEFAULT '',
        subject_en text NOT NULL DEFAULT '',
        body_nl text NOT NULL DEFAULT '',
        body_en text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        writer_id uuid CONSTRAINT broadcasts_writer_fk REFERENCES persons ON DELETE SET NULL,
        sent_at timestamptz,
        stopped_at timestamptz,
        after_cancelling boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT broadcasts_status CHECK (status IN ('DRAFT', 'SENT', 'STOPPED')),
        CONSTRAINT broadcasts_audience
          CHECK (audience IN ('EVERYBODY', 'ONSITE', 'ONLINE', 'WAITING', 'SUBSESSION', 'ATTENDED')),
        CONSTRAINT broadcasts_sent CHECK ((status = 'DRAFT') = (sent_at IS NULL))
      )`);
    await runner.query('CREATE INDEX broadcasts_meeting ON broadcasts (meeting_id, created_at, id)');
    await runner.query('ALTER TABLE mail_messages ADD COLUMN batch_id uuid');
    await runner.query(
      'CREATE INDEX mail_messages_batch ON mail_messages (batch_id) WHERE batch_id IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mail_messages DROP COLUMN batch_id');
    await runner.query('DROP TABLE broadcasts, calendar_feeds');
    await runner.query('ALTER TABLE meetings DROP COLUMN previous_starts_at');
  }
}
