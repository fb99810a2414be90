import type { RefusedAddresses } from '@verbonden/notifications/api';
import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { meetingMails } from '../mail/meeting-mail-kinds';

/** What mail servers said about the first who registered, one each. */
const codes = ['SMTP_550_5.1.1', 'SMTP_552_5.2.2', 'SMTP_550_5.7.1'];

/** Three confirmations that did not arrive, so that there is something to see and to try again. A second time adds nothing. */
export async function loadUndelivered(
  tx: EntityManager,
  addresses: RefusedAddresses,
  now: Date,
): Promise<void> {
  const people = await tx.query<
    { id: string; meetingId: string; personId: string; name: string; email: string }[]
  >(
    `SELECT r.id, r.meeting_id AS "meetingId", p.id AS "personId", p.name, a.email
     FROM registrations r JOIN meetings m ON m.id = r.meeting_id
       JOIN persons p ON p.id = r.person_id JOIN accounts a ON a.person_id = p.id
     WHERE m.slug = 'expertiselab-voorjaar-2027' AND r.status = 'CONFIRMED' AND a.password_hash IS NULL
     ORDER BY r.number LIMIT $1`,
    [codes.length],
  );
  for (const [place, { id, meetingId, personId, name, email }] of people.entries()) {
    await tx.query(
      `INSERT INTO mail_messages (id, kind, person_id, to_name, to_address, locale, subject_id, context_id, dedupe_key,
                                  due_at, attempt_at, status, attempts, last_error, payload)
       SELECT $1, $2::text, $3, $4, $5, 'nl', $6::uuid, $7, $2::text || '/' || $6::uuid || '/0', $8, $8, 'FAILED', 1, $9,
              jsonb_build_object('revision', r.revision)
       FROM registrations r WHERE r.id = $6 ON CONFLICT (dedupe_key) DO NOTHING`,
      [
        newId(),
        meetingMails.confirmation,
        personId,
        name,
        email,
        id,
        meetingId,
        hoursBefore(now, place + 2),
        codes[place],
      ],
    );
    if (place === 0) await addresses.mark(tx, email, codes[place]!);
  }
}

function hoursBefore(now: Date, hours: number): Date {
  return new Date(now.getTime() - hours * 3_600_000);
}
