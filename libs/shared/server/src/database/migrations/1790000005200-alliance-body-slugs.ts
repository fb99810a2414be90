import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bodies have pages: each a place in addresses. */
export class AllianceBodySlugs1790000005200 implements MigrationInterface {
  name = 'AllianceBodySlugs1790000005200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE bodies ADD COLUMN slug text');
    await runner.query(`
      UPDATE bodies SET slug = CASE code
        WHEN 'ALLIANCE' THEN 'alliantie'
        WHEN 'WEEK_WORKING_GROUP' THEN 'werkgroep-week'
        ELSE replace(lower(code), '_', '-') END`);
    await runner.query(`
      ALTER TABLE bodies ALTER COLUMN slug SET NOT NULL,
        ADD CONSTRAINT bodies_slug UNIQUE (slug),
        ADD CONSTRAINT bodies_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE bodies DROP COLUMN slug');
  }
}
