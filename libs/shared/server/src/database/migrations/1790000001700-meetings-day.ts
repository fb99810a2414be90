import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day of a meeting: a code for each registration, what hosts did, and what phone and beamer show together. */
export class MeetingsDay1790000001700 implements MigrationInterface {
  name = 'MeetingsDay1790000001700';

  async up(runner: QueryRunner): Promise<void> {
    // Forty random bits of a random UUID, written without I, L, O and U. Bytes 6 and 8 hold its version and variant.
    await runner.query(`
      CREATE FUNCTION new_check_in_code() RETURNS text LANGUAGE sql VOLATILE AS $$
        WITH drawn AS MATERIALIZED (SELECT uuid_send(gen_random_uuid()) AS bytes)
        SELECT string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (get_byte(bytes, place) & 31) + 1, 1), '')
        FROM drawn, unnest(ARRAY[0, 1, 2, 3, 4, 5, 7, 9]) AS place
      $$`);
    await runner.query(`
      ALTER TABLE registrations
        ADD COLUMN check_in_code text NOT NULL DEFAULT new_check_in_code(),
        ADD CONSTRAINT registrations_code UNIQUE (check_in_code, meeting_id)`);

    await runner.query(`
      CREATE TABLE attendance_acts (
        id uuid PRIMARY KEY,
        registration_id uuid NOT NULL
          CONSTRAINT attendance_acts_registration_fk REFERENCES registrations ON DELETE CASCADE,
        what text NOT NULL,
        by_person_id uuid,
        at timestamptz NOT NULL,
        CONSTRAINT attendance_acts_what CHECK (what IN ('IN', 'OUT'))
      )`);
    await runner.query('CREATE INDEX attendance_acts_registration ON attendance_acts (registration_id)');

    await runner.query(`
      CREATE TABLE code_guesses (
        person_id uuid PRIMARY KEY CONSTRAINT code_guesses_person_fk REFERENCES persons ON DELETE CASCADE,
        window_start timestamptz NOT NULL,
        guesses integer NOT NULL
      )`);

    await runner.query(`
      CREATE TABLE meeting_days (
        meeting_id uuid PRIMARY KEY CONSTRAINT meeting_days_meeting_fk REFERENCES meetings ON DELETE CASCADE,
        card_registration_id uuid
          CONSTRAINT meeting_days_card_fk REFERENCES registrations ON DELETE SET NULL
      )`);

    await runner.query(`
      CREATE TABLE turns (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT turns_meeting_fk REFERENCES meetings ON DELETE CASCADE,
        registration_id uuid CONSTRAINT turns_registration_fk REFERENCES registrations ON DELETE CASCADE,
        mode text NOT NULL,
        question text,
        status text NOT NULL,
        number integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT turns_number UNIQUE (meeting_id, number),
        CONSTRAINT turns_mode CHECK (mode IN ('ONSITE', 'ONLINE')),
        CONSTRAINT turns_status CHECK (status IN ('WAITING', 'SPEAKING', 'DONE', 'SKIPPED', 'WITHDRAWN')),
        CONSTRAINT turns_asked CHECK (registration_id IS NOT NULL OR question IS NOT NULL)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX turns_one_each ON turns (registration_id) WHERE status IN ('WAITING', 'SPEAKING')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE turns, meeting_days, code_guesses, attendance_acts');
    await runner.query('ALTER TABLE registrations DROP COLUMN check_in_code');
    await runner.query('DROP FUNCTION new_check_in_code()');
  }
}
