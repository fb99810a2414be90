import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people choose, tell and do at a meeting: subsessions and choices, introductions, needs, attendance. */
export class MeetingsTakingPart1790000001000 implements MigrationInterface {
  name = 'MeetingsTakingPart1790000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE subsessions (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT subsessions_meeting_fk REFERENCES meetings ON DELETE CASCADE,
        round_id uuid NOT NULL CONSTRAINT subsessions_round_fk REFERENCES agenda_items ON DELETE CASCADE,
        position integer NOT NULL,
        title_nl text NOT NULL,
        title_en text,
        description_nl text NOT NULL DEFAULT '',
        description_en text,
        host_person_id uuid CONSTRAINT subsessions_host_fk REFERENCES persons ON DELETE SET NULL,
        host_name text,
        room text,
        seats_onsite integer,
        seats_online integer,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT subsessions_place UNIQUE (round_id, position) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT subsessions_seats CHECK (seats_onsite >= 0 AND seats_online >= 0)
      )`);
    await runner.query('CREATE INDEX subsessions_meeting ON subsessions (meeting_id)');

    await runner.query(`
      CREATE TABLE subsession_choices (
        id uuid PRIMARY KEY,
        registration_id uuid NOT NULL
          CONSTRAINT subsession_choices_registration_fk REFERENCES registrations ON DELETE CASCADE,
        round_id uuid NOT NULL CONSTRAINT subsession_choices_round_fk REFERENCES agenda_items ON DELETE CASCADE,
        subsession_id uuid NOT NULL
          CONSTRAINT subsession_choices_subsession_fk REFERENCES subsessions ON DELETE CASCADE,
        second_subsession_id uuid
          CONSTRAINT subsession_choices_second_fk REFERENCES subsessions ON DELETE SET NULL,
        held_subsession_id uuid
          CONSTRAINT subsession_choices_held_fk REFERENCES subsessions ON DELETE SET NULL,
        number integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT subsession_choices_once UNIQUE (registration_id, round_id)
      )`);
    await runner.query('CREATE INDEX subsession_choices_wish ON subsession_choices (subsession_id, number)');
    await runner.query('CREATE INDEX subsession_choices_held ON subsession_choices (held_subsession_id)');

    await runner.query(`
      CREATE TABLE introductions (
        id uuid PRIMARY KEY,
        registration_id uuid NOT NULL
          CONSTRAINT introductions_registration_fk REFERENCES registrations ON DELETE CASCADE,
        proud_of text NOT NULL,
        shared boolean NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT introductions_once UNIQUE (registration_id)
      )`);

    await runner.query(`
      CREATE TABLE registration_needs (
        id uuid PRIMARY KEY,
        registration_id uuid NOT NULL
          CONSTRAINT registration_needs_registration_fk REFERENCES registrations ON DELETE CASCADE,
        diet text,
        access text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT registration_needs_once UNIQUE (registration_id)
      )`);

    await runner.query(`
      CREATE TABLE attendances (
        id uuid PRIMARY KEY,
        registration_id uuid NOT NULL
          CONSTRAINT attendances_registration_fk REFERENCES registrations ON DELETE CASCADE,
        mode text NOT NULL,
        arrived_at timestamptz NOT NULL,
        how text NOT NULL,
        by_person_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT attendances_once UNIQUE (registration_id),
        CONSTRAINT attendances_mode CHECK (mode IN ('ONSITE', 'ONLINE')),
        CONSTRAINT attendances_how CHECK (how IN ('CODE', 'NAME', 'LINK'))
      )`);

    for (const table of ['subsessions', 'subsession_choices']) {
      await runner.query(`
        CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE attendances, registration_needs, introductions, subsession_choices, subsessions',
    );
  }
}
