import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The sounding board. A message belongs to a request and has no receiver: there is no column in which an adult could
 * write to one young person (docs/decisions/0011-soundingboard.md).
 */
export class Soundingboard1790000005000 implements MigrationInterface {
  name = 'Soundingboard1790000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE board_members (
        person_id uuid PRIMARY KEY CONSTRAINT board_members_person_fk REFERENCES persons ON DELETE CASCADE,
        birth_year integer CONSTRAINT board_members_birth_year CHECK (birth_year BETWEEN 1900 AND 2200),
        monthly_most integer NOT NULL CONSTRAINT board_members_most CHECK (monthly_most BETWEEN 0 AND 10),
        guardian_agreed_on date
      )`);
    await runner.query(`
      CREATE TABLE board_pauses (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT board_pauses_person_fk REFERENCES persons ON DELETE CASCADE,
        from_day date NOT NULL,
        until_day date NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT board_pauses_days CHECK (from_day <= until_day)
      )`);
    await runner.query('CREATE INDEX board_pauses_person ON board_pauses (person_id, until_day)');

    await runner.query(`
      CREATE TABLE advice_requests (
        id uuid PRIMARY KEY,
        title text NOT NULL,
        question text NOT NULL,
        about_kind text NOT NULL
          CONSTRAINT advice_requests_about CHECK (about_kind IN ('PRACTICE', 'CAMPAIGN', 'POLICY')),
        about text,
        knowledge_item_id uuid
          CONSTRAINT advice_requests_knowledge_fk REFERENCES knowledge_items ON DELETE SET NULL,
        wanted_by date NOT NULL,
        thanks text,
        asker_id uuid CONSTRAINT advice_requests_asker_fk REFERENCES persons ON DELETE SET NULL,
        organisation_id uuid
          CONSTRAINT advice_requests_organisation_fk REFERENCES organisations ON DELETE SET NULL,
        status text NOT NULL
          CONSTRAINT advice_requests_status CHECK (status IN ('OPEN', 'IN_DISCUSSION', 'ADVISED', 'FOLLOWED_UP')),
        host_id uuid CONSTRAINT advice_requests_host_fk REFERENCES persons ON DELETE SET NULL,
        asker_in_since timestamptz,
        room_closed_at timestamptz,
        advice text,
        advice_version integer NOT NULL DEFAULT 0,
        agreed_count integer,
        member_count integer,
        advised_on date,
        year integer,
        number integer,
        follow_up_by date,
        outcome text CONSTRAINT advice_requests_outcome CHECK (outcome IN ('ADOPTED', 'PARTLY', 'NOT')),
        outcome_reason text,
        followed_up_on date,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT advice_requests_number UNIQUE (year, number),
        CONSTRAINT advice_requests_advised CHECK (
          (status IN ('ADVISED', 'FOLLOWED_UP')) = (year IS NOT NULL)
          AND num_nulls(year, number, advised_on, follow_up_by, agreed_count, member_count) IN (0, 6)
          AND (year IS NULL OR advice IS NOT NULL)),
        CONSTRAINT advice_requests_followed_up CHECK (
          (status = 'FOLLOWED_UP') = (outcome IS NOT NULL)
          AND num_nulls(outcome, outcome_reason, followed_up_on) IN (0, 3))
      )`);
    await runner.query('CREATE INDEX advice_requests_knowledge ON advice_requests (knowledge_item_id)');
    await runner.query('CREATE INDEX advice_requests_asker ON advice_requests (asker_id)');
    await runner.query('CREATE INDEX advice_requests_host ON advice_requests (host_id)');
    await runner.query('CREATE INDEX advice_requests_organisation ON advice_requests (organisation_id)');
    await runner.query(`
      CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON advice_requests
      FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);

    await runner.query(`
      CREATE TABLE advice_participants (
        id uuid PRIMARY KEY,
        request_id uuid NOT NULL
          CONSTRAINT advice_participants_request_fk REFERENCES advice_requests ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT advice_participants_person_fk REFERENCES persons ON DELETE CASCADE,
        state text NOT NULL
          CONSTRAINT advice_participants_state CHECK (state IN ('INVITED', 'IN', 'DECLINED', 'LEFT')),
        invited_at timestamptz NOT NULL,
        agrees boolean,
        thanked_on date,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT advice_participants_once UNIQUE (request_id, person_id)
      )`);
    await runner.query(
      'CREATE INDEX advice_participants_person ON advice_participants (person_id, invited_at)',
    );
    await runner.query(`
      CREATE TABLE advice_messages (
        id uuid PRIMARY KEY,
        request_id uuid NOT NULL
          CONSTRAINT advice_messages_request_fk REFERENCES advice_requests ON DELETE CASCADE,
        author_id uuid CONSTRAINT advice_messages_author_fk REFERENCES persons ON DELETE CASCADE,
        author_kind text NOT NULL
          CONSTRAINT advice_messages_kind CHECK (author_kind IN ('MEMBER', 'HOST', 'ASKER')),
        body text NOT NULL,
        written_at timestamptz NOT NULL,
        hidden_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT advice_messages_nameless CHECK (author_id IS NOT NULL OR author_kind = 'MEMBER')
      )`);
    await runner.query(
      'CREATE INDEX advice_messages_request ON advice_messages (request_id, written_at, id)',
    );
    await runner.query('CREATE INDEX advice_messages_author ON advice_messages (author_id)');
    await runner.query(`
      CREATE TABLE advice_reports (
        id uuid PRIMARY KEY,
        request_id uuid NOT NULL
          CONSTRAINT advice_reports_request_fk REFERENCES advice_requests ON DELETE CASCADE,
        message_id uuid CONSTRAINT advice_reports_message_fk REFERENCES advice_messages ON DELETE SET NULL,
        reporter_id uuid NOT NULL CONSTRAINT advice_reports_reporter_fk REFERENCES persons ON DELETE CASCADE,
        words text,
        quoted text,
        responder_ids uuid[] NOT NULL,
        settled_at timestamptz,
        settled_how text
          CONSTRAINT advice_reports_how CHECK (settled_how IN ('HIDDEN', 'TALKED', 'FINE')),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT advice_reports_settled CHECK ((settled_at IS NULL) = (settled_how IS NULL))
      )`);
    await runner.query('CREATE INDEX advice_reports_request ON advice_reports (request_id)');
    await runner.query('CREATE INDEX advice_reports_reporter ON advice_reports (reporter_id)');
    await runner.query('CREATE INDEX advice_reports_message ON advice_reports (message_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE advice_reports, advice_messages, advice_participants, advice_requests, board_pauses, board_members',
    );
  }
}
