import type { MigrationInterface, QueryRunner } from 'typeorm';

const codes =
  'published_on, kind, themes, age_groups, settings, activity_kinds, care_areas, cared_for, outcomes, work_with, evidence_level, region, organisation_id, language';

/** Chill or skill, and what one may do with an item, can be counted and chosen beside the list. */
export class KnowledgeStyleLicence1790000003800 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(indexOn(`${codes}, activity_style, licence`));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(indexOn(codes));
  }
}

/** Counting reads no more than this index (see 1790000002950). */
function indexOn(columns: string): string {
  return `DROP INDEX knowledge_items_counted;
    CREATE INDEX knowledge_items_counted ON knowledge_items (id) INCLUDE (${columns}) WHERE status = 'PUBLISHED'`;
}
