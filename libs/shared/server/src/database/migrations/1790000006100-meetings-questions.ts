import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people ask of a meeting, who wants to know it too, and the page that it becomes. */
export class MeetingsQuestions1790000006100 implements MigrationInterface {
  name = 'MeetingsQuestions1790000006100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE meeting_questions (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT meeting_questions_meeting_fk REFERENCES meetings ON DELETE CASCADE,
        registration_id uuid
          CONSTRAINT meeting_questions_registration_fk REFERENCES registrations ON DELETE SET NULL,
        question text NOT NULL,
        wording text,
        answer text,
        status text NOT NULL DEFAULT 'OPEN'
          CONSTRAINT meeting_questions_status CHECK (status IN ('OPEN', 'ANSWERED', 'HIDDEN')),
        also_count integer NOT NULL DEFAULT 0,
        wants_mail boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(
      'CREATE INDEX meeting_questions_meeting ON meeting_questions (meeting_id, created_at)',
    );
    await runner.query('CREATE INDEX meeting_questions_registration ON meeting_questions (registration_id)');
    await runner.query(`
      CREATE TABLE meeting_question_toos (
        id uuid PRIMARY KEY,
        question_id uuid NOT NULL
          CONSTRAINT meeting_question_toos_question_fk REFERENCES meeting_questions ON DELETE CASCADE,
        registration_id uuid NOT NULL
          CONSTRAINT meeting_question_toos_registration_fk REFERENCES registrations ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT meeting_question_toos_once UNIQUE (question_id, registration_id)
      )`);
    await runner.query(
      'CREATE INDEX meeting_question_toos_registration ON meeting_question_toos (registration_id)',
    );
    await runner.query(`
      CREATE TABLE meeting_question_pages (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL
          CONSTRAINT meeting_question_pages_meeting_fk REFERENCES meetings ON DELETE CASCADE,
        published_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT meeting_question_pages_once UNIQUE (meeting_id)
      )`);
    for (const table of ['meeting_questions', 'meeting_question_pages']) {
      await runner.query(`
        CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE meeting_question_pages, meeting_question_toos, meeting_questions');
  }
}
