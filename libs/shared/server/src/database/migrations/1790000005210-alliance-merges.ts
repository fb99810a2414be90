import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations that were brought together: where the old address leads, and what it takes to undo it. */
export class AllianceMerges1790000005210 implements MigrationInterface {
  name = 'AllianceMerges1790000005210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation_merges (
        id uuid PRIMARY KEY,
        slug text NOT NULL,
        name text NOT NULL,
        survivor_id uuid NOT NULL
          CONSTRAINT organisation_merges_survivor_fk REFERENCES organisations ON DELETE CASCADE,
        merged_by_id uuid CONSTRAINT organisation_merges_merged_by_fk REFERENCES persons ON DELETE SET NULL,
        merged_at timestamptz NOT NULL,
        undone_at timestamptz,
        -- What the organisation was and what was moved; gone when it was undone, or can be undone no more.
        undo jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query('CREATE INDEX organisation_merges_slug ON organisation_merges (slug, merged_at DESC)');
    await runner.query('CREATE INDEX organisation_merges_survivor ON organisation_merges (survivor_id)');
    await runner.query(`
      CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON organisation_merges
      FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE organisation_merges');
  }
}
