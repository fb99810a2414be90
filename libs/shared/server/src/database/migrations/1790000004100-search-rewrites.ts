import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Things that something else stands for in the one box over everything, and documents that held a name that went. */
export class SearchRewrites1790000004100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE search_documents DROP CONSTRAINT search_documents_visibility_check,
        ADD CONSTRAINT search_documents_visibility_check CHECK (visibility IN ('PUBLIC', 'PRIVATE', 'OWN_LIST'));
      UPDATE search_documents SET visibility = 'OWN_LIST'
      WHERE kind = 'SIGNAL' AND subject_id IN (SELECT signal_id FROM signal_asks WHERE closed_at IS NOT NULL);

      CREATE TABLE search_rewrites (
        subject_id uuid PRIMARY KEY,
        kind text NOT NULL,
        noted_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX search_rewrites_noted ON search_rewrites (noted_at);
      CREATE INDEX signal_replies_person ON signal_replies (person_id);

      -- Whoever erases or renames a person, by the program or by hand: nothing is found by the old name from then on.
      -- What is removed here, a worker writes again as it stands now.
      CREATE FUNCTION take_name_from_search() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        WITH gone AS (
          DELETE FROM search_documents WHERE subject_id IN (
            SELECT id FROM offers WHERE maker_id = OLD.id
            UNION ALL
            SELECT ask.id FROM signal_asks ask JOIN signal_replies reply ON reply.signal_id = ask.signal_id
            WHERE reply.person_id = OLD.id AND reply.helped)
          RETURNING subject_id, kind)
        INSERT INTO search_rewrites (subject_id, kind) SELECT subject_id, kind FROM gone ON CONFLICT DO NOTHING;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER name_goes BEFORE DELETE ON persons FOR EACH ROW EXECUTE FUNCTION take_name_from_search();
      CREATE TRIGGER name_changes BEFORE UPDATE OF name ON persons FOR EACH ROW
        WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION take_name_from_search();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER name_changes ON persons;
      DROP TRIGGER name_goes ON persons;
      DROP FUNCTION take_name_from_search;
      DROP INDEX signal_replies_person;
      DROP TABLE search_rewrites;
      UPDATE search_documents SET visibility = 'PRIVATE' WHERE visibility = 'OWN_LIST';
      ALTER TABLE search_documents DROP CONSTRAINT search_documents_visibility_check,
        ADD CONSTRAINT search_documents_visibility_check CHECK (visibility IN ('PUBLIC', 'PRIVATE'));
    `);
  }
}
