import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the worker last said that it lives, when a backup was last made, and since when mail is late. */
export class PeopleSignsOfLife1790000008142 implements MigrationInterface {
  name = 'PeopleSignsOfLife1790000008142';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE signs_of_life (name text PRIMARY KEY, at timestamptz NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE signs_of_life');
  }
}
