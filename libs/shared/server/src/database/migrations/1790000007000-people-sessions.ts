import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sessions that their owner can tell apart and end, and whose token is renewed when what somebody may do grows. When the
 * password was chosen: links in the mail of before then open nothing.
 */
export class PeopleSessions1790000007000 implements MigrationInterface {
  name = 'PeopleSessions1790000007000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE sessions
        ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT sessions_id UNIQUE,
        ADD COLUMN browser text,
        ADD COLUMN system text,
        ADD COLUMN last_seen_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN renewal_due boolean NOT NULL DEFAULT false,
        ADD COLUMN former_hash text,
        ADD COLUMN former_until timestamptz;
      CREATE INDEX sessions_former ON sessions (former_hash) WHERE former_hash IS NOT NULL;

      CREATE FUNCTION renew_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE sessions SET renewal_due = true WHERE person_id = NEW.person_id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER memberships_renew_sessions AFTER INSERT ON memberships
        FOR EACH ROW EXECUTE FUNCTION renew_sessions();

      ALTER TABLE accounts ADD COLUMN password_set_at timestamptz;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE accounts DROP COLUMN password_set_at;
      DROP TRIGGER memberships_renew_sessions ON memberships;
      DROP FUNCTION renew_sessions();
      ALTER TABLE sessions
        DROP COLUMN id, DROP COLUMN browser, DROP COLUMN system, DROP COLUMN last_seen_at,
        DROP COLUMN renewal_due, DROP COLUMN former_hash, DROP COLUMN former_until;
    `);
  }
}
