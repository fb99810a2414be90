import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was kept of organisations that were brought together did not say how rows were left, so undoing wrote over later
 * changes. It cannot be told any more: those merges stay.
 */
export class AllianceMergeUndo1790000005900 implements MigrationInterface {
  name = 'AllianceMergeUndo1790000005900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('UPDATE organisation_merges SET undo = NULL WHERE undo IS NOT NULL');
  }

  async down(): Promise<void> {
    // What was forgotten stays forgotten.
  }
}
