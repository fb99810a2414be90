import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How we talk about young carers: words to leave alone, and where texts hold them. */
export class AllianceWordings1790000003510 implements MigrationInterface {
  name = 'AllianceWordings1790000003510';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE wordings (
        id uuid PRIMARY KEY,
        word text NOT NULL,
        instead text NOT NULL,
        why text NOT NULL,
        changed_by_id uuid CONSTRAINT wordings_changed_by_fk REFERENCES persons ON DELETE SET NULL,
        removed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(
      'CREATE UNIQUE INDEX wordings_once ON wordings (lower(word)) WHERE removed_at IS NULL',
    );
    // Which text was looked at with which list: an item or a list that changed since is looked at again.
    await runner.query(`
      CREATE TABLE knowledge_wording_checks (
        item_id uuid PRIMARY KEY
          CONSTRAINT knowledge_wording_checks_item_fk REFERENCES knowledge_items ON DELETE CASCADE,
        item_version integer NOT NULL,
        list_stamp text NOT NULL,
        word_ids uuid[] NOT NULL
      )`);
    await runner.query(`
      CREATE INDEX knowledge_wording_checks_found ON knowledge_wording_checks (item_id)
      WHERE cardinality(word_ids) > 0`);
    await runner.query(`
      CREATE TABLE knowledge_wordings_kept (
        id uuid PRIMARY KEY,
        item_id uuid NOT NULL
          CONSTRAINT knowledge_wordings_kept_item_fk REFERENCES knowledge_items ON DELETE CASCADE,
        wording_id uuid NOT NULL
          CONSTRAINT knowledge_wordings_kept_wording_fk REFERENCES wordings ON DELETE CASCADE,
        reason text NOT NULL,
        kept_by_id uuid CONSTRAINT knowledge_wordings_kept_by_fk REFERENCES persons ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT knowledge_wordings_kept_once UNIQUE (item_id, wording_id)
      )`);
    await runner.query(`
      CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON wordings
      FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE knowledge_wordings_kept, knowledge_wording_checks, wordings');
  }
}
