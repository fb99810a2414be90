import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Portraits for an edition of the Week, and who keeps a photo of one. */
export class CampaignStories1790000005600 implements MigrationInterface {
  name = 'CampaignStories1790000005600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stories (
        id uuid PRIMARY KEY,
        slug text NOT NULL CONSTRAINT stories_slug UNIQUE,
        edition_id uuid NOT NULL CONSTRAINT stories_edition_fk REFERENCES campaign_editions,
        organisation_id uuid CONSTRAINT stories_organisation_fk REFERENCES organisations ON DELETE SET NULL,
        author_id uuid CONSTRAINT stories_author_fk REFERENCES persons ON DELETE SET NULL,
        title text NOT NULL,
        lead text NOT NULL,
        body text NOT NULL,
        photo_file_id uuid CONSTRAINT stories_photo_fk REFERENCES files,
        photo_alt text NOT NULL,
        photo_credit text NOT NULL,
        film_url text,
        shown_until date NOT NULL,
        status text NOT NULL
          CONSTRAINT stories_status CHECK (status IN ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'ENDED')),
        published_on date,
        returned_with text,
        taken_away_at timestamptz,
        taken_away_because text,
        version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT stories_photo_told CHECK (photo_file_id IS NULL OR (photo_alt <> '' AND photo_credit <> '')),
        CONSTRAINT stories_out CHECK (status NOT IN ('PUBLISHED', 'ENDED') OR published_on IS NOT NULL),
        CONSTRAINT stories_taken_away CHECK (
          (taken_away_at IS NULL) = (taken_away_because IS NULL) AND
          (taken_away_at IS NULL OR (body = '' AND photo_file_id IS NULL)))
      )`);
    await runner.query('CREATE INDEX stories_edition ON stories (edition_id)');
    await runner.query('CREATE INDEX stories_organisation ON stories (organisation_id)');
    await runner.query('CREATE INDEX stories_author ON stories (author_id)');
    await runner.query('CREATE INDEX stories_photo ON stories (photo_file_id)');
    await runner.query(
      `CREATE INDEX stories_shown ON stories (published_on DESC, id DESC) WHERE status = 'PUBLISHED'`,
    );
    await runner.query(`
      CREATE TABLE story_photo_downloads (
        id uuid PRIMARY KEY,
        story_id uuid NOT NULL CONSTRAINT story_photo_downloads_story_fk REFERENCES stories ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT story_photo_downloads_person_fk REFERENCES persons ON DELETE CASCADE,
        told_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT story_photo_downloads_once UNIQUE (story_id, person_id)
      )`);
    await runner.query('CREATE INDEX story_photo_downloads_person ON story_photo_downloads (person_id)');
    await runner.query(`
      CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON stories
      FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE story_photo_downloads, stories');
  }
}
