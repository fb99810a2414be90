import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Polls, and what comes back anonymously. What holds an answer has no person, no moment and no order: see
 * docs/decisions/0014-polls.md before adding a column to one of the last five tables.
 */
export class Polls1790000004000 implements MigrationInterface {
  name = 'Polls1790000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE polls (
        id uuid PRIMARY KEY,
        slug text NOT NULL CONSTRAINT polls_slug UNIQUE,
        title_nl text NOT NULL,
        title_en text,
        lead_nl text NOT NULL,
        lead_en text,
        help_nl text NOT NULL,
        help_en text,
        audience text NOT NULL CONSTRAINT polls_audience CHECK (audience IN ('EVERYBODY', 'MEMBERS')),
        status text NOT NULL CONSTRAINT polls_status CHECK (status IN ('DRAFT', 'OPEN', 'CLOSED', 'PUBLISHED')),
        opens_on date NOT NULL,
        closes_on date NOT NULL,
        questions jsonb NOT NULL,
        results jsonb,
        published_on date,
        initiative text,
        author_id uuid CONSTRAINT polls_author_fk REFERENCES persons ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT polls_period CHECK (opens_on <= closes_on),
        CONSTRAINT polls_published CHECK ((status = 'PUBLISHED') = (results IS NOT NULL AND published_on IS NOT NULL))
      )`);
    await runner.query('CREATE INDEX polls_author ON polls (author_id)');
    await runner.query('CREATE INDEX polls_list ON polls (opens_on DESC, id DESC)');
    await runner.query(`
      CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON polls
      FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);

    await runner.query(`
      CREATE TABLE poll_boxes (
        poll_id uuid PRIMARY KEY CONSTRAINT poll_boxes_poll_fk REFERENCES polls ON DELETE CASCADE,
        sheets jsonb NOT NULL,
        spent text[] NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE poll_sheets (
        id uuid PRIMARY KEY,
        poll_id uuid NOT NULL CONSTRAINT poll_sheets_poll_fk REFERENCES polls ON DELETE CASCADE,
        choices jsonb NOT NULL
      )`);
    await runner.query('CREATE INDEX poll_sheets_poll ON poll_sheets (poll_id)');
    await runner.query(`
      CREATE TABLE poll_spent_tokens (
        poll_id uuid NOT NULL CONSTRAINT poll_spent_tokens_poll_fk REFERENCES polls ON DELETE CASCADE,
        hash text NOT NULL,
        PRIMARY KEY (poll_id, hash)
      )`);
    await runner.query(`
      CREATE TABLE poll_open_answers (
        id uuid PRIMARY KEY,
        poll_id uuid NOT NULL CONSTRAINT poll_open_answers_poll_fk REFERENCES polls ON DELETE CASCADE,
        question text NOT NULL,
        body text NOT NULL,
        label text,
        is_shown boolean
      )`);
    await runner.query('CREATE INDEX poll_open_answers_poll ON poll_open_answers (poll_id, id)');
    await runner.query(`
      CREATE TABLE poll_starts (
        poll_id uuid NOT NULL CONSTRAINT poll_starts_poll_fk REFERENCES polls ON DELETE CASCADE,
        organisation_id uuid NOT NULL CONSTRAINT poll_starts_organisation_fk REFERENCES organisations ON DELETE CASCADE,
        started integer NOT NULL,
        PRIMARY KEY (poll_id, organisation_id)
      )`);
    await runner.query('CREATE INDEX poll_starts_organisation ON poll_starts (organisation_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE poll_starts, poll_open_answers, poll_spent_tokens, poll_sheets, poll_boxes, polls',
    );
  }
}
