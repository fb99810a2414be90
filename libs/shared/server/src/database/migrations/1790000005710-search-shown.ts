import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often words found something, and how often somebody opened something of it; per day, by nobody. */
export class SearchShown1790000005710 implements MigrationInterface {
  name = 'SearchShown1790000005710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE shown_searches (
        words text NOT NULL,
        day date NOT NULL,
        shown integer NOT NULL,
        followed integer NOT NULL,
        PRIMARY KEY (words, day)
      );
      CREATE INDEX shown_searches_day ON shown_searches (day);
      CREATE INDEX search_documents_path ON search_documents (path)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX search_documents_path; DROP TABLE shown_searches');
  }
}
