import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often people get mail of each group, who wants no calm times, and mail that waits for an overview. */
export class NotificationsPreferences1790000007600 implements MigrationInterface {
  name = 'NotificationsPreferences1790000007600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mail_preferences (
        person_id uuid NOT NULL CONSTRAINT mail_preferences_person_fk REFERENCES persons ON DELETE CASCADE,
        mail_group text NOT NULL,
        rhythm text NOT NULL
          CONSTRAINT mail_preferences_rhythm CHECK (rhythm IN ('AT_ONCE', 'DAILY', 'WEEKLY', 'MONTHLY', 'OFF')),
        chosen_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, mail_group)
      )`);
    await runner.query(`
      CREATE TABLE mail_calm_refusals (
        person_id uuid PRIMARY KEY
          CONSTRAINT mail_calm_refusals_person_fk REFERENCES persons ON DELETE CASCADE,
        chosen_at timestamptz NOT NULL
      )`);
    await runner.query(`
      ALTER TABLE mail_messages ADD COLUMN waits_in text, ADD COLUMN digest_rhythm text, ADD COLUMN digest_id uuid`);
    await runner.query(`
      CREATE INDEX mail_messages_digest ON mail_messages (digest_id) WHERE digest_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mail_messages DROP COLUMN waits_in, DROP COLUMN digest_rhythm, DROP COLUMN digest_id`);
    await runner.query('DROP TABLE mail_calm_refusals');
    await runner.query('DROP TABLE mail_preferences');
  }
}
