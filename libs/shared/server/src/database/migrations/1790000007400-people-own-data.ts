import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One's own data: fetched by oneself, and erased. */
export class PeopleOwnData1790000007400 implements MigrationInterface {
  name = 'PeopleOwnData1790000007400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE data_exports (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT data_exports_person_fk REFERENCES persons ON DELETE CASCADE,
        asked_at timestamptz NOT NULL,
        made_at timestamptz,
        content bytea,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT data_exports_made CHECK ((made_at IS NULL) = (content IS NULL))
      );
      CREATE UNIQUE INDEX data_exports_waiting ON data_exports (person_id) WHERE made_at IS NULL;
      CREATE INDEX data_exports_person ON data_exports (person_id);

      -- The person is an id and no reference: this outlives them, and is applied again after a backup is put back.
      CREATE TABLE account_erasures (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        reason text NOT NULL
          CONSTRAINT account_erasures_reason CHECK (reason IN ('OWN_WISH', 'ASKED_BY_MAIL', 'GUARDIAN_ASKED', 'DIED', 'INACTIVE')),
        keeps_name boolean NOT NULL,
        asked_by_id uuid CONSTRAINT account_erasures_asked_by_fk REFERENCES persons ON DELETE SET NULL,
        asked_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        cancelled_at timestamptz,
        done_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT account_erasures_one_end CHECK (cancelled_at IS NULL OR done_at IS NULL)
      );
      CREATE UNIQUE INDEX account_erasures_open ON account_erasures (person_id)
        WHERE cancelled_at IS NULL AND done_at IS NULL;
      CREATE INDEX account_erasures_asked_by ON account_erasures (asked_by_id);

      ALTER TABLE accounts ADD COLUMN last_seen_on date NOT NULL DEFAULT CURRENT_DATE;
      CREATE INDEX accounts_last_seen_on ON accounts (last_seen_on);

      -- A session ends and is gone; the day it was last used is kept with the account, whoever wrote the session.
      CREATE FUNCTION keep_last_seen() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE accounts SET last_seen_on = NEW.last_seen_at::date
        WHERE person_id = NEW.person_id AND last_seen_on < NEW.last_seen_at::date;
        RETURN NEW;
      END $$;
      CREATE TRIGGER last_seen AFTER INSERT OR UPDATE OF last_seen_at ON sessions
        FOR EACH ROW EXECUTE FUNCTION keep_last_seen();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER last_seen ON sessions;
      DROP FUNCTION keep_last_seen;
      ALTER TABLE accounts DROP COLUMN last_seen_on;
      DROP TABLE account_erasures;
      DROP TABLE data_exports;
    `);
  }
}
