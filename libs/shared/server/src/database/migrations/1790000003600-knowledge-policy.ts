import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When somebody was at a collection, changes of evidence level and who must still see them, policy texts. */
export class KnowledgePolicy1790000003600 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE collection_visits (
        collection_id uuid NOT NULL REFERENCES collections ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES persons ON DELETE CASCADE,
        -- What came after this is news to them; null at a first visit.
        news_since timestamptz,
        seen_at timestamptz NOT NULL,
        PRIMARY KEY (collection_id, person_id)
      );
      CREATE INDEX collection_visits_person ON collection_visits (person_id);
      ALTER TABLE collections ADD COLUMN levels_seen_at timestamptz;

      CREATE TABLE knowledge_level_changes (
        id uuid PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        item_id uuid NOT NULL REFERENCES knowledge_items ON DELETE CASCADE,
        from_level text NOT NULL,
        to_level text NOT NULL,
        changed_at timestamptz NOT NULL,
        told_at timestamptz
      );
      CREATE INDEX knowledge_level_changes_item ON knowledge_level_changes (item_id, changed_at);
      CREATE INDEX knowledge_level_changes_untold ON knowledge_level_changes (changed_at) WHERE told_at IS NULL;

      -- Whoever changes it, by review, import or hand: readers of what holds it must hear.
      CREATE FUNCTION note_level_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO knowledge_level_changes (id, item_id, from_level, to_level, changed_at)
        VALUES (gen_random_uuid(), NEW.id, OLD.evidence_level, NEW.evidence_level, clock_timestamp());
        RETURN NULL;
      END $$;
      CREATE TRIGGER level_change AFTER UPDATE OF evidence_level ON knowledge_items FOR EACH ROW
        WHEN (OLD.status = 'PUBLISHED' AND NEW.status = 'PUBLISHED'
          AND OLD.evidence_level IS DISTINCT FROM NEW.evidence_level)
        EXECUTE FUNCTION note_level_change();
      CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON knowledge_level_changes
        FOR EACH STATEMENT EXECUTE FUNCTION note_public_change();

      CREATE TABLE policy_texts (
        id uuid PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        person_id uuid NOT NULL REFERENCES persons ON DELETE CASCADE,
        title text NOT NULL,
        municipality text NOT NULL,
        -- What the link to it is signed over; withdrawn with null, and a new one is another.
        share_id uuid UNIQUE,
        levels_seen_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        removed_at timestamptz
      );
      CREATE INDEX policy_texts_person ON policy_texts (person_id, updated_at);
      CREATE INDEX policy_texts_removed ON policy_texts (removed_at) WHERE removed_at IS NOT NULL;

      CREATE TABLE policy_blocks (
        id uuid PRIMARY KEY,
        text_id uuid NOT NULL REFERENCES policy_texts ON DELETE CASCADE,
        position integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('TEXT', 'ITEM', 'FIGURE')),
        body text NOT NULL DEFAULT '',
        item_id uuid REFERENCES knowledge_items ON DELETE SET NULL,
        -- The source as it was when it was put in.
        taken jsonb,
        taken_at timestamptz,
        CONSTRAINT policy_blocks_taken CHECK ((kind = 'TEXT') = (taken IS NULL) AND (taken IS NULL) = (taken_at IS NULL))
      );
      CREATE INDEX policy_blocks_text ON policy_blocks (text_id, position);
      CREATE INDEX policy_blocks_item ON policy_blocks (item_id) WHERE item_id IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE policy_blocks, policy_texts;
      DROP TRIGGER level_change ON knowledge_items;
      DROP FUNCTION note_level_change;
      DROP TABLE knowledge_level_changes;
      ALTER TABLE collections DROP COLUMN levels_seen_at;
      DROP TABLE collection_visits;
    `);
  }
}
