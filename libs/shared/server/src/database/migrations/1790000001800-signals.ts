import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions that nobody answered yet, who knows them too, and what happened to each. */
export class Signals1790000001800 implements MigrationInterface {
  name = 'Signals1790000001800';

  async up(runner: QueryRunner): Promise<void> {
    // What a signal came from is of a domain that signals does not know: its id has no foreign key.
    await runner.query(`
      CREATE TABLE signals (
        id uuid PRIMARY KEY,
        title text NOT NULL,
        body text NOT NULL,
        theme text NOT NULL,
        setting text,
        region text,
        sector text,
        origin_kind text NOT NULL,
        origin_id uuid,
        status text NOT NULL,
        raised_by_id uuid CONSTRAINT signals_raised_by_fk REFERENCES persons ON DELETE SET NULL,
        organisation_id uuid CONSTRAINT signals_organisation_fk REFERENCES organisations ON DELETE SET NULL,
        owner_kind text,
        owner_organisation_id uuid
          CONSTRAINT signals_owner_organisation_fk REFERENCES organisations ON DELETE SET NULL,
        taken_up_by_id uuid CONSTRAINT signals_taken_up_by_fk REFERENCES persons ON DELETE SET NULL,
        plan text,
        plan_until date,
        answer text,
        answer_url text,
        merged_into_id uuid CONSTRAINT signals_merged_into_fk REFERENCES signals ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT signals_status CHECK (status IN ('OPEN', 'TAKEN_UP', 'ANSWERED', 'CLOSED')),
        CONSTRAINT signals_origin CHECK (origin_kind IN ('MEETING', 'SUBSESSION', 'WORK', 'SEARCH')
          AND (origin_kind NOT IN ('MEETING', 'SUBSESSION') OR origin_id IS NOT NULL)),
        CONSTRAINT signals_owner CHECK (owner_kind IN ('ORGANISATION', 'LAB')),
        CONSTRAINT signals_taken_up CHECK (status NOT IN ('TAKEN_UP', 'ANSWERED')
          OR (owner_kind IS NOT NULL AND plan IS NOT NULL AND plan_until IS NOT NULL)),
        CONSTRAINT signals_answered CHECK (status <> 'ANSWERED'
          OR (answer IS NOT NULL AND answer_url IS NOT NULL)),
        CONSTRAINT signals_not_into_itself CHECK (merged_into_id <> id)
      )`);
    await runner.query('CREATE INDEX signals_listed ON signals (status, id) WHERE merged_into_id IS NULL');
    await runner.query('CREATE INDEX signals_from ON signals (origin_id) WHERE origin_id IS NOT NULL');
    await runner.query(
      'CREATE INDEX signals_merged_into ON signals (merged_into_id) WHERE merged_into_id IS NOT NULL',
    );

    await runner.query(`
      CREATE TABLE signal_recognitions (
        id uuid PRIMARY KEY,
        signal_id uuid NOT NULL
          CONSTRAINT signal_recognitions_signal_fk REFERENCES signals ON DELETE CASCADE,
        person_id uuid NOT NULL
          CONSTRAINT signal_recognitions_person_fk REFERENCES persons ON DELETE CASCADE,
        organisation_id uuid
          CONSTRAINT signal_recognitions_organisation_fk REFERENCES organisations ON DELETE SET NULL,
        wants_mail boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT signal_recognitions_once UNIQUE (signal_id, person_id)
      )`);

    await runner.query(`
      CREATE TABLE signal_events (
        id uuid PRIMARY KEY,
        signal_id uuid NOT NULL CONSTRAINT signal_events_signal_fk REFERENCES signals ON DELETE CASCADE,
        what text NOT NULL,
        at timestamptz NOT NULL,
        person_id uuid CONSTRAINT signal_events_person_fk REFERENCES persons ON DELETE SET NULL,
        organisation_id uuid
          CONSTRAINT signal_events_organisation_fk REFERENCES organisations ON DELETE SET NULL,
        by_lab boolean NOT NULL DEFAULT false,
        note text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT signal_events_what
          CHECK (what IN ('RAISED', 'TAKEN_UP', 'ANSWERED', 'CLOSED', 'REOPENED', 'MERGED'))
      )`);
    await runner.query('CREATE INDEX signal_events_of ON signal_events (signal_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE signal_events, signal_recognitions, signals');
    await runner.query(`DELETE FROM search_documents WHERE kind = 'SIGNAL'`);
  }
}
