import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What visitors read once an answer is shared with everybody. */
const publicTables = ['signal_asks', 'signal_replies'];

/** Questions laid before members: who was asked and why, what they replied, and what helped. */
export class SignalsAsks1790000003300 implements MigrationInterface {
  name = 'SignalsAsks1790000003300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signal_asks (
        id uuid PRIMARY KEY,
        signal_id uuid NOT NULL CONSTRAINT signal_asks_signal_fk REFERENCES signals ON DELETE CASCADE,
        asked_by_id uuid CONSTRAINT signal_asks_asked_by_fk REFERENCES persons ON DELETE SET NULL,
        asked_at timestamptz NOT NULL,
        routed_at timestamptz,
        escalate_at timestamptz NOT NULL,
        escalated_at timestamptz,
        helped text,
        for_everybody boolean NOT NULL DEFAULT false,
        closed_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT signal_asks_once UNIQUE (signal_id),
        CONSTRAINT signal_asks_closed CHECK ((helped IS NULL) = (closed_at IS NULL)),
        CONSTRAINT signal_asks_for_everybody CHECK (NOT for_everybody OR closed_at IS NOT NULL)
      )`);
    await runner.query('CREATE INDEX signal_asks_to_route ON signal_asks (id) WHERE routed_at IS NULL');
    await runner.query(
      'CREATE INDEX signal_asks_to_escalate ON signal_asks (escalate_at) WHERE escalated_at IS NULL',
    );

    await runner.query(`
      CREATE TABLE signal_routings (
        id uuid PRIMARY KEY,
        signal_id uuid NOT NULL CONSTRAINT signal_routings_signal_fk REFERENCES signals ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT signal_routings_person_fk REFERENCES persons ON DELETE CASCADE,
        organisation_id uuid
          CONSTRAINT signal_routings_organisation_fk REFERENCES organisations ON DELETE SET NULL,
        reasons text[] NOT NULL,
        asked_at timestamptz NOT NULL,
        nudge_at timestamptz NOT NULL,
        nudged_at timestamptz,
        outcome text NOT NULL DEFAULT 'WAITING',
        passed_to_id uuid CONSTRAINT signal_routings_passed_to_fk REFERENCES persons ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT signal_routings_once UNIQUE (signal_id, person_id),
        CONSTRAINT signal_routings_why CHECK (cardinality(reasons) > 0),
        CONSTRAINT signal_routings_outcome CHECK (outcome IN ('WAITING', 'REPLIED', 'PASSED_ON', 'UNKNOWN'))
      )`);
    await runner.query('CREATE INDEX signal_routings_load ON signal_routings (person_id, asked_at)');
    await runner.query(
      `CREATE INDEX signal_routings_to_nudge ON signal_routings (nudge_at)
       WHERE nudged_at IS NULL AND outcome = 'WAITING'`,
    );

    await runner.query(`
      CREATE TABLE signal_ask_refusals (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL UNIQUE
          CONSTRAINT signal_ask_refusals_person_fk REFERENCES persons ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);

    await runner.query(`
      CREATE TABLE signal_replies (
        id uuid PRIMARY KEY,
        signal_id uuid NOT NULL CONSTRAINT signal_replies_signal_fk REFERENCES signals ON DELETE CASCADE,
        person_id uuid CONSTRAINT signal_replies_person_fk REFERENCES persons ON DELETE SET NULL,
        organisation_id uuid
          CONSTRAINT signal_replies_organisation_fk REFERENCES organisations ON DELETE SET NULL,
        body text NOT NULL,
        show_name boolean NOT NULL DEFAULT false,
        helped boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT signal_replies_once UNIQUE (signal_id, person_id)
      )`);

    await runner.query(`
      ALTER TABLE signal_events DROP CONSTRAINT signal_events_what,
        ADD CONSTRAINT signal_events_what
          CHECK (what IN ('RAISED', 'ASKED', 'TAKEN_UP', 'ANSWERED', 'CLOSED', 'REOPENED', 'MERGED'))`);

    for (const table of publicTables) {
      await runner.query(`
        CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE signal_replies, signal_ask_refusals, signal_routings, signal_asks');
    await runner.query(`DELETE FROM signal_events WHERE what = 'ASKED'`);
    await runner.query(`
      ALTER TABLE signal_events DROP CONSTRAINT signal_events_what,
        ADD CONSTRAINT signal_events_what
          CHECK (what IN ('RAISED', 'TAKEN_UP', 'ANSWERED', 'CLOSED', 'REOPENED', 'MERGED'))`);
    await runner.query(`DELETE FROM search_documents WHERE kind = 'ANSWER'`);
  }
}
