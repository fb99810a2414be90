import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why somebody is kept out, for administrators; who did it is in the log. */
export class PeopleSuspensions1790000008170 implements MigrationInterface {
  name = 'PeopleSuspensions1790000008170';

  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE accounts ADD COLUMN suspended_because text');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE accounts DROP COLUMN suspended_because');
  }
}
