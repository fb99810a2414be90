import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a coordinator took away stays away; and what others do with what somebody shares is news for them too. */
export class KnowledgePolish1790000003900 implements MigrationInterface {
  name = 'KnowledgePolish1790000003900';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE knowledge_adoptions
        ADD COLUMN taken_away boolean NOT NULL DEFAULT false,
        ADD COLUMN told_at_once boolean NOT NULL DEFAULT false
    `);
    // Until now each was told in a mail of its own.
    await db.query('UPDATE knowledge_adoptions SET told_at_once = true');
    await db.query(`
      ALTER TABLE follows DROP CONSTRAINT follows_kind_check;
      ALTER TABLE follows ADD CONSTRAINT follows_kind_check
        CHECK (kind IN ('THEME', 'ORGANISATION', 'SEARCH', 'OWN'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM follows WHERE kind = 'OWN';
      ALTER TABLE follows DROP CONSTRAINT follows_kind_check;
      ALTER TABLE follows ADD CONSTRAINT follows_kind_check CHECK (kind IN ('THEME', 'ORGANISATION', 'SEARCH'));
    `);
    await db.query('ALTER TABLE knowledge_adoptions DROP COLUMN taken_away, DROP COLUMN told_at_once');
  }
}
