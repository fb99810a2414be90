import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is done in an edition through the country, and who signed up for it with as little as possible. */
export class CampaignActivities1790000005410 implements MigrationInterface {
  name = 'CampaignActivities1790000005410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE campaign_activities (
        id uuid PRIMARY KEY,
        slug text NOT NULL CONSTRAINT campaign_activities_slug UNIQUE,
        edition_id uuid NOT NULL CONSTRAINT campaign_activities_edition_fk REFERENCES campaign_editions ON DELETE CASCADE,
        organisation_id uuid NOT NULL
          CONSTRAINT campaign_activities_organisation_fk REFERENCES organisations ON DELETE CASCADE,
        maker_id uuid CONSTRAINT campaign_activities_maker_fk REFERENCES persons ON DELETE SET NULL,
        title text NOT NULL,
        body text NOT NULL,
        audience text NOT NULL CONSTRAINT campaign_activities_audience
          CHECK (audience IN ('YOUNG_CARERS', 'PROFESSIONALS', 'EVERYBODY')),
        form text NOT NULL CONSTRAINT campaign_activities_form CHECK (form IN ('ONSITE', 'ONLINE')),
        municipality_id uuid CONSTRAINT campaign_activities_municipality_fk REFERENCES municipalities,
        venue text,
        address text,
        postcode text,
        moments jsonb NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        accessibility text,
        costs text,
        joining text NOT NULL CONSTRAINT campaign_activities_joining CHECK (joining IN ('NONE', 'PORTAL', 'ELSEWHERE')),
        join_url text,
        seats integer CONSTRAINT campaign_activities_seats CHECK (seats BETWEEN 1 AND 1000),
        status text NOT NULL CONSTRAINT campaign_activities_status
          CHECK (status IN ('SUBMITTED', 'CHANGES_REQUESTED', 'PUBLISHED', 'CANCELLED', 'WITHDRAWN')),
        review_note text,
        cancelled_because text,
        submitted_at timestamptz NOT NULL,
        published_at timestamptz,
        checked_version integer,
        version integer NOT NULL,
        sequence integer NOT NULL,
        signup_total integer,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT campaign_activities_times CHECK (starts_at < ends_at),
        CONSTRAINT campaign_activities_place CHECK (form = 'ONLINE' OR municipality_id IS NOT NULL),
        CONSTRAINT campaign_activities_elsewhere CHECK ((joining = 'ELSEWHERE') = (join_url IS NOT NULL)),
        CONSTRAINT campaign_activities_public CHECK ((status IN ('PUBLISHED', 'CANCELLED')) = (published_at IS NOT NULL))
      )`);
    await runner.query(
      'CREATE INDEX campaign_activities_list ON campaign_activities (edition_id, starts_at, id)',
    );
    await runner.query(
      'CREATE INDEX campaign_activities_organisation ON campaign_activities (organisation_id, id DESC)',
    );
    await runner.query(
      'CREATE INDEX campaign_activities_municipality ON campaign_activities (municipality_id, starts_at)',
    );
    await runner.query('CREATE INDEX campaign_activities_maker ON campaign_activities (maker_id)');
    await runner.query(`
      CREATE INDEX campaign_activities_to_check ON campaign_activities (submitted_at, id)
      WHERE status = 'SUBMITTED' OR (status = 'PUBLISHED' AND checked_version < version)`);
    await runner.query(`
      CREATE TABLE campaign_signups (
        id uuid PRIMARY KEY,
        activity_id uuid NOT NULL CONSTRAINT campaign_signups_activity_fk REFERENCES campaign_activities ON DELETE CASCADE,
        chosen_name text NOT NULL,
        reminder_address text,
        locale text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query('CREATE INDEX campaign_signups_activity ON campaign_signups (activity_id, id)');
    for (const table of ['campaign_activities', 'campaign_signups']) {
      await runner.query(`
        CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE campaign_signups, campaign_activities');
  }
}
