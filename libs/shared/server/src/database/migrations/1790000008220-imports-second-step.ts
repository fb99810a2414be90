import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether somebody let an import begin with the second step that their role asks for. What is under way goes on as it was begun. */
export class ImportsSecondStep1790000008220 implements MigrationInterface {
  name = 'ImportsSecondStep1790000008220';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE imports ADD COLUMN is_strong boolean NOT NULL DEFAULT false;
      UPDATE imports SET is_strong = true WHERE status = 'RUNNING';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE imports DROP COLUMN is_strong');
  }
}
