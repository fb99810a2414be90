import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a worker was lost with a mail in its hands, so that one that ends workers is found. */
export class NotificationsInterrupted1790000008100 implements MigrationInterface {
  name = 'NotificationsInterrupted1790000008100';

  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE mail_messages ADD COLUMN interrupted integer NOT NULL DEFAULT 0');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE mail_messages DROP COLUMN interrupted');
  }
}
