import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Collections of items, and who follows what. */
export class KnowledgeCollections1790000002800 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE collections (
        id uuid PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        slug text NOT NULL UNIQUE,
        title text NOT NULL,
        lead text NOT NULL DEFAULT '',
        owner_kind text NOT NULL,
        person_id uuid REFERENCES persons ON DELETE SET NULL,
        organisation_id uuid REFERENCES organisations ON DELETE CASCADE,
        is_public boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        removed_at timestamptz,
        CONSTRAINT collections_owner CHECK (owner_kind IN ('PERSON', 'ORGANISATION', 'NETWORK')),
        CONSTRAINT collections_organisation CHECK ((owner_kind = 'ORGANISATION') = (organisation_id IS NOT NULL))
      );
      CREATE INDEX collections_person ON collections (person_id);
      CREATE INDEX collections_organisation_id ON collections (organisation_id);
      CREATE INDEX collections_shown ON collections (created_at DESC, id DESC)
        WHERE is_public AND owner_kind <> 'PERSON' AND removed_at IS NULL;
      CREATE INDEX collections_removed ON collections (removed_at) WHERE removed_at IS NOT NULL;

      CREATE TABLE collection_entries (
        collection_id uuid NOT NULL REFERENCES collections ON DELETE CASCADE,
        item_id uuid NOT NULL REFERENCES knowledge_items ON DELETE CASCADE,
        position integer NOT NULL,
        note text NOT NULL DEFAULT '',
        added_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (collection_id, item_id)
      );
      CREATE INDEX collection_entries_item ON collection_entries (item_id);

      -- When everybody could read an item for the first time: news is news once.
      ALTER TABLE knowledge_items ADD COLUMN first_published_at timestamptz;
      UPDATE knowledge_items SET first_published_at = updated_at WHERE status IN ('PUBLISHED', 'ARCHIVED');
      CREATE INDEX knowledge_items_first_published ON knowledge_items (first_published_at)
        WHERE status = 'PUBLISHED';
      CREATE FUNCTION note_first_publishing() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.status = 'PUBLISHED' AND NEW.first_published_at IS NULL THEN
          NEW.first_published_at := clock_timestamp();
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER first_publishing BEFORE INSERT OR UPDATE OF status ON knowledge_items
        FOR EACH ROW EXECUTE FUNCTION note_first_publishing();

      CREATE TABLE follows (
        id uuid PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        person_id uuid NOT NULL REFERENCES persons ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('THEME', 'ORGANISATION', 'SEARCH')),
        theme text,
        organisation_id uuid REFERENCES organisations ON DELETE CASCADE,
        question jsonb,
        -- One line that is the same for the same thing: nobody follows a thing twice.
        target text NOT NULL,
        frequency text NOT NULL CHECK (frequency IN ('AT_ONCE', 'WEEKLY', 'NEVER')),
        -- What was published up to here has been told, or was there before somebody followed.
        told_until timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT follows_once UNIQUE (person_id, target)
      );
      CREATE INDEX follows_due ON follows (frequency, told_until);

      -- An item is told to a person once, however many things they follow.
      CREATE TABLE follow_news (
        person_id uuid NOT NULL REFERENCES persons ON DELETE CASCADE,
        item_id uuid NOT NULL REFERENCES knowledge_items ON DELETE CASCADE,
        told_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (person_id, item_id)
      );
    `);
    for (const table of ['collections', 'collection_entries']) {
      await db.query(`
        CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()
      `);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE follow_news, follows, collection_entries, collections;
      DROP TRIGGER first_publishing ON knowledge_items;
      DROP FUNCTION note_first_publishing;
      ALTER TABLE knowledge_items DROP COLUMN first_published_at;
    `);
  }
}
