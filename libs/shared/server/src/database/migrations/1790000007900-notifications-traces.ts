import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which request planned a mail, for a trace that goes on when it leaves. */
export class NotificationsTraces1790000007900 implements MigrationInterface {
  name = 'NotificationsTraces1790000007900';

  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE mail_messages ADD COLUMN traceparent text');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE mail_messages DROP COLUMN traceparent');
  }
}
