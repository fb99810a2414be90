import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that somebody brings in: what was in them until it is done, and what became of each row. */
export class KnowledgeImports1790000002700 implements MigrationInterface {
  name = 'KnowledgeImports1790000002700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE imports (
        id uuid PRIMARY KEY,
        person_id uuid CONSTRAINT imports_person_fk REFERENCES persons ON DELETE CASCADE,
        file_name text NOT NULL,
        file_form text NOT NULL,
        encoding text,
        separator text,
        sheet text,
        columns text[] NOT NULL,
        mapping jsonb NOT NULL,
        kind_for_all text,
        publish boolean NOT NULL DEFAULT false,
        status text NOT NULL,
        total integer NOT NULL,
        done integer NOT NULL DEFAULT 0,
        erase_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT imports_status CHECK (status IN ('UNCHECKED', 'CHECKED', 'RUNNING', 'PAUSED', 'STOPPED', 'DONE'))
      )`);
    await runner.query('CREATE INDEX imports_person ON imports (person_id, created_at)');
    await runner.query('CREATE INDEX imports_erase ON imports (erase_at)');
    await runner.query(`
      CREATE TABLE import_lines (
        import_id uuid NOT NULL CONSTRAINT import_lines_import_fk REFERENCES imports ON DELETE CASCADE,
        row integer NOT NULL,
        cells jsonb NOT NULL,
        title text NOT NULL DEFAULT '',
        outcome text,
        reasons jsonb NOT NULL DEFAULT '[]',
        fields text[] NOT NULL DEFAULT '{}',
        item_id uuid,
        version integer,
        is_done boolean NOT NULL DEFAULT false,
        PRIMARY KEY (import_id, row),
        CONSTRAINT import_lines_outcome CHECK (outcome IN ('NEW', 'CHANGED', 'SAME', 'WRONG'))
      )`);
    await runner.query('CREATE INDEX import_lines_outcome ON import_lines (import_id, outcome, row)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_lines, imports');
  }
}
