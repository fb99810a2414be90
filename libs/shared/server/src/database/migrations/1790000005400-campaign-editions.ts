import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The editions of the campaign week; all that belongs to one hangs on it. */
export class CampaignEditions1790000005400 implements MigrationInterface {
  name = 'CampaignEditions1790000005400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE campaign_editions (
        id uuid PRIMARY KEY,
        slug text NOT NULL CONSTRAINT campaign_editions_slug UNIQUE,
        year integer NOT NULL,
        begins_on date NOT NULL,
        ends_on date NOT NULL,
        name_nl text NOT NULL,
        name_en text,
        theme_nl text,
        theme_en text,
        slogan_nl text,
        slogan_en text,
        intro_nl text,
        intro_en text,
        dates_because_nl text,
        dates_because_en text,
        hashtags text[] NOT NULL,
        partners text[] NOT NULL,
        links jsonb NOT NULL,
        version integer NOT NULL,
        author_id uuid CONSTRAINT campaign_editions_author_fk REFERENCES persons ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT campaign_editions_period CHECK (begins_on <= ends_on AND ends_on < begins_on + 31)
      )`);
    await runner.query('CREATE INDEX campaign_editions_author ON campaign_editions (author_id)');
    await runner.query('CREATE INDEX campaign_editions_list ON campaign_editions (begins_on DESC, id DESC)');
    await runner.query(`
      CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON campaign_editions
      FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE campaign_editions');
  }
}
