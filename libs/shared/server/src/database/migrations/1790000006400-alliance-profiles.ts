import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the editors of an organisation tell of it besides: its mark, and where everybody can write to it. */
export class AllianceProfiles1790000006400 implements MigrationInterface {
  name = 'AllianceProfiles1790000006400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE organisations
        ADD COLUMN contact_email text,
        ADD COLUMN logo_file_id uuid CONSTRAINT organisations_logo_fk REFERENCES files;
      CREATE INDEX organisations_logo ON organisations (logo_file_id) WHERE logo_file_id IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE organisations DROP COLUMN logo_file_id, DROP COLUMN contact_email');
  }
}
