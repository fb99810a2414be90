import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Practices and publications, and the revisions of their text. */
export class KnowledgeItems1790000000500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE knowledge_items (
        id uuid PRIMARY KEY,
        external_id text UNIQUE,
        slug text NOT NULL UNIQUE,
        kind text NOT NULL,
        title text NOT NULL,
        summary text NOT NULL DEFAULT '',
        body text NOT NULL DEFAULT '',
        publisher text NOT NULL DEFAULT '',
        organisation_id uuid REFERENCES organisations ON DELETE SET NULL,
        url text,
        year integer,
        themes text[] NOT NULL DEFAULT '{}',
        age_groups text[] NOT NULL DEFAULT '{}',
        settings text[] NOT NULL DEFAULT '{}',
        activity_style text,
        language text NOT NULL DEFAULT 'nl',
        region text,
        evidence_level text NOT NULL DEFAULT 'NONE',
        tip text,
        licence text,
        published_on date,
        status text NOT NULL,
        -- The revision that waits to replace the published text, in short; its text is in knowledge_revisions.
        pending_status text,
        pending_author_id uuid REFERENCES persons ON DELETE SET NULL,
        author_id uuid REFERENCES persons ON DELETE SET NULL,
        changed_by_id uuid REFERENCES persons ON DELETE SET NULL,
        review_note text,
        match_key text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT knowledge_items_status
          CHECK (status IN ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'PUBLISHED', 'ARCHIVED')),
        CONSTRAINT knowledge_items_pending
          CHECK (pending_status IN ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED') AND status = 'PUBLISHED'
            OR pending_status IS NULL),
        CONSTRAINT knowledge_items_published CHECK (status <> 'PUBLISHED' OR published_on IS NOT NULL)
      );
      -- The two orders of the public list; the first 60 characters of a title decide its place.
      CREATE INDEX knowledge_items_newest ON knowledge_items (published_on DESC, id DESC)
        WHERE status = 'PUBLISHED';
      CREATE INDEX knowledge_items_title ON knowledge_items ((left(title, 60) COLLATE "nl-x-icu"), id)
        WHERE status = 'PUBLISHED';
      CREATE INDEX knowledge_items_waiting ON knowledge_items (updated_at, id)
        WHERE status = 'SUBMITTED' OR pending_status = 'SUBMITTED';
      CREATE INDEX knowledge_items_author ON knowledge_items (author_id);
      CREATE INDEX knowledge_items_organisation ON knowledge_items (organisation_id);
      CREATE INDEX knowledge_items_match ON knowledge_items (match_key);

      CREATE TABLE knowledge_revisions (
        item_id uuid NOT NULL REFERENCES knowledge_items ON DELETE CASCADE,
        number integer NOT NULL,
        content jsonb NOT NULL,
        status text NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'PUBLISHED')),
        author_id uuid REFERENCES persons ON DELETE SET NULL,
        review_note text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (item_id, number)
      );
      -- One text at a time waits to replace the published one.
      CREATE UNIQUE INDEX knowledge_revisions_open ON knowledge_revisions (item_id) WHERE status <> 'PUBLISHED';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE knowledge_revisions, knowledge_items');
  }
}
