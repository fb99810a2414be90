import { digestMail } from './digest-names';

/** In how many overviews that did not arrive a mail is, before it is given up with them. */
const mostOverviews = 3;

/**
 * The rest of a statement that begins with `failed`, the mail that did not arrive (kind, subject_id): of an overview, what
 * is in it comes in another one from `again`. What was in so many ends with them, and leaves by itself if it is sent again.
 */
export function givenToNext(code: string, again: string): string {
  return `inside AS (
      SELECT mail.id, mail.attempts + 1 >= ${mostOverviews} AS ends
      FROM failed JOIN mail_messages AS mail ON mail.digest_id = failed.subject_id
      WHERE failed.kind = '${digestMail}' AND mail.status IN ('PLANNED', 'SENT'))
    UPDATE mail_messages AS mail SET
      status = CASE WHEN ends THEN 'FAILED' ELSE 'PLANNED' END, sent_at = NULL,
      attempts = attempts + 1, last_error = CASE WHEN ends THEN ${code} END, attempt_at = ${again}, digest_id = NULL,
      waits_in = CASE WHEN NOT ends THEN waits_in END,
      digest_rhythm = CASE WHEN NOT ends THEN digest_rhythm END
    FROM inside WHERE mail.id = inside.id AND mail.status IN ('PLANNED', 'SENT')`;
}
