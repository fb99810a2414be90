import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A collection of the network can be what a role begins with. */
export class CollectionsForRole1790000003400 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE collections ADD for_role text;
      ALTER TABLE collections ADD CONSTRAINT collections_for_role CHECK (for_role IS NULL OR owner_kind = 'NETWORK');
      CREATE INDEX collections_for_role_index ON collections (for_role, created_at DESC)
        WHERE for_role IS NOT NULL AND is_public AND removed_at IS NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE collections DROP for_role');
  }
}
