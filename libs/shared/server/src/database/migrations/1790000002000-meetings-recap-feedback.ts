import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Looking back on a meeting: its recap, and what people who were there thought of it. */
export class MeetingsRecapFeedback1790000002000 implements MigrationInterface {
  name = 'MeetingsRecapFeedback1790000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE meeting_recaps (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT meeting_recaps_meeting_fk REFERENCES meetings ON DELETE CASCADE,
        body_nl text NOT NULL,
        body_en text,
        version integer NOT NULL DEFAULT 1,
        published_nl text,
        published_en text,
        published_at timestamptz,
        republished_at timestamptz,
        published_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT meeting_recaps_once UNIQUE (meeting_id),
        CONSTRAINT meeting_recaps_published CHECK ((published_at IS NULL) = (published_nl IS NULL))
      )`);
    await runner.query(`
      CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON meeting_recaps
      FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);

    await runner.query(`
      CREATE TABLE feedback_asks (
        registration_id uuid PRIMARY KEY
          CONSTRAINT feedback_asks_registration_fk REFERENCES registrations ON DELETE CASCADE,
        asked_at timestamptz NOT NULL
      )`);

    // That somebody answered, without when: written anew in the order of ids with each answer of the meeting, so that
    // neither the place of a row nor its transaction (xmin) tells which answer came along with it.
    await runner.query(`
      CREATE TABLE feedback_answered (
        registration_id uuid PRIMARY KEY
          CONSTRAINT feedback_answered_registration_fk REFERENCES registrations ON DELETE CASCADE
      )`);

    // What was answered, without who: written anew in a random order, under new ids, with each answer of the meeting.
    await runner.query(`
      CREATE TABLE feedback_answers (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT feedback_answers_meeting_fk REFERENCES meetings ON DELETE CASCADE,
        mode text NOT NULL,
        day date NOT NULL,
        usefulness smallint NOT NULL,
        place smallint,
        catering smallint,
        atmosphere smallint,
        sound smallint,
        taking_part smallint,
        tomorrow text,
        next_agenda text,
        counted boolean NOT NULL,
        CONSTRAINT feedback_answers_mode CHECK (mode IN ('ONSITE', 'ONLINE')),
        CONSTRAINT feedback_answers_scores CHECK (
          usefulness BETWEEN 1 AND 5 AND place BETWEEN 1 AND 5 AND catering BETWEEN 1 AND 5
          AND atmosphere BETWEEN 1 AND 5 AND sound BETWEEN 1 AND 5 AND taking_part BETWEEN 1 AND 5)
      )`);
    await runner.query('CREATE INDEX feedback_answers_meeting ON feedback_answers (meeting_id, counted)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE feedback_answers, feedback_answered, feedback_asks, meeting_recaps');
  }
}
