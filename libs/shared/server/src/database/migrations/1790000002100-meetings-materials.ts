import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Materials before and after a meeting, and what was agreed with experts by experience who speak. */
export class MeetingsMaterials1790000002100 implements MigrationInterface {
  name = 'MeetingsMaterials1790000002100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE expert_sheets (
        id uuid PRIMARY KEY,
        agenda_item_id uuid NOT NULL
          CONSTRAINT expert_sheets_agenda_item_fk REFERENCES agenda_items ON DELETE CASCADE,
        questions text,
        topics_to_avoid text,
        supporter_name text,
        supporter_reach text,
        recording text NOT NULL,
        gift text,
        gift_status text,
        aftercare_on date,
        aftercare_by text,
        confirmed_at timestamptz,
        erased_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT expert_sheets_once UNIQUE (agenda_item_id),
        CONSTRAINT expert_sheets_recording CHECK (recording IN ('NOT_ASKED', 'YES', 'NO')),
        CONSTRAINT expert_sheets_gift_status CHECK (gift_status IN ('PROMISED', 'GIVEN'))
      )`);
    await runner.query(`
      CREATE TABLE materials (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT materials_meeting_fk REFERENCES meetings ON DELETE CASCADE,
        agenda_item_id uuid CONSTRAINT materials_agenda_item_fk REFERENCES agenda_items ON DELETE CASCADE,
        subsession_id uuid CONSTRAINT materials_subsession_fk REFERENCES subsessions ON DELETE CASCADE,
        kind text NOT NULL,
        phase text NOT NULL,
        audience text NOT NULL,
        title_nl text NOT NULL,
        title_en text,
        url text NOT NULL,
        has_captions boolean NOT NULL DEFAULT false,
        transcript text,
        position integer NOT NULL,
        version integer NOT NULL DEFAULT 1,
        removed_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT materials_kind CHECK (kind IN ('LINK', 'SLIDES', 'VIDEO', 'RECORDING', 'DOCUMENT')),
        CONSTRAINT materials_phase CHECK (phase IN ('BEFORE', 'AFTER')),
        CONSTRAINT materials_audience CHECK (audience IN ('EVERYBODY', 'MEMBERS', 'ATTENDEES')),
        CONSTRAINT materials_one_place CHECK (agenda_item_id IS NULL OR subsession_id IS NULL),
        CONSTRAINT materials_accessible CHECK (
          kind NOT IN ('VIDEO', 'RECORDING') OR audience <> 'EVERYBODY' OR has_captions OR transcript IS NOT NULL)
      )`);
    await runner.query('CREATE INDEX materials_meeting ON materials (meeting_id, position)');
    // A no to recording takes a recording away at once, also for visitors.
    for (const table of ['materials', 'expert_sheets']) {
      await runner.query(`
        CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE materials, expert_sheets');
  }
}
