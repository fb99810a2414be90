import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Releases for the press, the texts that were released, and how often they were taken along. */
export class CampaignPress1790000005610 implements MigrationInterface {
  name = 'CampaignPress1790000005610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE press_releases (
        id uuid PRIMARY KEY,
        slug text NOT NULL CONSTRAINT press_releases_slug UNIQUE,
        edition_id uuid NOT NULL CONSTRAINT press_releases_edition_fk REFERENCES campaign_editions,
        title text NOT NULL,
        body text NOT NULL,
        embargo_until timestamptz,
        status text NOT NULL CONSTRAINT press_releases_status CHECK (status IN ('DRAFT', 'RELEASED')),
        number integer NOT NULL,
        version integer NOT NULL,
        author_id uuid CONSTRAINT press_releases_author_fk REFERENCES persons ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT press_releases_numbered CHECK (status = 'DRAFT' OR number > 0)
      )`);
    await runner.query('CREATE INDEX press_releases_edition ON press_releases (edition_id, id)');
    await runner.query('CREATE INDEX press_releases_author ON press_releases (author_id)');
    await runner.query(`
      CREATE TABLE press_release_versions (
        id uuid PRIMARY KEY,
        release_id uuid NOT NULL
          CONSTRAINT press_release_versions_release_fk REFERENCES press_releases ON DELETE CASCADE,
        number integer NOT NULL,
        title text NOT NULL,
        body text NOT NULL,
        note text NOT NULL,
        released_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT press_release_versions_number UNIQUE (release_id, number)
      )`);
    // A day, a place and a number: nobody stands behind a row.
    await runner.query(`
      CREATE TABLE press_release_uses (
        release_id uuid NOT NULL REFERENCES press_releases ON DELETE CASCADE,
        day date NOT NULL,
        municipality_id uuid REFERENCES municipalities,
        times integer NOT NULL,
        UNIQUE NULLS NOT DISTINCT (release_id, day, municipality_id)
      )`);
    await runner.query(
      'CREATE INDEX press_release_uses_municipality ON press_release_uses (municipality_id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE press_release_uses, press_release_versions, press_releases');
  }
}
