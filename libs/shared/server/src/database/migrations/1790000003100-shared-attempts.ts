import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One count of tries for everything that may not be tried endlessly; before, each kind had a table of its own. */
export class SharedAttempts1790000003100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE sign_in_attempts, request_attempts, code_guesses;
      CREATE TABLE attempts (key text PRIMARY KEY, taken integer NOT NULL, ends_at timestamptz NOT NULL);
      CREATE INDEX attempts_ends_at ON attempts (ends_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE attempts;
      CREATE TABLE sign_in_attempts
        (key text PRIMARY KEY, window_start timestamptz NOT NULL, guesses integer NOT NULL);
      CREATE TABLE request_attempts
        (key text PRIMARY KEY, window_start timestamptz NOT NULL, asked integer NOT NULL);
      CREATE TABLE code_guesses (
        person_id uuid PRIMARY KEY CONSTRAINT code_guesses_person_fk REFERENCES persons ON DELETE CASCADE,
        window_start timestamptz NOT NULL,
        guesses integer NOT NULL
      );
    `);
  }
}
