import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is watched: the table, what a row of it is called, the column that names it (none for people), and text that may be read. */
const watched: readonly (readonly [table: string, kind: string, title: string, readable: string])[] = [
  ['memberships', 'Membership', '', 'role'],
  ['accounts', 'Account', '', ''],
  ['invitations', 'Invitation', '', 'role'],
  ['new_addresses', 'NewAddress', '', ''],
  ['organisations', 'Organisation', 'name', 'kind,name'],
  ['partnerships', 'Partnership', '', 'role'],
  ['membership_applications', 'MembershipApplication', '', 'kind,status'],
  ['organisation_leavings', 'OrganisationLeaving', '', 'on_day'],
  ['organisation_merges', 'OrganisationMerge', 'name', 'name'],
  ['consents', 'Consent', '', 'subject_type,age_band,way,scopes,maker_answer,guardian_answer,ended_by'],
  ['imports', 'FileImport', '', 'kind_for_all,status'],
  ['meetings', 'Meeting', 'title_nl', 'kind,status,title_nl'],
  ['registrations', 'Registration', '', 'status,mode'],
  ['attendances', 'Attendance', '', 'mode,how'],
  ['knowledge_items', 'KnowledgeItem', 'title', 'kind,status,title'],
  ['signals', 'Signal', 'title', 'status'],
  ['polls', 'Poll', 'title_nl', 'status,title_nl'],
  ['lab_projects', 'LabProject', 'title', 'stage,outcome'],
  ['campaign_activities', 'CampaignActivity', 'title', 'status'],
  ['stories', 'Story', 'title', 'status'],
  ['press_releases', 'PressRelease', 'title', 'status'],
];

/** What has a name that anybody may know; how an event is called when nothing of it changed. */
const named: readonly (readonly [kind: string, table: string, column: string])[] = [
  ['Organisation', 'organisations', 'name'],
  ['Meeting', 'meetings', 'title_nl'],
  ['MeetingSeries', 'meeting_series', 'title_nl'],
  ['KnowledgeItem', 'knowledge_items', 'title'],
  ['Signal', 'signals', 'title'],
  ['Poll', 'polls', 'title_nl'],
  ['LabProject', 'lab_projects', 'title'],
  ['CampaignActivity', 'campaign_activities', 'title'],
  ['CampaignEdition', 'campaign_editions', 'name_nl'],
  ['Story', 'stories', 'title'],
  ['PressRelease', 'press_releases', 'title'],
  ['Collection', 'collections', 'title'],
  ['Offer', 'offers', 'title'],
  ['Municipality', 'municipalities', 'name'],
];

/** Who did, changed and read what. Only added to: the database itself refuses anything else. */
export class AuditEvents1790000007500 implements MigrationInterface {
  name = 'AuditEvents1790000007500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE audit_events (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id uuid NOT NULL CONSTRAINT audit_events_id UNIQUE,
        at timestamptz NOT NULL,
        sort text NOT NULL CONSTRAINT audit_events_sort CHECK (sort IN ('WRITE', 'READ')),
        actor text NOT NULL
          CONSTRAINT audit_events_actor CHECK (actor IN ('PERSON', 'LINK', 'VISITOR', 'COMMAND', 'NAMELESS')),
        person_id uuid,
        link text,
        operation text NOT NULL,
        object_kind text,
        object_id uuid,
        object_title text,
        organisation_id uuid,
        touched uuid[] NOT NULL,
        given jsonb NOT NULL,
        changes jsonb NOT NULL,
        reason text,
        rows_read integer,
        failed boolean NOT NULL DEFAULT false,
        request_id text
      );
      CREATE INDEX audit_events_at ON audit_events (at DESC, seq DESC);
      CREATE INDEX audit_events_person ON audit_events (person_id, at DESC) WHERE person_id IS NOT NULL;
      CREATE INDEX audit_events_kind ON audit_events (object_kind, at DESC);
      CREATE INDEX audit_events_operation ON audit_events (operation, at DESC);
      CREATE INDEX audit_events_touched ON audit_events USING gin (touched);

      CREATE TABLE audit_seals (
        through_seq bigint PRIMARY KEY,
        from_seq bigint NOT NULL,
        newest timestamptz NOT NULL,
        events integer NOT NULL,
        mark text NOT NULL,
        sealed_at timestamptz NOT NULL
      );

      CREATE FUNCTION audit_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- Set by the rule of retention, inside its own transaction and for nothing else.
        IF TG_OP = 'DELETE' AND current_setting('verbonden.audit_retention', true) = 'on' THEN
          RETURN OLD;
        END IF;
        RAISE EXCEPTION 'the audit log is only added to' USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER audit_only_added_to BEFORE UPDATE OR DELETE ON audit_events
        FOR EACH ROW EXECUTE FUNCTION audit_only_added_to();
      CREATE TRIGGER audit_never_emptied BEFORE TRUNCATE ON audit_events
        FOR EACH STATEMENT EXECUTE FUNCTION audit_only_added_to();
      CREATE TRIGGER audit_only_added_to BEFORE UPDATE OR DELETE ON audit_seals
        FOR EACH ROW EXECUTE FUNCTION audit_only_added_to();
      CREATE TRIGGER audit_never_emptied BEFORE TRUNCATE ON audit_seals
        FOR EACH STATEMENT EXECUTE FUNCTION audit_only_added_to();

      -- Gathers what a transaction changes, for the event written at its end. Numbers, dates, yes or no and ids are
      -- kept as they are; of text only what the trigger names, else a mark that it changed.
      CREATE FUNCTION audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        so_far jsonb := coalesce(nullif(current_setting('verbonden.changes', true), '')::jsonb, '[]');
        was jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
        is_now jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
        whole jsonb := was || is_now;
        readable text[] := string_to_array(TG_ARGV[2], ',');
        before_it jsonb := '{}';
        after_it jsonb := '{}';
        refers jsonb := '{}';
        col text;
      BEGIN
        IF jsonb_array_length(so_far) >= 50 THEN RETURN NULL; END IF;
        FOR col IN SELECT jsonb_object_keys(whole) LOOP
          CONTINUE WHEN col IN ('id', 'created_at', 'updated_at', 'version');
          IF col LIKE '%\\_id' AND jsonb_typeof(whole -> col) = 'string' THEN
            refers := refers || jsonb_build_object(col, whole -> col);
          END IF;
          CONTINUE WHEN (was -> col) IS NOT DISTINCT FROM (is_now -> col);
          CONTINUE WHEN TG_OP <> 'UPDATE' AND jsonb_typeof(whole -> col) = 'null';
          IF was ? col THEN before_it := before_it || jsonb_build_object(col, audit_shown(col, was -> col, readable)); END IF;
          IF is_now ? col THEN after_it := after_it || jsonb_build_object(col, audit_shown(col, is_now -> col, readable)); END IF;
        END LOOP;
        IF before_it = '{}' AND after_it = '{}' THEN RETURN NULL; END IF;
        PERFORM set_config('verbonden.changes', (so_far || jsonb_build_array(jsonb_build_object(
          'kind', TG_ARGV[0], 'id', whole ->> 'id', 'act', TG_OP,
          'title', CASE WHEN TG_ARGV[1] = '' THEN NULL ELSE whole ->> TG_ARGV[1] END,
          'refers', refers, 'before', before_it, 'after', after_it)))::text, true);
        RETURN NULL;
      END $$;

      CREATE FUNCTION audit_shown(col text, given jsonb, readable text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE
          WHEN jsonb_typeof(given) IN ('null', 'number', 'boolean') THEN given
          WHEN col = ANY (readable) OR col LIKE '%\\_id' OR col LIKE '%\\_at' OR col IN ('since', 'until') THEN given
          ELSE to_jsonb('•••'::text) END $$;
    `);
    for (const [table, kind, title, readable] of watched) {
      await db.query(`CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION audit_change('${kind}', '${title}', '${readable}')`);
    }
    const titles = named.map(
      ([kind, table, column]) =>
        `WHEN '${kind}' THEN RETURN (SELECT left(${column}, 200) FROM ${table} WHERE id = given);`,
    );
    await db.query(`
      CREATE FUNCTION audit_title(kind text, given uuid) RETURNS text LANGUAGE plpgsql STABLE AS $$
      BEGIN
        CASE kind ${titles.join('\n')} ELSE RETURN NULL; END CASE;
      END $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [table] of watched) await db.query(`DROP TRIGGER audited ON ${table}`);
    await db.query(`
      DROP TABLE audit_events, audit_seals;
      DROP FUNCTION audit_only_added_to, audit_change, audit_shown, audit_title;
    `);
  }
}
