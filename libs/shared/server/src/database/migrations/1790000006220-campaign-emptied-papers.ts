import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A paper that was removed for good may stay as an empty row, so that it is not taken along again. */
export class CampaignEmptiedPapers1790000006220 implements MigrationInterface {
  name = 'CampaignEmptiedPapers1790000006220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE working_group_papers
        DROP CONSTRAINT working_group_papers_link_or_file,
        ADD CONSTRAINT working_group_papers_link_or_file CHECK (
          CASE WHEN title = '' THEN url = '' AND file_id IS NULL AND removed_at IS NOT NULL
               ELSE (url = '') = (file_id IS NOT NULL) END)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM working_group_papers WHERE title = '';
      ALTER TABLE working_group_papers
        DROP CONSTRAINT working_group_papers_link_or_file,
        ADD CONSTRAINT working_group_papers_link_or_file CHECK ((url = '') = (file_id IS NOT NULL))`);
  }
}
