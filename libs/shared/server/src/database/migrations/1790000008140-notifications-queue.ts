import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who put mail on hold, and the lists of what failed and of what left. */
export class NotificationsQueue1790000008140 implements MigrationInterface {
  name = 'NotificationsQueue1790000008140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mail_pauses
        ADD COLUMN by_person_id uuid CONSTRAINT mail_pauses_by_fk REFERENCES persons ON DELETE SET NULL`);
    await runner.query(
      `CREATE INDEX mail_messages_failed ON mail_messages (due_at, id) WHERE status = 'FAILED'`,
    );
    await runner.query(
      `CREATE INDEX mail_messages_sent ON mail_messages (sent_at, id) WHERE status = 'SENT'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX mail_messages_sent');
    await runner.query('DROP INDEX mail_messages_failed');
    await runner.query('ALTER TABLE mail_pauses DROP COLUMN by_person_id');
  }
}
