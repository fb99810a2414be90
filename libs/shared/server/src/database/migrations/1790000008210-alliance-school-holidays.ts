import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When schools are closed, by region: entered by coordinators; whose region it is says where somebody works, or they do. */
export class AllianceSchoolHolidays1790000008210 implements MigrationInterface {
  name = 'AllianceSchoolHolidays1790000008210';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE school_holidays (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        regions text[] NOT NULL CHECK (regions <@ ARRAY['NORTH', 'MIDDLE', 'SOUTH'] AND cardinality(regions) > 0),
        first_on date NOT NULL,
        last_on date NOT NULL CHECK (last_on >= first_on),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX school_holidays_last_on ON school_holidays (last_on);

      CREATE TABLE school_regions (
        province text PRIMARY KEY,
        school_region text NOT NULL CHECK (school_region IN ('NORTH', 'MIDDLE', 'SOUTH'))
      );

      CREATE TABLE school_region_choices (
        person_id uuid PRIMARY KEY CONSTRAINT school_region_choices_person_fk REFERENCES persons ON DELETE CASCADE,
        choice text NOT NULL CHECK (choice IN ('NORTH', 'MIDDLE', 'SOUTH', 'NONE')),
        chosen_at timestamptz NOT NULL
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE school_holidays, school_regions, school_region_choices');
  }
}
