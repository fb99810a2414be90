import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is mailed what comes out of a toolkit, and what each was told. */
export class CampaignToolkitFollows1790000006200 implements MigrationInterface {
  name = 'CampaignToolkitFollows1790000006200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE toolkit_follows (
        id uuid PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        person_id uuid NOT NULL CONSTRAINT toolkit_follows_person_fk REFERENCES persons ON DELETE CASCADE,
        edition_id uuid NOT NULL
          CONSTRAINT toolkit_follows_edition_fk REFERENCES campaign_editions ON DELETE CASCADE,
        CONSTRAINT toolkit_follows_once UNIQUE (person_id, edition_id)
      );
      CREATE INDEX toolkit_follows_edition ON toolkit_follows (edition_id);
      CREATE TABLE toolkit_told (
        follow_id uuid NOT NULL CONSTRAINT toolkit_told_follow_fk REFERENCES toolkit_follows ON DELETE CASCADE,
        template_id uuid NOT NULL
          CONSTRAINT toolkit_told_template_fk REFERENCES material_templates ON DELETE CASCADE,
        PRIMARY KEY (follow_id, template_id)
      );
      CREATE INDEX toolkit_told_template ON toolkit_told (template_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE toolkit_told; DROP TABLE toolkit_follows');
  }
}
