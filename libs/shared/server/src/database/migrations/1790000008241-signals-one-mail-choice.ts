import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who wants no questions of the network has that among all their choices about mail, and nowhere else. The table it stood
 * in is empty from here on; it goes once no version uses it.
 */
export class SignalsOneMailChoice1790000008241 implements MigrationInterface {
  name = 'SignalsOneMailChoice1790000008241';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      WITH moved AS (DELETE FROM signal_ask_refusals RETURNING person_id)
      INSERT INTO mail_preferences (person_id, mail_group, rhythm, chosen_at)
      SELECT person_id, 'signals.asked', 'OFF', now() FROM moved
      ON CONFLICT (person_id, mail_group) DO UPDATE SET rhythm = 'OFF', chosen_at = now()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO signal_ask_refusals (id, person_id)
      SELECT gen_random_uuid(), person_id FROM mail_preferences WHERE mail_group = 'signals.asked' AND rhythm = 'OFF'
      ON CONFLICT DO NOTHING`);
  }
}
