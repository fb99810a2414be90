import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people who are shown or quoted said yes to, and what was taken away because they no longer do. */
export class AllianceConsents1790000003500 implements MigrationInterface {
  name = 'AllianceConsents1790000003500';

  async up(runner: QueryRunner): Promise<void> {
    // What it is about belongs to another domain: its id without a foreign key, so that the proof outlives it.
    await runner.query(`
      CREATE TABLE consents (
        id uuid PRIMARY KEY,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        chosen_name text NOT NULL,
        age_band text NOT NULL,
        real_name text,
        maker_address text,
        guardian_name text,
        guardian_address text,
        scopes text[] NOT NULL,
        until date NOT NULL,
        credit text,
        way text NOT NULL,
        locale text NOT NULL,
        asked_by_id uuid CONSTRAINT consents_asked_by_fk REFERENCES persons ON DELETE SET NULL,
        maker_answer text,
        maker_answered_on date,
        guardian_answer text,
        guardian_answered_on date,
        ended_at timestamptz,
        ended_by text,
        end_reason text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT consents_way CHECK (way IN ('LINK', 'PAPER')),
        CONSTRAINT consents_answers CHECK (maker_answer IN ('YES', 'NO') AND guardian_answer IN ('YES', 'NO')),
        CONSTRAINT consents_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL))
      )`);
    await runner.query('CREATE INDEX consents_of_subject ON consents (subject_type, subject_id, id)');
    await runner.query('CREATE INDEX consents_running ON consents (until) WHERE ended_at IS NULL');
    await runner.query(`
      ALTER TABLE knowledge_items ADD COLUMN taken_away_at timestamptz, ADD COLUMN taken_away_because text`);
    await runner.query(`
      CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON consents
      FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE knowledge_items DROP COLUMN taken_away_at, DROP COLUMN taken_away_because',
    );
    await runner.query('DROP TABLE consents');
  }
}
