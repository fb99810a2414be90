import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an address was refused at the door, or later by a mail that came back. */
export class NotificationsReports1790000008141 implements MigrationInterface {
  name = 'NotificationsReports1790000008141';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE refused_addresses ADD COLUMN came_back boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE refused_addresses DROP COLUMN came_back');
  }
}
