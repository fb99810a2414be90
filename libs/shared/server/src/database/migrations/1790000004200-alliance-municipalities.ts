import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of municipalities: the list with its years, what was written down of each, and who works there. */
export class AllianceMunicipalities1790000004200 implements MigrationInterface {
  name = 'AllianceMunicipalities1790000004200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE municipalities (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE,
        name text COLLATE "nl-x-icu" NOT NULL,
        province text NOT NULL,
        since_year integer NOT NULL,
        until_year integer,
        merged_into_id uuid CONSTRAINT municipalities_merged_into_fk REFERENCES municipalities,
        version integer NOT NULL DEFAULT 1,
        recognises text NOT NULL DEFAULT 'UNKNOWN',
        supports text NOT NULL DEFAULT 'UNKNOWN',
        as_of date,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT municipalities_years CHECK (until_year > since_year),
        CONSTRAINT municipalities_stances CHECK (
          recognises IN ('YES', 'NO', 'UNKNOWN') AND supports IN ('YES', 'NO', 'UNKNOWN'))
      );
      CREATE TABLE municipality_entries (
        id uuid PRIMARY KEY,
        municipality_id uuid NOT NULL
          CONSTRAINT municipality_entries_municipality_fk REFERENCES municipalities ON DELETE CASCADE,
        recognises text NOT NULL,
        supports text NOT NULL,
        evidence text NOT NULL,
        evidence_url text,
        on_day date NOT NULL,
        status text NOT NULL,
        written_by_id uuid CONSTRAINT municipality_entries_writer_fk REFERENCES persons ON DELETE SET NULL,
        answered_by_id uuid CONSTRAINT municipality_entries_answerer_fk REFERENCES persons ON DELETE SET NULL,
        answer text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT municipality_entries_status CHECK (status IN ('PROPOSED', 'ACCEPTED', 'DECLINED')),
        CONSTRAINT municipality_entries_stances CHECK (
          recognises IN ('YES', 'NO', 'UNKNOWN') AND supports IN ('YES', 'NO', 'UNKNOWN'))
      );
      CREATE INDEX municipality_entries_history ON municipality_entries (municipality_id, on_day DESC, id DESC);
      CREATE INDEX municipality_entries_waiting ON municipality_entries (id) WHERE status = 'PROPOSED';
      CREATE TABLE municipality_organisations (
        municipality_id uuid NOT NULL
          CONSTRAINT municipality_organisations_municipality_fk REFERENCES municipalities ON DELETE CASCADE,
        organisation_id uuid NOT NULL
          CONSTRAINT municipality_organisations_organisation_fk REFERENCES organisations ON DELETE CASCADE,
        added_by_id uuid CONSTRAINT municipality_organisations_adder_fk REFERENCES persons ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (municipality_id, organisation_id)
      );
      CREATE INDEX municipality_organisations_where ON municipality_organisations (organisation_id)`);
    for (const table of ['municipalities', 'municipality_entries', 'municipality_organisations']) {
      await runner.query(`
        CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE municipality_organisations, municipality_entries, municipalities');
  }
}
