import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a coordinator took away stays away; what others do with what somebody shares is news for them too; and what is
 * there twice is found and brought together.
 */
export class KnowledgePolish1790000003900 implements MigrationInterface {
  name = 'KnowledgePolish1790000003900';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE knowledge_adoptions
        ADD COLUMN taken_away boolean NOT NULL DEFAULT false,
        ADD COLUMN told_at_once boolean NOT NULL DEFAULT false
    `);
    // Until now each was told in a mail of its own.
    await db.query('UPDATE knowledge_adoptions SET told_at_once = true');
    await db.query(`
      ALTER TABLE follows DROP CONSTRAINT follows_kind_check;
      ALTER TABLE follows ADD CONSTRAINT follows_kind_check
        CHECK (kind IN ('THEME', 'ORGANISATION', 'SEARCH', 'OWN'));
    `);
    await db.query(`
      ALTER TABLE knowledge_items ADD COLUMN merged_into_id uuid
        CONSTRAINT knowledge_items_merged_fk REFERENCES knowledge_items ON DELETE SET NULL;
      CREATE INDEX knowledge_items_merged ON knowledge_items (merged_into_id) WHERE merged_into_id IS NOT NULL;
      ALTER TABLE knowledge_links ADD COLUMN leads_to text, ADD COLUMN leads_key text;
      CREATE INDEX knowledge_links_leads ON knowledge_links (leads_key) WHERE leads_key IS NOT NULL;

      -- The two halves of match_key, for what is published: the plain address and the plain title.
      CREATE INDEX knowledge_items_plain_address ON knowledge_items (split_part(match_key, '|', 1))
        WHERE status = 'PUBLISHED';
      CREATE INDEX knowledge_items_plain_title ON knowledge_items
        USING gin (split_part(match_key, '|', 2) gin_trgm_ops) WHERE status = 'PUBLISHED';

      CREATE TABLE knowledge_lookalikes (
        one_id uuid NOT NULL REFERENCES knowledge_items ON DELETE CASCADE,
        other_id uuid NOT NULL REFERENCES knowledge_items ON DELETE CASCADE,
        why text NOT NULL CHECK (why IN ('ADDRESS', 'TITLE')),
        found_at timestamptz NOT NULL,
        set_apart_at timestamptz,
        set_apart_by_id uuid REFERENCES persons ON DELETE SET NULL,
        PRIMARY KEY (one_id, other_id),
        CHECK (one_id < other_id)
      );
      CREATE INDEX knowledge_lookalikes_other ON knowledge_lookalikes (other_id);
      CREATE TABLE knowledge_compared (
        item_id uuid PRIMARY KEY REFERENCES knowledge_items ON DELETE CASCADE,
        version integer NOT NULL
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE knowledge_compared, knowledge_lookalikes;
      DROP INDEX knowledge_items_plain_title, knowledge_items_plain_address;
      ALTER TABLE knowledge_links DROP COLUMN leads_to, DROP COLUMN leads_key;
      ALTER TABLE knowledge_items DROP COLUMN merged_into_id;
    `);
    await db.query(`
      DELETE FROM follows WHERE kind = 'OWN';
      ALTER TABLE follows DROP CONSTRAINT follows_kind_check;
      ALTER TABLE follows ADD CONSTRAINT follows_kind_check CHECK (kind IN ('THEME', 'ORGANISATION', 'SEARCH'));
    `);
    await db.query('ALTER TABLE knowledge_adoptions DROP COLUMN taken_away, DROP COLUMN told_at_once');
  }
}
