import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Choosing a day together (date polls), and wanting to come while it is open how (interests). */
export class MeetingsDatePolls1790000001600 implements MigrationInterface {
  name = 'MeetingsDatePolls1790000001600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE meetings
        DROP CONSTRAINT meetings_status,
        ADD CONSTRAINT meetings_status
          CHECK (status IN ('DRAFT', 'DATE_POLL', 'PUBLISHED', 'HELD', 'RECAP_PUBLISHED', 'CANCELLED'))`);

    await runner.query(`
      CREATE TABLE date_polls (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT date_polls_meeting_fk REFERENCES meetings ON DELETE CASCADE,
        message text,
        closes_at timestamptz NOT NULL,
        reminded_at timestamptz,
        chosen_moment_id uuid,
        opened_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT date_polls_once UNIQUE (meeting_id)
      )`);

    await runner.query(`
      CREATE TABLE date_poll_moments (
        id uuid PRIMARY KEY,
        poll_id uuid NOT NULL CONSTRAINT date_poll_moments_poll_fk REFERENCES date_polls ON DELETE CASCADE,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        form text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT date_poll_moments_once UNIQUE (poll_id, starts_at, ends_at, form),
        CONSTRAINT date_poll_moments_times CHECK (ends_at > starts_at),
        CONSTRAINT date_poll_moments_form CHECK (form IN ('HYBRID', 'ONSITE', 'ONLINE'))
      )`);

    await runner.query(`
      CREATE TABLE date_poll_people (
        id uuid PRIMARY KEY,
        poll_id uuid NOT NULL CONSTRAINT date_poll_people_poll_fk REFERENCES date_polls ON DELETE CASCADE,
        person_id uuid CONSTRAINT date_poll_people_person_fk REFERENCES persons ON DELETE CASCADE,
        name text NOT NULL,
        address text NOT NULL,
        locale text NOT NULL DEFAULT 'nl',
        answered_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT date_poll_people_once UNIQUE (poll_id, address)
      )`);
    await runner.query('CREATE INDEX date_poll_people_person ON date_poll_people (person_id)');

    await runner.query(`
      CREATE TABLE date_poll_answers (
        id uuid PRIMARY KEY,
        asked_id uuid NOT NULL CONSTRAINT date_poll_answers_asked_fk REFERENCES date_poll_people ON DELETE CASCADE,
        moment_id uuid NOT NULL
          CONSTRAINT date_poll_answers_moment_fk REFERENCES date_poll_moments ON DELETE CASCADE,
        choice text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT date_poll_answers_once UNIQUE (asked_id, moment_id),
        CONSTRAINT date_poll_answers_choice CHECK (choice IN ('ONSITE', 'ONLINE', 'NO'))
      )`);
    await runner.query('CREATE INDEX date_poll_answers_moment ON date_poll_answers (moment_id)');

    await runner.query(`
      CREATE TABLE interests (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT interests_meeting_fk REFERENCES meetings ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT interests_person_fk REFERENCES persons ON DELETE CASCADE,
        withdrawn_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT interests_once UNIQUE (meeting_id, person_id)
      )`);
    await runner.query('CREATE INDEX interests_person ON interests (person_id)');
    // How many want to come stands on the page of a meeting that is open in form.
    await runner.query(`
      CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON interests
      FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE interests, date_poll_answers, date_poll_people, date_poll_moments, date_polls',
    );
    await runner.query(`UPDATE meetings SET status = 'DRAFT' WHERE status = 'DATE_POLL'`);
    await runner.query(`
      ALTER TABLE meetings
        DROP CONSTRAINT meetings_status,
        ADD CONSTRAINT meetings_status
          CHECK (status IN ('DRAFT', 'PUBLISHED', 'HELD', 'RECAP_PUBLISHED', 'CANCELLED'))`);
  }
}
