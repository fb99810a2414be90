import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The toolkit of an edition, what organisations make of it, and the zips that are made of that. */
export class CampaignMaterials1790000005500 implements MigrationInterface {
  name = 'CampaignMaterials1790000005500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE material_sets (
        id uuid PRIMARY KEY,
        edition_id uuid NOT NULL CONSTRAINT material_sets_edition UNIQUE
          CONSTRAINT material_sets_edition_fk REFERENCES campaign_editions ON DELETE CASCADE,
        ground text NOT NULL,
        accent text NOT NULL,
        contact text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE material_templates (
        id uuid PRIMARY KEY,
        set_id uuid NOT NULL CONSTRAINT material_templates_set_fk REFERENCES material_sets ON DELETE CASCADE,
        format text NOT NULL,
        releases_at timestamptz NOT NULL,
        heading text NOT NULL,
        words text NOT NULL,
        design jsonb,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT material_templates_format UNIQUE (set_id, format)
      )`);
    await runner.query('CREATE INDEX material_templates_set ON material_templates (set_id)');
    await runner.query(`
      CREATE TABLE personalised_materials (
        id uuid PRIMARY KEY,
        set_id uuid NOT NULL CONSTRAINT personalised_materials_set_fk REFERENCES material_sets ON DELETE CASCADE,
        organisation_id uuid NOT NULL
          CONSTRAINT personalised_materials_organisation_fk REFERENCES organisations ON DELETE CASCADE,
        heading text NOT NULL,
        words text NOT NULL,
        "when" text NOT NULL,
        place text NOT NULL,
        contact text NOT NULL,
        colour text NOT NULL,
        logo_id uuid CONSTRAINT personalised_materials_logo_fk REFERENCES files ON DELETE SET NULL,
        author_id uuid,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(
      'CREATE INDEX personalised_materials_place ON personalised_materials (organisation_id, set_id)',
    );
    await runner.query('CREATE INDEX personalised_materials_set ON personalised_materials (set_id)');
    await runner.query('CREATE INDEX personalised_materials_logo ON personalised_materials (logo_id)');
    await runner.query(`
      CREATE TABLE material_packs (
        id uuid PRIMARY KEY,
        material_id uuid NOT NULL
          CONSTRAINT material_packs_material_fk REFERENCES personalised_materials ON DELETE CASCADE,
        state text NOT NULL,
        done integer NOT NULL DEFAULT 0,
        total integer NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        taken_at timestamptz,
        erase_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query('CREATE INDEX material_packs_material ON material_packs (material_id)');
    for (const table of ['material_sets', 'material_templates']) {
      await runner.query(`
        CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['material_packs', 'personalised_materials', 'material_templates', 'material_sets']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
