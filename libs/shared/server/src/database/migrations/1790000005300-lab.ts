import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Projects of the JMZ Lab with all that hangs on them, and what people bring in. */
export class Lab1790000005300 implements MigrationInterface {
  name = 'Lab1790000005300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE lab_projects (
        id uuid PRIMARY KEY,
        slug text NOT NULL CONSTRAINT lab_projects_slug UNIQUE,
        title text NOT NULL,
        question text NOT NULL,
        origin_kind text NOT NULL CONSTRAINT lab_projects_origin_kind CHECK (origin_kind IN ('SIGNAL', 'SEARCH', 'IDEA')),
        signal_id uuid CONSTRAINT lab_projects_signal_fk REFERENCES signals ON DELETE SET NULL,
        search_words text,
        theme text NOT NULL,
        setting text,
        organisation_id uuid CONSTRAINT lab_projects_organisation_fk REFERENCES organisations ON DELETE SET NULL,
        lead_id uuid CONSTRAINT lab_projects_lead_fk REFERENCES persons ON DELETE SET NULL,
        stage text NOT NULL
          CONSTRAINT lab_projects_stage CHECK (stage IN ('QUESTION', 'DESIGN', 'PILOT', 'FINDINGS', 'PUBLISHED')),
        stopped_at timestamptz,
        plan text NOT NULL DEFAULT '',
        for_whom text NOT NULL DEFAULT '',
        steps text[] NOT NULL DEFAULT '{}',
        activity_kinds text[] NOT NULL DEFAULT '{}',
        people text NOT NULL DEFAULT '',
        time text NOT NULL DEFAULT '',
        seeks_site boolean NOT NULL DEFAULT false,
        site_wish text NOT NULL DEFAULT '',
        outcome text CONSTRAINT lab_projects_outcome CHECK (outcome IN ('SUPPORTS', 'MIXED', 'CONTRADICTS')),
        findings text NOT NULL DEFAULT '',
        differently text NOT NULL DEFAULT '',
        next_step text NOT NULL DEFAULT '',
        item_id uuid
          CONSTRAINT lab_projects_item UNIQUE CONSTRAINT lab_projects_item_fk REFERENCES knowledge_items ON DELETE SET NULL,
        is_alliance_product boolean NOT NULL DEFAULT false,
        without_youth_reason text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT lab_projects_stopped CHECK (stopped_at IS NULL OR (stage <> 'PUBLISHED' AND findings <> ''))
      )`);
    await runner.query('CREATE INDEX lab_projects_signal ON lab_projects (signal_id)');
    await runner.query('CREATE INDEX lab_projects_organisation ON lab_projects (organisation_id)');
    await runner.query('CREATE INDEX lab_projects_lead ON lab_projects (lead_id)');

    await runner.query(`
      CREATE TABLE lab_events (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT lab_events_project_fk REFERENCES lab_projects ON DELETE CASCADE,
        what text NOT NULL CONSTRAINT lab_events_what
          CHECK (what IN ('STARTED', 'FORWARD', 'BACK', 'STOPPED', 'RESUMED', 'DESCRIBED', 'PUBLISHED')),
        stage text NOT NULL,
        at timestamptz NOT NULL,
        person_id uuid CONSTRAINT lab_events_person_fk REFERENCES persons ON DELETE SET NULL,
        note text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query('CREATE INDEX lab_events_project ON lab_events (project_id, at)');
    await runner.query('CREATE INDEX lab_events_person ON lab_events (person_id)');

    await runner.query(`
      CREATE TABLE lab_grounds (
        project_id uuid NOT NULL CONSTRAINT lab_grounds_project_fk REFERENCES lab_projects ON DELETE CASCADE,
        item_id uuid NOT NULL CONSTRAINT lab_grounds_item_fk REFERENCES knowledge_items ON DELETE CASCADE,
        added_at timestamptz NOT NULL,
        PRIMARY KEY (project_id, item_id)
      )`);
    await runner.query('CREATE INDEX lab_grounds_item ON lab_grounds (item_id)');

    await runner.query(`
      CREATE TABLE lab_sites (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT lab_sites_project_fk REFERENCES lab_projects ON DELETE CASCADE,
        organisation_id uuid NOT NULL CONSTRAINT lab_sites_organisation_fk REFERENCES organisations ON DELETE CASCADE,
        status text NOT NULL CONSTRAINT lab_sites_status CHECK (status IN ('OFFERED', 'TRYING', 'DONE', 'STOPPED', 'DECLINED')),
        place text NOT NULL DEFAULT '',
        from_day date,
        until_day date,
        note text NOT NULL DEFAULT '',
        answer text NOT NULL DEFAULT '',
        offered_by_id uuid CONSTRAINT lab_sites_offered_by_fk REFERENCES persons ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT lab_sites_once UNIQUE (project_id, organisation_id),
        CONSTRAINT lab_sites_period CHECK (until_day IS NULL OR (from_day IS NOT NULL AND from_day <= until_day)),
        CONSTRAINT lab_sites_tried CHECK (status IN ('OFFERED', 'DECLINED') OR from_day IS NOT NULL)
      )`);
    await runner.query('CREATE INDEX lab_sites_organisation ON lab_sites (organisation_id)');
    await runner.query('CREATE INDEX lab_sites_offered_by ON lab_sites (offered_by_id)');

    // How young people took part: never who they are.
    await runner.query(`
      CREATE TABLE lab_youth_records (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT lab_youth_records_project_fk REFERENCES lab_projects ON DELETE CASCADE,
        stage text NOT NULL CONSTRAINT lab_youth_records_stage CHECK (stage IN ('IDEA', 'MAKE', 'TEST', 'DECIDE')),
        number integer NOT NULL CONSTRAINT lab_youth_records_number CHECK (number BETWEEN 1 AND 500),
        role text NOT NULL,
        on_day date NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query('CREATE INDEX lab_youth_records_project ON lab_youth_records (project_id, on_day)');

    await runner.query(`
      CREATE TABLE lab_log_entries (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT lab_log_entries_project_fk REFERENCES lab_projects ON DELETE CASCADE,
        on_day date NOT NULL,
        body text NOT NULL,
        file_id uuid CONSTRAINT lab_log_entries_file_fk REFERENCES files,
        alt text NOT NULL DEFAULT '',
        author_id uuid CONSTRAINT lab_log_entries_author_fk REFERENCES persons ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT lab_log_entries_alt CHECK (file_id IS NULL OR alt <> '')
      )`);
    await runner.query('CREATE INDEX lab_log_entries_project ON lab_log_entries (project_id, on_day)');
    await runner.query('CREATE INDEX lab_log_entries_file ON lab_log_entries (file_id)');
    await runner.query('CREATE INDEX lab_log_entries_author ON lab_log_entries (author_id)');

    await runner.query(`
      CREATE TABLE lab_claims (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT lab_claims_project_fk REFERENCES lab_projects ON DELETE CASCADE,
        claim text NOT NULL,
        source text NOT NULL,
        year integer NOT NULL,
        source_item_id uuid CONSTRAINT lab_claims_source_item_fk REFERENCES knowledge_items ON DELETE SET NULL,
        place text NOT NULL,
        outcome text NOT NULL CONSTRAINT lab_claims_outcome CHECK (outcome IN ('SUPPORTS', 'MIXED', 'CONTRADICTS')),
        result text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query('CREATE INDEX lab_claims_project ON lab_claims (project_id, id)');
    await runner.query('CREATE INDEX lab_claims_source_item ON lab_claims (source_item_id)');

    for (const table of shown) {
      await runner.query(`
        CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);
    }

    // What somebody brings in, with how to answer them: for who looks at it, and gone some time after.
    await runner.query(`
      CREATE TABLE lab_requests (
        id uuid PRIMARY KEY,
        question text NOT NULL,
        details text NOT NULL DEFAULT '',
        name text NOT NULL,
        email text NOT NULL,
        organisation text NOT NULL DEFAULT '',
        locale text NOT NULL,
        due_at timestamptz NOT NULL,
        owner_id uuid CONSTRAINT lab_requests_owner_fk REFERENCES persons ON DELETE SET NULL,
        owned_at timestamptz,
        became text CONSTRAINT lab_requests_became CHECK (became IN ('SIGNAL', 'PROJECT', 'ANSWER')),
        project_id uuid CONSTRAINT lab_requests_project_fk REFERENCES lab_projects ON DELETE SET NULL,
        signal_id uuid CONSTRAINT lab_requests_signal_fk REFERENCES signals ON DELETE SET NULL,
        answer text NOT NULL DEFAULT '',
        settled_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT lab_requests_settled CHECK ((became IS NULL) = (settled_at IS NULL))
      )`);
    await runner.query('CREATE INDEX lab_requests_open ON lab_requests (due_at) WHERE settled_at IS NULL');
    await runner.query('CREATE INDEX lab_requests_owner ON lab_requests (owner_id)');
    await runner.query('CREATE INDEX lab_requests_project ON lab_requests (project_id)');
    await runner.query('CREATE INDEX lab_requests_signal ON lab_requests (signal_id)');

    await runner.query('ALTER TABLE knowledge_items ADD COLUMN tested_by_lab boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE knowledge_items DROP COLUMN tested_by_lab');
    await runner.query(`DROP TABLE lab_requests, ${[...shown].reverse().join(', ')}`);
  }
}

/** What everybody can see of the Lab. */
const shown = [
  'lab_projects',
  'lab_events',
  'lab_grounds',
  'lab_sites',
  'lab_youth_records',
  'lab_log_entries',
  'lab_claims',
] as const;
