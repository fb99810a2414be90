import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The space of the Week working group: tasks, files and links, decisions, and who wants no mail about tasks. */
export class CampaignWorkingGroup1790000006000 implements MigrationInterface {
  name = 'CampaignWorkingGroup1790000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE working_group_tasks (
        id uuid PRIMARY KEY,
        edition_id uuid NOT NULL CONSTRAINT working_group_tasks_edition_fk REFERENCES campaign_editions,
        title text NOT NULL,
        due_on date NOT NULL,
        repeats boolean NOT NULL,
        person_id uuid CONSTRAINT working_group_tasks_person_fk REFERENCES persons ON DELETE SET NULL,
        organisation_id uuid
          CONSTRAINT working_group_tasks_organisation_fk REFERENCES organisations ON DELETE SET NULL,
        given_on date,
        given_by_id uuid CONSTRAINT working_group_tasks_given_by_fk REFERENCES persons ON DELETE SET NULL,
        status text NOT NULL
          CONSTRAINT working_group_tasks_status CHECK (status IN ('OPEN', 'DONE', 'REMOVED')),
        settled_on date,
        settled_by_id uuid CONSTRAINT working_group_tasks_settled_by_fk REFERENCES persons ON DELETE SET NULL,
        copied_from_id uuid
          CONSTRAINT working_group_tasks_copied_from_fk REFERENCES working_group_tasks ON DELETE SET NULL,
        version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT working_group_tasks_copied_once UNIQUE (edition_id, copied_from_id)
      )`);
    await runner.query('CREATE INDEX working_group_tasks_person ON working_group_tasks (person_id)');
    await runner.query(
      'CREATE INDEX working_group_tasks_organisation ON working_group_tasks (organisation_id)',
    );
    await runner.query('CREATE INDEX working_group_tasks_given_by ON working_group_tasks (given_by_id)');
    await runner.query('CREATE INDEX working_group_tasks_settled_by ON working_group_tasks (settled_by_id)');
    await runner.query(
      'CREATE INDEX working_group_tasks_copied_from ON working_group_tasks (copied_from_id)',
    );
    await runner.query(`
      CREATE TABLE working_group_papers (
        id uuid PRIMARY KEY,
        edition_id uuid NOT NULL CONSTRAINT working_group_papers_edition_fk REFERENCES campaign_editions,
        title text NOT NULL,
        url text NOT NULL,
        file_id uuid CONSTRAINT working_group_papers_file_fk REFERENCES files,
        added_by_id uuid CONSTRAINT working_group_papers_added_by_fk REFERENCES persons ON DELETE SET NULL,
        removed_at timestamptz,
        copied_from_id uuid
          CONSTRAINT working_group_papers_copied_from_fk REFERENCES working_group_papers ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT working_group_papers_link_or_file CHECK ((url = '') = (file_id IS NOT NULL)),
        CONSTRAINT working_group_papers_copied_once UNIQUE (edition_id, copied_from_id)
      )`);
    await runner.query('CREATE INDEX working_group_papers_file ON working_group_papers (file_id)');
    await runner.query('CREATE INDEX working_group_papers_added_by ON working_group_papers (added_by_id)');
    await runner.query(
      'CREATE INDEX working_group_papers_copied_from ON working_group_papers (copied_from_id)',
    );
    await runner.query(`
      CREATE TABLE working_group_decisions (
        id uuid PRIMARY KEY,
        edition_id uuid NOT NULL CONSTRAINT working_group_decisions_edition_fk REFERENCES campaign_editions,
        what text NOT NULL,
        why text NOT NULL,
        decided_on date NOT NULL,
        noted_by_id uuid CONSTRAINT working_group_decisions_noted_by_fk REFERENCES persons ON DELETE SET NULL,
        supersedes_id uuid CONSTRAINT working_group_decisions_supersedes_fk REFERENCES working_group_decisions
          CONSTRAINT working_group_decisions_superseded_once UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(
      'CREATE INDEX working_group_decisions_edition ON working_group_decisions (edition_id, decided_on)',
    );
    await runner.query(
      'CREATE INDEX working_group_decisions_noted_by ON working_group_decisions (noted_by_id)',
    );
    await runner.query(`
      CREATE TABLE working_group_mail_stops (
        person_id uuid PRIMARY KEY
          CONSTRAINT working_group_mail_stops_person_fk REFERENCES persons ON DELETE CASCADE
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE working_group_mail_stops, working_group_decisions, working_group_papers, working_group_tasks',
    );
  }
}
