import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a visitor's pages are made of. */
const tables = [
  'networks',
  'labels',
  'bodies',
  'organisations',
  'partnerships',
  'knowledge_items',
  'meetings',
  'agenda_items',
  'registrations',
];

/**
 * Says with every change of what a visitor can see that it changed, whoever makes it: kept answers are forgotten then
 * (`KeptAnswers`). Within one transaction PostgreSQL sends equal notes once.
 */
export class PublicChanges1790000000900 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION note_public_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('live', '{"topic":"public.changed","payload":{}}');
        RETURN NULL;
      END $$;
    `);
    for (const table of tables) {
      await db.query(`
        CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()
      `);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of tables) await db.query(`DROP TRIGGER public_change ON ${table}`);
    await db.query('DROP FUNCTION note_public_change');
  }
}
