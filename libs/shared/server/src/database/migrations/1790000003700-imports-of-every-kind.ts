import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of every domain: what their rows are, what was ticked, and what is chosen for a row that looks like another. */
export class ImportsOfEveryKind1790000003700 implements MigrationInterface {
  name = 'ImportsOfEveryKind1790000003700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE imports
        ADD kind text NOT NULL DEFAULT 'KNOWLEDGE',
        ADD ticked text[] NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE imports ALTER kind DROP DEFAULT`);
    await runner.query(`UPDATE imports SET ticked = '{publish}' WHERE publish`);
    await runner.query('ALTER TABLE imports DROP publish');
    await runner.query(`
      ALTER TABLE import_lines
        ADD alike text[] NOT NULL DEFAULT '{}',
        ADD choice text,
        DROP CONSTRAINT import_lines_outcome,
        ADD CONSTRAINT import_lines_outcome CHECK (outcome IN ('NEW', 'CHANGED', 'SAME', 'ALIKE', 'WRONG'))`);
    // What is known of an organisation that comes in from a list; the note is for who looks after the network.
    await runner.query(`
      ALTER TABLE organisations
        ADD city text,
        ADD sector text,
        ADD external_id text CONSTRAINT organisations_external_id UNIQUE,
        ADD other_names text[] NOT NULL DEFAULT '{}',
        ADD version integer NOT NULL DEFAULT 1,
        ADD note text`);
    // A meeting of before the portal: its number elsewhere, and how many were there.
    await runner.query(`
      ALTER TABLE meetings
        ADD external_id text CONSTRAINT meetings_external_id UNIQUE,
        ADD counted_onsite integer,
        ADD counted_online integer,
        ADD CONSTRAINT meetings_counted CHECK (counted_onsite >= 0 AND counted_online >= 0)`);
    // Mails that were planned before they had this name.
    await runner.query(`UPDATE mail_messages SET kind = 'imports.done' WHERE kind = 'knowledge.import-done'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE mail_messages SET kind = 'knowledge.import-done' WHERE kind = 'imports.done'`);
    await runner.query('ALTER TABLE meetings DROP external_id, DROP counted_onsite, DROP counted_online');
    await runner.query(
      'ALTER TABLE organisations DROP city, DROP sector, DROP external_id, DROP other_names, DROP version, DROP note',
    );
    await runner.query(`DELETE FROM import_lines WHERE outcome = 'ALIKE'`);
    await runner.query(`
      ALTER TABLE import_lines
        DROP alike,
        DROP choice,
        DROP CONSTRAINT import_lines_outcome,
        ADD CONSTRAINT import_lines_outcome CHECK (outcome IN ('NEW', 'CHANGED', 'SAME', 'WRONG'))`);
    await runner.query('ALTER TABLE imports ADD publish boolean NOT NULL DEFAULT false');
    await runner.query(`UPDATE imports SET publish = 'publish' = ANY (ticked)`);
    await runner.query('ALTER TABLE imports DROP kind, DROP ticked');
  }
}
