import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may register at all, what is not sure yet, why something happened, and how often a visitor asked. */
export class MeetingsRequests1790000001300 implements MigrationInterface {
  name = 'MeetingsRequests1790000001300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE meetings ADD COLUMN registration_policy text NOT NULL DEFAULT 'OPEN'
        CONSTRAINT meetings_policy CHECK (registration_policy IN ('OPEN', 'APPROVAL', 'INVITED'))`);
    await runner.query('ALTER TABLE registration_events ADD COLUMN reason text');

    await runner.query(`
      CREATE TABLE registration_requests (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL
          CONSTRAINT registration_requests_meeting_fk REFERENCES meetings ON DELETE CASCADE,
        kind text NOT NULL,
        status text NOT NULL,
        mode text,
        name text NOT NULL,
        email text NOT NULL,
        locale text NOT NULL DEFAULT 'nl',
        person_id uuid CONSTRAINT registration_requests_person_fk REFERENCES persons ON DELETE CASCADE,
        asked_by uuid CONSTRAINT registration_requests_asked_by_fk REFERENCES persons ON DELETE SET NULL,
        organisation_id uuid,
        reason text,
        ends_at timestamptz,
        reminded_at timestamptz,
        decided_at timestamptz,
        decided_by uuid CONSTRAINT registration_requests_decided_by_fk REFERENCES persons ON DELETE SET NULL,
        revision integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT registration_requests_once UNIQUE (meeting_id, kind, email),
        CONSTRAINT registration_requests_kind CHECK (kind IN ('GUEST', 'COLLEAGUE', 'APPROVAL', 'INVITATION')),
        CONSTRAINT registration_requests_status
          CHECK (status IN ('PENDING', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
        CONSTRAINT registration_requests_mode CHECK (mode IN ('ONSITE', 'ONLINE')),
        CONSTRAINT registration_requests_locale CHECK (locale IN ('nl', 'en'))
      )`);
    await runner.query('CREATE INDEX registration_requests_person ON registration_requests (person_id)');
    await runner.query(
      'CREATE INDEX registration_requests_asked_by ON registration_requests (asked_by, meeting_id)',
    );
    await runner.query(
      `CREATE INDEX registration_requests_open ON registration_requests (ends_at) WHERE status = 'PENDING'`,
    );

    await runner.query(`
      CREATE TABLE request_attempts (
        key text PRIMARY KEY,
        window_start timestamptz NOT NULL,
        asked integer NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE request_attempts, registration_requests');
    await runner.query('ALTER TABLE registration_events DROP COLUMN reason');
    await runner.query('ALTER TABLE meetings DROP COLUMN registration_policy');
  }
}
