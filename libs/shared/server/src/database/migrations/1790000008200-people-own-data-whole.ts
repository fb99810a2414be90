import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Addresses somebody had before, as prints: what is kept under one is still theirs, whichever way it changed. A seal that
 * still tells something when its events are erased, and an actor for what the portal does by a rule.
 */
export class PeopleOwnDataWhole1790000008200 implements MigrationInterface {
  name = 'PeopleOwnDataWhole1790000008200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE former_addresses (
        person_id uuid NOT NULL CONSTRAINT former_addresses_person_fk REFERENCES persons ON DELETE CASCADE,
        address_hash text NOT NULL,
        since timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (person_id, address_hash)
      );

      CREATE FUNCTION address_print(address text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT encode(sha256(convert_to(lower(address), 'UTF8')), 'hex') $$;

      CREATE FUNCTION account_address_changed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO former_addresses (person_id, address_hash) VALUES (OLD.person_id, address_print(OLD.email))
          ON CONFLICT DO NOTHING;
        DELETE FROM former_addresses WHERE person_id = NEW.person_id AND address_hash = address_print(NEW.email);
        RETURN NULL;
      END $$;
      CREATE TRIGGER former_address AFTER UPDATE OF email ON accounts
        FOR EACH ROW WHEN (OLD.email IS DISTINCT FROM NEW.email) EXECUTE FUNCTION account_address_changed();

      INSERT INTO former_addresses (person_id, address_hash, since)
        SELECT c.person_id, address_print(c.old_email), max(c.made_at) FROM address_changes c
        JOIN accounts a ON a.person_id = c.person_id AND a.email <> c.old_email
        WHERE c.made_at IS NOT NULL AND c.undone_at IS NULL GROUP BY 1, 2
        UNION
        SELECT n.person_id, address_print(n.old_email), max(n.answered_at) FROM new_addresses n
        JOIN accounts a ON a.person_id = n.person_id AND a.email <> n.old_email
        WHERE n.is_made AND n.old_email IS NOT NULL GROUP BY 1, 2
        ON CONFLICT DO NOTHING;

      ALTER TABLE audit_seals ADD COLUMN digest text;
      ALTER TABLE audit_events DROP CONSTRAINT audit_events_actor, ADD CONSTRAINT audit_events_actor
        CHECK (actor IN ('PERSON', 'LINK', 'VISITOR', 'COMMAND', 'RULE', 'NAMELESS'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE audit_seals DROP COLUMN digest;
      DROP TRIGGER former_address ON accounts;
      DROP TABLE former_addresses;
      DROP FUNCTION account_address_changed, address_print;
    `);
  }
}
