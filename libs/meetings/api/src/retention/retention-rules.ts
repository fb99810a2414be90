import { text } from '@verbonden/shared/kernel';
import type { RetentionRule } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { lastDay } from '../feedback/feedback-window';

const afterMeeting = text('na de bijeenkomst', 'after the meeting');

/** What is kept of meetings: a period is changed here and nowhere else. `before`: meetings that ended before it. */
export const meetingRetention: readonly RetentionRule[] = [
  {
    name: 'needs',
    what: text(
      'Dieet en wat iemand nodig heeft om goed mee te doen',
      'Diet, and what somebody needs to take part well',
    ),
    why: text(
      'Dit gaat over gezondheid. Na de bijeenkomst hebben we het niet meer nodig.',
      'This is about health. After the meeting we do not need it any more.',
    ),
    days: 14,
    after: afterMeeting,
    erase: (tx, before) =>
      erased(
        tx,
        `DELETE FROM registration_needs USING registrations r JOIN meetings m ON m.id = r.meeting_id
         WHERE registration_needs.registration_id = r.id AND m.ends_at < $1`,
        before,
      ),
  },
  {
    name: 'needs-of-who-left',
    what: text('Hetzelfde, van wie zich afmeldde', 'The same, of who cancelled'),
    why: text(
      'Wie niet komt, heeft niets nodig. Een dag bedenktijd blijft.',
      'Who does not come needs nothing. A day to change their mind remains.',
    ),
    days: 1,
    after: text('na de afmelding', 'after cancelling'),
    erase: (tx, before) =>
      erased(
        tx,
        `DELETE FROM registration_needs USING registrations r
         WHERE registration_needs.registration_id = r.id AND r.status = 'CANCELLED' AND r.updated_at < $1`,
        before,
      ),
  },
  {
    name: 'requests',
    what: text(
      'Namen en adressen van wie werd uitgenodigd of opgegeven',
      'Names and addresses of who was invited or put on the list',
    ),
    why: text(
      'Wie kwam, staat bij de aanmeldingen. De rest hoeven we niet te bewaren.',
      'Who came is among the registrations. The rest we need not keep.',
    ),
    days: 30,
    after: afterMeeting,
    erase: (tx, before) =>
      erased(
        tx,
        `DELETE FROM registration_requests USING meetings m
         WHERE registration_requests.meeting_id = m.id AND m.ends_at < $1`,
        before,
      ),
  },
  {
    name: 'date-polls',
    what: text(
      'Wie in een datumprikker gevraagd werd, en wat ieder antwoordde',
      'Who was asked in a date poll, and what each answered',
    ),
    why: text(
      'Het diende om een moment te kiezen. Dat is dan geweest.',
      'It served to choose a moment. That has passed by then.',
    ),
    days: 30,
    after: afterMeeting,
    erase: (tx, before) =>
      erased(
        tx,
        `DELETE FROM date_poll_people USING date_polls p JOIN meetings m ON m.id = p.meeting_id
         WHERE date_poll_people.poll_id = p.id AND m.ends_at < $1`,
        before,
      ),
  },
  {
    name: 'question-askers',
    what: text(
      'Wie een vraag stelde bij een bijeenkomst, en wie dat ook wilde weten',
      'Who asked a question of a meeting, and who wanted to know it too',
    ),
    why: text(
      'Nodig om te melden dat het antwoord er is. De vraag zelf blijft, en is dan van niemand.',
      'Needed to tell that the answer is there. The question itself stays, and is nobody’s from then on.',
    ),
    days: 30,
    after: afterMeeting,
    erase: async (tx, before) =>
      (await erased(
        tx,
        `DELETE FROM meeting_question_toos USING meeting_questions q JOIN meetings m ON m.id = q.meeting_id
         WHERE meeting_question_toos.question_id = q.id AND m.ends_at < $1`,
        before,
      )) +
      (await erased(
        tx,
        `UPDATE meeting_questions SET registration_id = NULL, wants_mail = false FROM meetings m
         WHERE meeting_questions.meeting_id = m.id AND registration_id IS NOT NULL AND m.ends_at < $1`,
        before,
      )),
  },
  {
    name: 'feedback-answered',
    what: text(
      'Wie gevraagd is naar een mening, en wie antwoordde',
      'Who was asked for an opinion, and who answered',
    ),
    why: text(
      'Nodig om iedereen één keer te vragen. De antwoorden zelf zijn van niemand en blijven.',
      'Needed to ask everybody once. The answers themselves are nobody’s, and stay.',
    ),
    days: lastDay,
    after: afterMeeting,
    erase: async (tx, before) => {
      const of = (table: string) =>
        erased(
          tx,
          `DELETE FROM ${table} USING registrations r JOIN meetings m ON m.id = r.meeting_id
           WHERE ${table}.registration_id = r.id AND m.ends_at < $1`,
          before,
        );
      return (await of('feedback_asks')) + (await of('feedback_answered'));
    },
  },
  {
    name: 'expert-sheets',
    what: text(
      'Wat we afspraken met ervaringsdeskundigen die vertelden',
      'What we agreed with experts by experience who spoke',
    ),
    why: text(
      'Dan is de nazorg geweest. Alleen of er opgenomen mocht worden blijft staan, zodat een nee een nee blijft.',
      'The aftercare is done by then. Only whether it may be recorded stays, so that a no remains a no.',
    ),
    days: 90,
    after: afterMeeting,
    erase: (tx, before) =>
      erased(
        tx,
        `UPDATE expert_sheets SET questions = NULL, topics_to_avoid = NULL, supporter_name = NULL,
           supporter_reach = NULL, gift = NULL, gift_status = NULL, aftercare_on = NULL, aftercare_by = NULL,
           erased_at = now()
         FROM agenda_items i JOIN meetings m ON m.id = i.meeting_id
         WHERE expert_sheets.agenda_item_id = i.id AND expert_sheets.erased_at IS NULL AND m.ends_at < $1`,
        before,
      ),
  },
];

async function erased(tx: EntityManager, statement: string, before: Date): Promise<number> {
  const [{ count }] = await tx.query<[{ count: number }]>(
    `WITH gone AS (${statement} RETURNING 1) SELECT count(*)::int AS count FROM gone`,
    [before],
  );
  return count;
}
