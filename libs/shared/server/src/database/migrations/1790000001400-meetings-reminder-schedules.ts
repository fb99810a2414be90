import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a meeting reminds, mail that is held for a while, addresses that refuse, and who did what with the mail. */
export class MeetingsReminderSchedules1790000001400 implements MigrationInterface {
  name = 'MeetingsReminderSchedules1790000001400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reminder_schedules (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT reminder_schedules_meeting_fk REFERENCES meetings ON DELETE CASCADE,
        version integer NOT NULL,
        moments jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT reminder_schedules_once UNIQUE (meeting_id)
      )`);
    await runner.query(`
      CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON reminder_schedules
      FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);

    await runner.query(`
      CREATE TABLE mail_pauses (
        context_id uuid PRIMARY KEY,
        except_kinds text[] NOT NULL,
        since timestamptz NOT NULL
      )`);
    // The address itself stays where it was: here is only enough to recognise it.
    await runner.query(`
      CREATE TABLE refused_addresses (
        address_hash text PRIMARY KEY,
        code text NOT NULL,
        since timestamptz NOT NULL
      )`);

    await runner.query(`
      CREATE TABLE meeting_mail_acts (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT meeting_mail_acts_meeting_fk REFERENCES meetings ON DELETE CASCADE,
        what text NOT NULL,
        count integer,
        by_person_id uuid CONSTRAINT meeting_mail_acts_person_fk REFERENCES persons ON DELETE SET NULL,
        at timestamptz NOT NULL,
        CONSTRAINT meeting_mail_acts_what CHECK (what IN ('SCHEDULE_SET', 'PAUSED', 'RESUMED', 'RESENT', 'TESTED'))
      )`);
    await runner.query('CREATE INDEX meeting_mail_acts_meeting ON meeting_mail_acts (meeting_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE meeting_mail_acts, refused_addresses, mail_pauses, reminder_schedules');
  }
}
