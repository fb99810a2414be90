import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The network and its words, bodies, organisations, and who has which role in which body since when. */
export class AllianceOrganisations1790000000300 implements MigrationInterface {
  name = 'AllianceOrganisations1790000000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await runner.query(`
      CREATE TABLE networks (
        id uuid PRIMARY KEY,
        single boolean NOT NULL DEFAULT true UNIQUE CHECK (single),
        name jsonb NOT NULL,
        short_name jsonb NOT NULL,
        tagline jsonb NOT NULL,
        term jsonb NOT NULL,
        definition jsonb NOT NULL,
        share jsonb,
        principle jsonb NOT NULL,
        objectives jsonb NOT NULL DEFAULT '[]',
        ambitions jsonb NOT NULL DEFAULT '[]',
        colours jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE labels (
        collection text NOT NULL,
        code text NOT NULL,
        name jsonb NOT NULL,
        hint jsonb,
        position integer NOT NULL,
        PRIMARY KEY (collection, code)
      )`);
    await runner.query(`
      CREATE TABLE bodies (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE CHECK (code ~ '^[A-Z][A-Z0-9_]*$'),
        name jsonb NOT NULL,
        description jsonb NOT NULL,
        since date,
        position integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE organisations (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name text COLLATE "nl-x-icu" NOT NULL,
        kind text NOT NULL,
        website text CHECK (website ~ '^https?://'),
        region text,
        description_nl text,
        description_en text,
        fictitious boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query('CREATE INDEX organisations_by_name ON organisations (name, id)');

    // A role is counted from its first day, or from the first day it is known to hold, up to the day it ended.
    await runner.query(`
      CREATE TABLE partnerships (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        body_id uuid NOT NULL REFERENCES bodies,
        role text NOT NULL,
        since date,
        known_from date,
        until date,
        note text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT partnerships_have_a_start CHECK (since IS NOT NULL OR known_from IS NOT NULL),
        CONSTRAINT partnerships_end_after_start CHECK (until > COALESCE(since, known_from)),
        CONSTRAINT partnerships_do_not_overlap EXCLUDE USING gist (
          organisation_id WITH =, body_id WITH =, role WITH =,
          daterange(COALESCE(since, known_from), until, '[)') WITH &&
        )
      )`);
    await runner.query('CREATE INDEX partnerships_by_body ON partnerships (body_id, role)');

    await runner.query(`
      ALTER TABLE memberships ADD CONSTRAINT memberships_of_organisation
        FOREIGN KEY (organisation_id) REFERENCES organisations`);
    await runner.query(`
      ALTER TABLE invitations ADD CONSTRAINT invitations_of_organisation
        FOREIGN KEY (organisation_id) REFERENCES organisations`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invitations DROP CONSTRAINT invitations_of_organisation');
    await runner.query('ALTER TABLE memberships DROP CONSTRAINT memberships_of_organisation');
    await runner.query('DROP TABLE partnerships, organisations, bodies, labels, networks');
  }
}
