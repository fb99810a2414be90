import type { Stage } from '../stage';

/**
 * Lets time pass on the example network: a meeting was held this morning and another one is on, mails went out that ask
 * something, and things were begun that others have not finished.
 */
export async function letTimePass({ db }: Stage): Promise<void> {
  for (const happening of [...meetings, ...asks, ...begun]) await db.query(happening);
}

const held = `(SELECT id FROM meetings WHERE slug = 'expertiselab-voorjaar-2027')`;
const on = `(SELECT id FROM meetings WHERE slug = 'kennismaken-met-het-jmz-lab-2027')`;
const person = (name: string) => `(SELECT person_id FROM accounts WHERE email LIKE '${name}%')`;

const meetings = [
  `UPDATE meetings SET status = 'HELD', starts_at = now() - interval '5 hours', ends_at = now() - interval '1 hour'
   WHERE id = ${held}`,
  `UPDATE meetings SET starts_at = now() - interval '1 hour', ends_at = now() + interval '2 hours'
   WHERE id = ${on}`,
  `INSERT INTO attendances (id, registration_id, mode, arrived_at, how)
   SELECT gen_random_uuid(), id, seat_mode, now() - interval '4 hours', 'NAME' FROM registrations
   WHERE meeting_id = ${held} AND seat_mode IS NOT NULL`,
  `INSERT INTO attendances (id, registration_id, mode, arrived_at, how)
   SELECT gen_random_uuid(), id, seat_mode, now(), 'NAME' FROM registrations
   WHERE meeting_id = ${on} AND seat_mode IS NOT NULL ORDER BY number LIMIT 2`,
  `INSERT INTO feedback_asks (registration_id, asked_at)
   SELECT registration_id, now() FROM attendances JOIN registrations r ON r.id = registration_id
   WHERE r.meeting_id = ${held}`,
  `INSERT INTO certificates (id, registration_id, code, name, issued_at)
   SELECT gen_random_uuid(), registration_id, 'WANDEK234567', 'Fatma Yıldız', now()
   FROM attendances JOIN registrations r ON r.id = registration_id WHERE r.meeting_id = ${held} LIMIT 1`,
];

const asks = [
  `INSERT INTO interests (id, meeting_id, person_id)
   SELECT gen_random_uuid(), id, ${person('fatma')} FROM meetings WHERE slug = 'expertiselab-najaar-2027'`,
  `INSERT INTO registration_requests (id, meeting_id, kind, status, mode, name, email, asked_by, ends_at, revision)
   SELECT gen_random_uuid(), id, 'COLLEAGUE', 'PENDING', 'ONSITE', 'Bo Bakker', 'bo@example.org', ${person('samira')},
          now() + interval '2 days', 0
   FROM meetings WHERE slug = 'kennismaken-met-het-jmz-lab-2027'`,
  `INSERT INTO knowledge_freshness_asks (id, item_id, person_id, review_on, asked_at)
   SELECT gen_random_uuid(), id, author_id, current_date, now() FROM knowledge_items
   WHERE status = 'PUBLISHED' AND author_id = ${person('fatma')} LIMIT 1`,
  `INSERT INTO offer_asks (id, offer_id, person_id, expires_on)
   SELECT gen_random_uuid(), id, maker_id, expires_on FROM offers WHERE maker_id = ${person('fatma')} LIMIT 1`,
  `INSERT INTO municipality_claims (id, municipality_id, name, email, locale, status, asked_at)
   SELECT gen_random_uuid(), id, 'Bo Bakker', 'bo@example.org', 'nl', 'ASKED', now() FROM municipalities LIMIT 1`,
  `INSERT INTO campaign_signups (id, activity_id, chosen_name, locale)
   SELECT gen_random_uuid(), id, 'Zon', 'nl' FROM campaign_activities
   WHERE status = 'PUBLISHED' ORDER BY id LIMIT 1`,
  `INSERT INTO toolkit_follows (id, person_id, edition_id)
   SELECT gen_random_uuid(), ${person('fatma')}, id FROM campaign_editions WHERE slug = '2027'`,
  `INSERT INTO invitations (id, email, name, role, organisation_id, invited_by, expires_at)
   SELECT gen_random_uuid(), 'bo@example.org', 'Bo Bakker', 'PROFESSIONAL', id, ${person('marieke')},
          now() + interval '2 days'
   FROM organisations WHERE slug = 'steunpunt-de-brug'`,
  `INSERT INTO sign_in_links (id, email, expires_at)
   SELECT gen_random_uuid(), email, now() + interval '15 minutes' FROM accounts WHERE email LIKE 'fatma%'`,
  `INSERT INTO sign_in_links (id, email, purpose, expires_at)
   SELECT gen_random_uuid(), email, 'PASSWORD', now() + interval '30 minutes' FROM accounts WHERE email LIKE 'fatma%'`,
  `INSERT INTO address_changes (id, person_id, old_email, email, expires_at, made_at)
   SELECT gen_random_uuid(), ${person('fatma')}, 'fatma@example.org', 'fatma.nieuw@example.org',
          now() + interval '1 day', made_at
   FROM (VALUES (NULL), (now())) AS changes (made_at)`,
  `UPDATE consents SET way = 'LINK', maker_address = 'zon@example.org', maker_answer = NULL, maker_answered_on = NULL
   WHERE id = (SELECT id FROM consents WHERE guardian_name IS NULL ORDER BY id LIMIT 1)`,
];

const begun = [
  `UPDATE policy_texts SET share_id = gen_random_uuid()`,
  `INSERT INTO polls (id, slug, title_nl, lead_nl, help_nl, opens_on, closes_on, questions, audience, status, author_id)
   SELECT gen_random_uuid(), 'peiling-in-de-maak', 'Een peiling in de maak', lead_nl, help_nl, current_date + 7,
          current_date + 30, questions, audience, 'DRAFT', author_id
   FROM polls WHERE slug = 'zorgen-en-jezelf'`,
  `INSERT INTO imports (id, person_id, file_name, file_form, columns, mapping, status, total, erase_at, kind)
   VALUES ('01a30000-0000-7000-8000-000000000001', ${person('marieke')}, 'kennis.csv', 'CSV', '{Titel,Soort}',
           '{}', 'UNCHECKED', 1, now() + interval '7 days', 'KNOWLEDGE')`,
  `INSERT INTO import_lines (import_id, row, cells, title)
   VALUES ('01a30000-0000-7000-8000-000000000001', 2, '["Samen lezen", "Tip"]', 'Samen lezen')`,
  `INSERT INTO knowledge_revisions (item_id, number, author_id, content, published_at, published_by_id, status)
   SELECT item_id, 2, author_id, content, now(), published_by_id, status FROM knowledge_revisions
   WHERE number = 1 AND published_at IS NOT NULL AND content IS NOT NULL ORDER BY item_id LIMIT 1`,
];
