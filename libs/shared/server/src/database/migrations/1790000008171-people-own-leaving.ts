import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a role was ended by who held it. */
export class PeopleOwnLeaving1790000008171 implements MigrationInterface {
  name = 'PeopleOwnLeaving1790000008171';

  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE memberships ADD COLUMN ended_by_oneself boolean NOT NULL DEFAULT false');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE memberships DROP COLUMN ended_by_oneself');
  }
}
