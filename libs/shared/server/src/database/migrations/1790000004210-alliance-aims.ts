import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the network wants, what is measured for it, and what came out. */
export class AllianceAims1790000004210 implements MigrationInterface {
  name = 'AllianceAims1790000004210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE aims (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE,
        kind text NOT NULL CONSTRAINT aims_kind CHECK (kind IN ('OBJECTIVE', 'AMBITION')),
        position integer NOT NULL,
        title jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE indicators (
        id uuid PRIMARY KEY,
        aim_id uuid NOT NULL CONSTRAINT indicators_aim_fk REFERENCES aims ON DELETE CASCADE,
        name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX indicators_aim ON indicators (aim_id, id);
      CREATE TABLE measurements (
        id uuid PRIMARY KEY,
        indicator_id uuid NOT NULL CONSTRAINT measurements_indicator_fk REFERENCES indicators ON DELETE CASCADE,
        value double precision NOT NULL,
        on_day date NOT NULL,
        source text NOT NULL,
        source_url text,
        written_by_id uuid CONSTRAINT measurements_writer_fk REFERENCES persons ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX measurements_indicator ON measurements (indicator_id, on_day, id)`);
    for (const table of ['aims', 'indicators', 'measurements']) {
      await runner.query(`
        CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE measurements, indicators, aims');
  }
}
