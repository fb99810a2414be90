import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seasons of meetings, and what hangs on a part of the programme: who speaks, and which knowledge goes with it. */
export class MeetingsProgramme1790000001100 implements MigrationInterface {
  name = 'MeetingsProgramme1790000001100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE meeting_series (
        id uuid PRIMARY KEY,
        slug text NOT NULL,
        title_nl text NOT NULL,
        title_en text,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT meeting_series_slug UNIQUE (slug)
      )`);
    await runner.query(`
      ALTER TABLE meetings
        ADD series_id uuid CONSTRAINT meetings_series_fk REFERENCES meeting_series ON DELETE SET NULL,
        ADD copied_from_id uuid CONSTRAINT meetings_copied_from_fk REFERENCES meetings ON DELETE SET NULL`);
    await runner.query('CREATE INDEX meetings_series ON meetings (series_id, starts_at)');

    // Parts keep their id and change places within one transaction.
    await runner.query('ALTER TABLE agenda_items DROP CONSTRAINT agenda_items_place');
    await runner.query(`
      ALTER TABLE agenda_items ADD CONSTRAINT agenda_items_place
        UNIQUE (meeting_id, position) DEFERRABLE INITIALLY DEFERRED`);

    await runner.query(`
      CREATE TABLE agenda_speakers (
        id uuid PRIMARY KEY,
        agenda_item_id uuid NOT NULL
          CONSTRAINT agenda_speakers_item_fk REFERENCES agenda_items ON DELETE CASCADE,
        position integer NOT NULL,
        name text NOT NULL,
        organisation text,
        person_id uuid CONSTRAINT agenda_speakers_person_fk REFERENCES persons ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query('CREATE INDEX agenda_speakers_order ON agenda_speakers (agenda_item_id, position)');

    await runner.query(`
      CREATE TABLE agenda_knowledge_links (
        agenda_item_id uuid
          CONSTRAINT agenda_knowledge_links_item_fk REFERENCES agenda_items ON DELETE CASCADE,
        knowledge_item_id uuid
          CONSTRAINT agenda_knowledge_links_knowledge_fk REFERENCES knowledge_items ON DELETE CASCADE,
        position integer NOT NULL,
        PRIMARY KEY (agenda_item_id, knowledge_item_id)
      )`);
    await runner.query(
      'CREATE INDEX agenda_knowledge_links_back ON agenda_knowledge_links (knowledge_item_id)',
    );

    for (const table of ['meeting_series', 'agenda_speakers', 'agenda_knowledge_links']) {
      await runner.query(`
        CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agenda_knowledge_links, agenda_speakers');
    await runner.query('ALTER TABLE agenda_items DROP CONSTRAINT agenda_items_place');
    await runner.query(
      'ALTER TABLE agenda_items ADD CONSTRAINT agenda_items_place UNIQUE (meeting_id, position)',
    );
    await runner.query('ALTER TABLE meetings DROP series_id, DROP copied_from_id');
    await runner.query('DROP TABLE meeting_series');
  }
}
