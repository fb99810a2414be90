import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';

const hour = 3_600_000;

/** Puts a published hybrid meeting into the database, open for registration until it starts. @returns its id */
export async function publishedMeeting(
  db: Pool,
  startsAt: Date,
  seatsOnsite: number | null,
): Promise<string> {
  const id = newId();
  await db.query(
    `INSERT INTO meetings (id, slug, kind, status, title_nl, title_en, lead_nl, starts_at, ends_at, form, venue_name,
                           venue_address, venue_room, join_url, seats_onsite, audience, published_at)
     VALUES ($1, $2, 'EXPERTISELAB', 'PUBLISHED', 'Expertiselab over samen meten', 'Expertise lab on measuring',
             'Een middag over cijfers die kloppen.', $3, $4, 'HYBRID', 'Het Meetlokaal', 'Voorbeeldstraat 1, Utrecht',
             'Zaal 2', 'https://video.example.org/meten', $5, 'NETWORK', now())`,
    [id, `meten-${id}`, startsAt, new Date(startsAt.getTime() + 3 * hour), seatsOnsite],
  );
  return id;
}

/** What a reminder is planned from. */
export interface Reminder {
  readonly kind: 'meetings.reminder-7d' | 'meetings.reminder-1h';
  readonly meetingId: string;
  readonly startsAt: Date;
  readonly dueAt: Date;
}

/**
 * Puts a confirmed registration and a planned reminder of it into the database for each person, written as the
 * registration service plans them (libs/meetings/api/src/mail/meeting-mail-plan.ts): the same key, payload and links.
 */
export async function remindedPeople(
  db: Pool,
  reminder: Reminder,
  people: readonly { readonly id: string; readonly name: string; readonly email: string }[],
): Promise<void> {
  const startsAt = reminder.startsAt.toISOString();
  const registrations = people.map((person, index) => ({
    id: newId(),
    mail_id: newId(),
    person_id: person.id,
    name: person.name,
    email: person.email,
    number: index + 1,
  }));
  await db.query(
    `WITH given AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb)
         AS given (id uuid, mail_id uuid, person_id uuid, name text, email text, number int)),
     registered AS (
       INSERT INTO registrations (id, meeting_id, person_id, mode, status, seat_mode, number, revision)
       SELECT id, $2::uuid, person_id, 'ONLINE', 'CONFIRMED', 'ONLINE', number, 1 FROM given)
     INSERT INTO mail_messages (id, kind, person_id, to_name, to_address, locale, subject_id, context_id,
                                dedupe_key, due_at, attempt_at, status, payload)
     SELECT mail_id, $3::text, person_id, name, email, 'nl', id, $2::uuid,
            $3::text || '/' || id || '/' || $4::text, $5::timestamptz, $5::timestamptz, 'PLANNED',
            jsonb_build_object('revision', 1, 'startsAt', $4::text)
     FROM given`,
    [JSON.stringify(registrations), reminder.meetingId, reminder.kind, startsAt, reminder.dueAt],
  );
}
