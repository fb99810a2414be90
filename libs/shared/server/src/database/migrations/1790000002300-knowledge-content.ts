import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a good practice tells in parts, and by what more things are found. Old revisions read as if these were empty. */
export class KnowledgeContent1790000002300 implements MigrationInterface {
  name = 'KnowledgeContent1790000002300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE knowledge_items
        ADD sections jsonb NOT NULL DEFAULT '{}',
        ADD steps text[] NOT NULL DEFAULT '{}',
        ADD activity_kinds text[] NOT NULL DEFAULT '{}',
        ADD care_areas text[] NOT NULL DEFAULT '{}',
        ADD cared_for text[] NOT NULL DEFAULT '{}',
        ADD outcomes text[] NOT NULL DEFAULT '{}',
        ADD work_with text[] NOT NULL DEFAULT '{}',
        ADD place text,
        ADD evidence_url text,
        ADD evidence_on date,
        ADD minutes integer,
        ADD captions boolean,
        ADD contact_name text,
        ADD contact_email text,
        ADD contact_phone text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE knowledge_items
        DROP sections, DROP steps, DROP activity_kinds, DROP care_areas, DROP cared_for, DROP outcomes,
        DROP work_with, DROP place, DROP evidence_url, DROP evidence_on, DROP minutes, DROP captions,
        DROP contact_name, DROP contact_email, DROP contact_phone`);
  }
}
