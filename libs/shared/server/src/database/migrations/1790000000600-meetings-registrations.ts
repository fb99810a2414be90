import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings with their programme, and who comes: registrations and what happened to each. */
export class MeetingsRegistrations1790000000600 implements MigrationInterface {
  name = 'MeetingsRegistrations1790000000600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE meetings (
        id uuid PRIMARY KEY,
        slug text NOT NULL,
        kind text NOT NULL,
        status text NOT NULL,
        title_nl text NOT NULL,
        title_en text,
        lead_nl text NOT NULL DEFAULT '',
        lead_en text,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        times_known boolean NOT NULL DEFAULT true,
        form text,
        venue_name text,
        venue_address text,
        venue_room text,
        venue_route text,
        venue_accessibility text,
        join_url text,
        seats_onsite integer,
        seats_online integer,
        audience text NOT NULL,
        registration_opens_at timestamptz,
        registration_closes_at timestamptz,
        sequence integer NOT NULL DEFAULT 0,
        cancelled_reason text,
        outcomes_nl text,
        outcomes_en text,
        version integer NOT NULL DEFAULT 1,
        published_at timestamptz,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT meetings_slug UNIQUE (slug),
        CONSTRAINT meetings_kind CHECK (kind IN ('EXPERTISELAB', 'WEBINAR', 'CONGRESS', 'LAB_SESSION')),
        CONSTRAINT meetings_status
          CHECK (status IN ('DRAFT', 'PUBLISHED', 'HELD', 'RECAP_PUBLISHED', 'CANCELLED')),
        CONSTRAINT meetings_form CHECK (form IN ('HYBRID', 'ONSITE', 'ONLINE')),
        CONSTRAINT meetings_audience CHECK (audience IN ('NETWORK', 'MEMBERS', 'EVERYBODY')),
        CONSTRAINT meetings_times CHECK (ends_at > starts_at),
        CONSTRAINT meetings_seats CHECK (seats_onsite >= 0 AND seats_online >= 0)
      )`);
    await runner.query('CREATE INDEX meetings_start ON meetings (starts_at, id)');

    await runner.query(`
      CREATE TABLE agenda_items (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT agenda_items_meeting_fk REFERENCES meetings ON DELETE CASCADE,
        position integer NOT NULL,
        kind text NOT NULL,
        starts_at timestamptz,
        ends_at timestamptz,
        title_nl text NOT NULL,
        title_en text,
        description_nl text NOT NULL DEFAULT '',
        description_en text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT agenda_items_place UNIQUE (meeting_id, position),
        CONSTRAINT agenda_items_kind CHECK (kind IN ('WELCOME', 'INTRODUCTION_ROUND', 'EXPERT_BY_EXPERIENCE',
          'PRESENTATION', 'SUBSESSIONS', 'BREAK', 'CLOSE'))
      )`);

    await runner.query(`
      CREATE TABLE registrations (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT registrations_meeting_fk REFERENCES meetings ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT registrations_person_fk REFERENCES persons ON DELETE CASCADE,
        mode text NOT NULL,
        status text NOT NULL,
        seat_mode text,
        number integer NOT NULL,
        meanwhile_number integer,
        revision integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT registrations_once UNIQUE (meeting_id, person_id),
        CONSTRAINT registrations_mode CHECK (mode IN ('ONSITE', 'ONLINE')),
        CONSTRAINT registrations_seat CHECK (
          (status = 'CONFIRMED' AND seat_mode IS NOT DISTINCT FROM mode AND meanwhile_number IS NULL)
          OR (status = 'WAITLISTED' AND seat_mode IS DISTINCT FROM mode
              AND (seat_mode IS NULL OR seat_mode IN ('ONSITE', 'ONLINE'))
              AND (meanwhile_number IS NULL OR mode = 'ONSITE'))
          OR (status = 'CANCELLED' AND seat_mode IS NULL AND meanwhile_number IS NULL))
      )`);
    await runner.query('CREATE INDEX registrations_arrival ON registrations (meeting_id, number)');
    await runner.query('CREATE INDEX registrations_person ON registrations (person_id)');

    await runner.query(`
      CREATE TABLE registration_events (
        id uuid PRIMARY KEY,
        registration_id uuid NOT NULL
          CONSTRAINT registration_events_registration_fk REFERENCES registrations ON DELETE CASCADE,
        what text NOT NULL,
        mode text NOT NULL,
        seat_mode text,
        number integer NOT NULL,
        by_person_id uuid,
        at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX registration_events_story ON registration_events (registration_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE registration_events, registrations, agenda_items, meetings');
  }
}
