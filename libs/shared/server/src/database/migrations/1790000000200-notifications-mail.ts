import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The plan and the record of all mail. */
export class NotificationsMail1790000000200 implements MigrationInterface {
  name = 'NotificationsMail1790000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mail_messages (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        person_id uuid,
        to_name text NOT NULL,
        to_address text NOT NULL,
        locale text NOT NULL,
        subject_id uuid NOT NULL,
        context_id uuid,
        dedupe_key text NOT NULL,
        due_at timestamptz NOT NULL,
        attempt_at timestamptz NOT NULL,
        status text NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        handed_at timestamptz,
        claim_id uuid,
        claimed_at timestamptz,
        sent_at timestamptz,
        dropped_reason text,
        last_error text,
        payload jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT mail_messages_once UNIQUE (dedupe_key),
        CONSTRAINT mail_messages_status
          CHECK (status IN ('PLANNED', 'SENDING', 'SENT', 'DROPPED', 'FAILED'))
      )`);
    // Only mail that is still to leave: the index stays small however long the record grows.
    await runner.query(`
      CREATE INDEX mail_messages_open ON mail_messages (attempt_at, id)
      WHERE status IN ('PLANNED', 'SENDING')`);
    await runner.query('CREATE INDEX mail_messages_context ON mail_messages (context_id)');
    await runner.query('CREATE INDEX mail_messages_subject ON mail_messages (subject_id)');
    await runner.query('CREATE INDEX mail_messages_person ON mail_messages (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mail_messages');
  }
}
