import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The media desk. A journalist stands beside a request and never beside a young person; who said no is kept so that they
 * are not asked again, and is given out to nobody (docs/decisions/0011-soundingboard.md).
 */
export class SoundingboardMedia1790000006300 implements MigrationInterface {
  name = 'SoundingboardMedia1790000006300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE board_members ADD COLUMN media_ready boolean NOT NULL DEFAULT false');
    await runner.query(`
      CREATE TABLE media_requests (
        id uuid PRIMARY KEY,
        outlet text NOT NULL,
        topic text NOT NULL,
        kind text NOT NULL CONSTRAINT media_requests_kind
          CHECK (kind IN ('INTERVIEW', 'FILM', 'AUDIO', 'PHOTO', 'IN_CLASS', 'OTHER')),
        publication text NOT NULL,
        takes_place_on date NOT NULL,
        answer_by date NOT NULL,
        journalist_name text,
        journalist_email text,
        locale text NOT NULL CONSTRAINT media_requests_locale CHECK (locale IN ('nl', 'en')),
        status text NOT NULL CONSTRAINT media_requests_status
          CHECK (status IN ('ASKED', 'TAKEN_ON', 'AGREED', 'PUBLISHED', 'DECLINED', 'STOPPED')),
        coordinator_id uuid CONSTRAINT media_requests_coordinator_fk REFERENCES persons ON DELETE SET NULL,
        supporter_id uuid CONSTRAINT media_requests_supporter_fk REFERENCES persons ON DELETE SET NULL,
        briefing text,
        laid_at timestamptz,
        end_words text,
        published_url text,
        closed_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT media_requests_journalist CHECK ((journalist_name IS NULL) = (journalist_email IS NULL)),
        CONSTRAINT media_requests_laid CHECK (laid_at IS NULL OR briefing IS NOT NULL),
        CONSTRAINT media_requests_published CHECK ((status = 'PUBLISHED') = (published_url IS NOT NULL)),
        CONSTRAINT media_requests_closed
          CHECK ((status IN ('PUBLISHED', 'DECLINED', 'STOPPED')) = (closed_at IS NOT NULL))
      )`);
    await runner.query('CREATE INDEX media_requests_coordinator ON media_requests (coordinator_id)');
    await runner.query('CREATE INDEX media_requests_supporter ON media_requests (supporter_id)');
    await runner.query(`
      CREATE TABLE media_answers (
        id uuid PRIMARY KEY,
        request_id uuid NOT NULL CONSTRAINT media_answers_request_fk REFERENCES media_requests ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT media_answers_person_fk REFERENCES persons ON DELETE CASCADE,
        state text NOT NULL
          CONSTRAINT media_answers_state CHECK (state IN ('ASKED', 'YES', 'NO', 'WITHDRAWN')),
        asked_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT media_answers_once UNIQUE (request_id, person_id)
      )`);
    await runner.query('CREATE INDEX media_answers_person ON media_answers (person_id, asked_at)');
    await runner.query(`
      CREATE TABLE media_consents (
        id uuid PRIMARY KEY,
        request_id uuid NOT NULL CONSTRAINT media_consents_request_fk REFERENCES media_requests ON DELETE CASCADE,
        person_id uuid CONSTRAINT media_consents_person_fk REFERENCES persons ON DELETE SET NULL,
        outlet text NOT NULL,
        kind text NOT NULL,
        takes_place_on date NOT NULL,
        given_at timestamptz NOT NULL,
        needs_guardian boolean NOT NULL,
        guardian_agreed_on date,
        ended_at timestamptz,
        ended_by text
          CONSTRAINT media_consents_end CHECK (ended_by IN ('WITHDRAWN', 'LEFT', 'MOVED', 'STOPPED')),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT media_consents_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL))
      )`);
    await runner.query('CREATE INDEX media_consents_request ON media_consents (request_id)');
    await runner.query('CREATE INDEX media_consents_person ON media_consents (person_id)');
    await runner.query(`
      CREATE UNIQUE INDEX media_consents_standing ON media_consents (request_id, person_id) WHERE ended_at IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE media_consents, media_answers, media_requests');
    await runner.query('ALTER TABLE board_members DROP COLUMN media_ready');
  }
}
