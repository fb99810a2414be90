import type { EntityManager } from 'typeorm';
import type { FeedbackAnswer } from './feedback-answer.entity';

/** Answers are shown by so many of a mode at once, so that no new look at the results tells what one person answered. */
export const fewestShown = 5;

/**
 * The closed box that answers fall into (P34). Who answered and what was answered are two tables without anything in
 * common. A database also remembers where a row stands and which transaction wrote it (ctid, xmin): therefore with each
 * answer all rows of the meeting are written anew in this one transaction, the answers in a random order and under new
 * random ids, who answered in the order of their ids. What is left to compare are two piles. Answers wait until there
 * are five of their mode, and are then counted together.
 *
 * What this cannot hide: from somebody who keeps copies of the database of before and after every single answer.
 * @param tx with the meeting's row locked by the caller, so that two answers come one after the other
 */
export async function putInBox(
  tx: EntityManager,
  registrationId: string,
  answer: Omit<FeedbackAnswer, 'id' | 'counted'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO feedback_answers (id, meeting_id, mode, day, usefulness, place, catering, atmosphere, sound,
                                   taking_part, tomorrow, next_agenda, counted)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, false)`,
    [
      answer.meetingId,
      answer.mode,
      answer.day,
      answer.usefulness,
      answer.place,
      answer.catering,
      answer.atmosphere,
      answer.sound,
      answer.takingPart,
      answer.tomorrow,
      answer.nextAgenda,
    ],
  );
  await tx.query(
    `WITH box AS (DELETE FROM feedback_answers WHERE meeting_id = $1 RETURNING *),
     waiting AS (SELECT mode FROM box WHERE NOT counted GROUP BY mode HAVING count(*) >= $2)
     INSERT INTO feedback_answers (id, meeting_id, mode, day, usefulness, place, catering, atmosphere, sound,
                                   taking_part, tomorrow, next_agenda, counted)
     SELECT gen_random_uuid(), meeting_id, mode, day, usefulness, place, catering, atmosphere, sound, taking_part,
            tomorrow, next_agenda, counted OR mode IN (SELECT mode FROM waiting)
     FROM box ORDER BY random()`,
    [answer.meetingId, fewestShown],
  );
  await tx.query('INSERT INTO feedback_answered (registration_id) VALUES ($1)', [registrationId]);
  await tx.query(
    `WITH list AS (
       DELETE FROM feedback_answered USING registrations r
       WHERE r.id = feedback_answered.registration_id AND r.meeting_id = $1 RETURNING registration_id)
     INSERT INTO feedback_answered (registration_id) SELECT registration_id FROM list ORDER BY registration_id`,
    [answer.meetingId],
  );
}
