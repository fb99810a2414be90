import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which questions a page answers is asked with every item of knowledge. */
export class SignalsAnswers1790000005800 implements MigrationInterface {
  name = 'SignalsAnswers1790000005800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX signals_answer ON signals (answer_url, id) WHERE answer_url IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX signals_answer');
  }
}
