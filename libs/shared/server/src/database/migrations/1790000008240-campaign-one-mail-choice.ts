import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who stopped mail about tasks of the working group has that among all their choices about mail, and nowhere else. The
 * table it stood in is empty from here on; it goes once no version uses it.
 */
export class CampaignOneMailChoice1790000008240 implements MigrationInterface {
  name = 'CampaignOneMailChoice1790000008240';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      WITH moved AS (DELETE FROM working_group_mail_stops RETURNING person_id)
      INSERT INTO mail_preferences (person_id, mail_group, rhythm, chosen_at)
      SELECT person_id, 'campaign.tasks', 'OFF', now() FROM moved
      ON CONFLICT (person_id, mail_group) DO UPDATE SET rhythm = 'OFF', chosen_at = now()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO working_group_mail_stops
      SELECT person_id FROM mail_preferences WHERE mail_group = 'campaign.tasks' AND rhythm = 'OFF'
      ON CONFLICT DO NOTHING`);
  }
}
