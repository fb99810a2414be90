import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who stands in for a coordinator who is away. Sessions of the deputy get a new token: they may do more (1790000007000). */
export class PeopleDeputies1790000008172 implements MigrationInterface {
  name = 'PeopleDeputies1790000008172';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE deputies (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT deputies_person_fk REFERENCES persons ON DELETE CASCADE,
        deputy_id uuid NOT NULL CONSTRAINT deputies_deputy_fk REFERENCES persons ON DELETE CASCADE,
        from_day date NOT NULL,
        until_day date NOT NULL,
        ended_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT deputies_somebody_else CHECK (person_id <> deputy_id),
        CONSTRAINT deputies_days CHECK (until_day >= from_day),
        CONSTRAINT deputies_one_at_a_time EXCLUDE USING gist (
          person_id WITH =, daterange(from_day, until_day, '[]') WITH &&) WHERE (ended_at IS NULL)
      );
      CREATE INDEX deputies_deputy ON deputies (deputy_id, until_day);

      CREATE FUNCTION renew_sessions_of_deputy() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE sessions SET renewal_due = true WHERE person_id = NEW.deputy_id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER deputies_renew_sessions AFTER INSERT ON deputies
        FOR EACH ROW EXECUTE FUNCTION renew_sessions_of_deputy();
      CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON deputies
        FOR EACH ROW EXECUTE FUNCTION audit_change('Deputy', '', 'from_day,until_day');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE deputies; DROP FUNCTION renew_sessions_of_deputy;');
  }
}
