import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who does not want a screen to show what mail is about. */
export class NotificationsDiscretion1790000008215 implements MigrationInterface {
  name = 'NotificationsDiscretion1790000008215';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE mail_discretions (
        person_id uuid PRIMARY KEY CONSTRAINT mail_discretions_person_fk REFERENCES persons ON DELETE CASCADE,
        chosen_at timestamptz NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE mail_discretions');
  }
}
