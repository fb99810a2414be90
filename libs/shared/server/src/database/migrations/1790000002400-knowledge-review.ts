import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reading along: rounds, who was asked, comments at fields, a planned day; published texts; what was saved before. */
export class KnowledgeReview1790000002400 implements MigrationInterface {
  name = 'KnowledgeReview1790000002400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE knowledge_items
        ADD COLUMN publish_at timestamptz,
        ADD COLUMN reader_ids uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN barred_reviewer_id uuid REFERENCES persons ON DELETE SET NULL`);
    await runner.query(
      'CREATE INDEX knowledge_items_planned ON knowledge_items (publish_at) WHERE publish_at IS NOT NULL',
    );
    await runner.query(`
      ALTER TABLE knowledge_revisions
        ADD COLUMN published_at timestamptz,
        ADD COLUMN published_by_id uuid REFERENCES persons ON DELETE SET NULL,
        ADD COLUMN note text`);
    await runner.query(`UPDATE knowledge_revisions SET published_at = updated_at WHERE status = 'PUBLISHED'`);
    await runner.query(`
      CREATE TABLE knowledge_reviews (
        id uuid PRIMARY KEY,
        item_id uuid NOT NULL REFERENCES knowledge_items ON DELETE CASCADE,
        number integer NOT NULL,
        submitted_at timestamptz NOT NULL,
        submitted_by_id uuid REFERENCES persons ON DELETE SET NULL,
        reviewer_id uuid REFERENCES persons ON DELETE SET NULL,
        planned_note text,
        outcome text,
        decided_at timestamptz,
        decided_by_id uuid REFERENCES persons ON DELETE SET NULL,
        note text,
        objection text,
        objected_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT knowledge_reviews_outcome CHECK (outcome IN ('PUBLISHED', 'CHANGES_REQUESTED', 'WITHDRAWN')),
        CONSTRAINT knowledge_reviews_decided CHECK ((outcome IS NULL) = (decided_at IS NULL))
      )`);
    // A text is read in one round at a time.
    await runner.query(
      'CREATE UNIQUE INDEX knowledge_reviews_open ON knowledge_reviews (item_id) WHERE outcome IS NULL',
    );
    await runner.query('CREATE INDEX knowledge_reviews_item ON knowledge_reviews (item_id, submitted_at)');
    await runner.query('CREATE INDEX knowledge_reviews_decided_at ON knowledge_reviews (decided_at)');
    await runner.query(`
      CREATE TABLE knowledge_reviewers (
        item_id uuid NOT NULL REFERENCES knowledge_items ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES persons ON DELETE CASCADE,
        asked_by_id uuid REFERENCES persons ON DELETE SET NULL,
        question text,
        asked_at timestamptz NOT NULL,
        PRIMARY KEY (item_id, person_id)
      )`);
    await runner.query(`
      CREATE TABLE knowledge_comments (
        id uuid PRIMARY KEY,
        item_id uuid NOT NULL REFERENCES knowledge_items ON DELETE CASCADE,
        number integer NOT NULL,
        field text NOT NULL,
        parent_id uuid REFERENCES knowledge_comments ON DELETE CASCADE,
        text text NOT NULL,
        author_id uuid REFERENCES persons ON DELETE SET NULL,
        written_at timestamptz NOT NULL,
        resolved_at timestamptz,
        resolved_by_id uuid REFERENCES persons ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query('CREATE INDEX knowledge_comments_item ON knowledge_comments (item_id, written_at)');
    await runner.query(`
      CREATE TABLE knowledge_decision_texts (
        id uuid PRIMARY KEY,
        decision text NOT NULL,
        title text NOT NULL,
        text text NOT NULL,
        removed_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT knowledge_decision_texts_decision CHECK (decision IN ('PUBLISH', 'REQUEST_CHANGES'))
      )`);
    await runner.query(`
      CREATE TABLE knowledge_saves (
        item_id uuid NOT NULL REFERENCES knowledge_items ON DELETE CASCADE,
        version integer NOT NULL,
        content jsonb NOT NULL,
        saved_by_id uuid REFERENCES persons ON DELETE SET NULL,
        saved_at timestamptz NOT NULL,
        PRIMARY KEY (item_id, version)
      )`);
    await runner.query('CREATE INDEX knowledge_saves_old ON knowledge_saves (saved_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE knowledge_saves, knowledge_decision_texts, knowledge_comments, knowledge_reviewers, knowledge_reviews',
    );
    await runner.query(
      'ALTER TABLE knowledge_revisions DROP COLUMN published_at, DROP COLUMN published_by_id, DROP COLUMN note',
    );
    await runner.query(
      'ALTER TABLE knowledge_items DROP COLUMN publish_at, DROP COLUMN reader_ids, DROP COLUMN barred_reviewer_id',
    );
  }
}
