import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A new address for somebody who lost their mailbox: asked by one coordinator, agreed to by another. */
export class PeopleNewAddresses1790000006510 implements MigrationInterface {
  name = 'PeopleNewAddresses1790000006510';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE new_addresses (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT new_addresses_person_fk REFERENCES persons ON DELETE CASCADE,
        old_email text NOT NULL,
        email text NOT NULL CHECK (email = lower(email)),
        asked_by_id uuid CONSTRAINT new_addresses_asked_by_fk REFERENCES persons ON DELETE SET NULL,
        answered_by_id uuid CONSTRAINT new_addresses_answered_by_fk REFERENCES persons ON DELETE SET NULL,
        answered_at timestamptz,
        is_made boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT new_addresses_answered CHECK (NOT is_made OR answered_at IS NOT NULL)
      );
      CREATE UNIQUE INDEX new_addresses_waiting ON new_addresses (person_id) WHERE answered_at IS NULL;
      CREATE INDEX new_addresses_asked_by ON new_addresses (asked_by_id);
      CREATE INDEX new_addresses_answered_by ON new_addresses (answered_by_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE new_addresses');
  }
}
