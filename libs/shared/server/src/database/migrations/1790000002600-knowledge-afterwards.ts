import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happens to an item after publishing: adoptions, questions, thanks, how often it is used, and staying fresh. */
export class KnowledgeAfterwards1790000002600 implements MigrationInterface {
  name = 'KnowledgeAfterwards1790000002600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE knowledge_items
        ADD COLUMN adoption_count integer NOT NULL DEFAULT 0,
        ADD COLUMN confirmed_on date,
        ADD COLUMN review_on date,
        ADD COLUMN archived_on date`);
    await runner.query(`
      UPDATE knowledge_items AS item
      SET archived_on = item.updated_at::date
      WHERE item.status = 'ARCHIVED' AND EXISTS (
        SELECT 1 FROM knowledge_revisions r WHERE r.item_id = item.id AND r.status = 'PUBLISHED')`);
    await runner.query(`CREATE INDEX knowledge_items_review ON knowledge_items (review_on, id)
      WHERE status = 'PUBLISHED'`);

    await runner.query(`
      CREATE TABLE knowledge_adoptions (
        id uuid PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT knowledge_adoptions_item_fk REFERENCES knowledge_items ON DELETE CASCADE,
        organisation_id uuid NOT NULL
          CONSTRAINT knowledge_adoptions_organisation_fk REFERENCES organisations ON DELETE CASCADE,
        person_id uuid CONSTRAINT knowledge_adoptions_person_fk REFERENCES persons ON DELETE SET NULL,
        place text NOT NULL,
        since_year integer,
        experience text NOT NULL DEFAULT '',
        adapted text NOT NULL DEFAULT '',
        result text NOT NULL DEFAULT '',
        contact text,
        withdrawn_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT knowledge_adoptions_once UNIQUE (item_id, organisation_id)
      )`);
    await runner.query(
      'CREATE INDEX knowledge_adoptions_of_organisation ON knowledge_adoptions (organisation_id, id)',
    );

    await runner.query(`
      CREATE TABLE knowledge_questions (
        id uuid PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT knowledge_questions_item_fk REFERENCES knowledge_items ON DELETE CASCADE,
        asked_by_id uuid CONSTRAINT knowledge_questions_asked_by_fk REFERENCES persons ON DELETE SET NULL,
        asked_at timestamptz NOT NULL,
        body text NOT NULL,
        answer text,
        answered_by_id uuid CONSTRAINT knowledge_questions_answered_by_fk REFERENCES persons ON DELETE SET NULL,
        answered_at timestamptz,
        is_shown boolean NOT NULL DEFAULT false,
        gone text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT knowledge_questions_gone CHECK (gone IN ('WITHDRAWN', 'HIDDEN')),
        CONSTRAINT knowledge_questions_answered CHECK ((answer IS NULL) = (answered_at IS NULL)),
        CONSTRAINT knowledge_questions_shown CHECK (NOT is_shown OR answer IS NOT NULL)
      )`);
    await runner.query('CREATE INDEX knowledge_questions_of_item ON knowledge_questions (item_id, id)');
    await runner.query('CREATE INDEX knowledge_questions_by ON knowledge_questions (asked_by_id, asked_at)');

    await runner.query(`
      CREATE TABLE knowledge_thanks (
        id uuid PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT knowledge_thanks_item_fk REFERENCES knowledge_items ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT knowledge_thanks_person_fk REFERENCES persons ON DELETE CASCADE,
        sentence text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT knowledge_thanks_once UNIQUE (item_id, person_id)
      )`);

    // No person, no visit: only how often on a day.
    await runner.query(`
      CREATE TABLE knowledge_usage (
        item_id uuid NOT NULL CONSTRAINT knowledge_usage_item_fk REFERENCES knowledge_items ON DELETE CASCADE,
        day date NOT NULL,
        seen integer NOT NULL DEFAULT 0,
        opened integer NOT NULL DEFAULT 0,
        downloaded integer NOT NULL DEFAULT 0,
        CONSTRAINT knowledge_usage_day PRIMARY KEY (item_id, day)
      )`);

    await runner.query(`
      CREATE TABLE knowledge_links (
        id uuid PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT knowledge_links_item_fk REFERENCES knowledge_items ON DELETE CASCADE,
        url text NOT NULL,
        host text NOT NULL,
        place text NOT NULL,
        next_check_at timestamptz NOT NULL,
        checked_at timestamptz,
        failing_since date,
        last_failed_on date,
        failed_days integer NOT NULL DEFAULT 0,
        problem text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT knowledge_links_once UNIQUE (item_id, url),
        CONSTRAINT knowledge_links_place CHECK (place IN ('ADDRESS', 'TEXT', 'EVIDENCE'))
      )`);
    await runner.query('CREATE INDEX knowledge_links_due ON knowledge_links (next_check_at)');
    await runner.query('CREATE INDEX knowledge_links_of_host ON knowledge_links (host, next_check_at)');
    await runner.query(
      'CREATE INDEX knowledge_links_failing ON knowledge_links (item_id) WHERE failing_since IS NOT NULL',
    );
    await runner.query(`
      CREATE TABLE knowledge_links_gathered (
        item_id uuid PRIMARY KEY
          CONSTRAINT knowledge_links_gathered_item_fk REFERENCES knowledge_items ON DELETE CASCADE,
        version integer NOT NULL
      )`);

    await runner.query(`
      CREATE TABLE knowledge_freshness_asks (
        id uuid PRIMARY KEY,
        item_id uuid NOT NULL
          CONSTRAINT knowledge_freshness_asks_item_fk REFERENCES knowledge_items ON DELETE CASCADE,
        person_id uuid NOT NULL
          CONSTRAINT knowledge_freshness_asks_person_fk REFERENCES persons ON DELETE CASCADE,
        review_on date NOT NULL,
        asked_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT knowledge_freshness_asks_once UNIQUE (item_id, person_id, review_on)
      )`);

    for (const table of ['knowledge_adoptions', 'knowledge_questions', 'knowledge_thanks']) {
      await runner.query(`
        CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);
    }
    // A check that finds nothing new is no change for readers.
    await runner.query(`
      CREATE TRIGGER public_change AFTER INSERT OR UPDATE OF failed_days OR DELETE OR TRUNCATE ON knowledge_links
      FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE knowledge_freshness_asks, knowledge_links_gathered, knowledge_links,
      knowledge_usage, knowledge_thanks, knowledge_questions, knowledge_adoptions`);
    await runner.query(`ALTER TABLE knowledge_items DROP COLUMN adoption_count, DROP COLUMN confirmed_on,
      DROP COLUMN review_on, DROP COLUMN archived_on`);
  }
}
