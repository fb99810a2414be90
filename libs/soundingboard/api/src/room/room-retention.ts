import { dutchDay, text } from '@verbonden/shared/kernel';
import type { RetentionRule } from '@verbonden/shared/server';

/** Long enough to look something up, and no longer. A report that nobody settled yet stays until somebody does. */
export const roomRetention: RetentionRule = {
  name: 'advice-rooms',
  what: text(
    'Wat jongeren en begeleiders in een gesprek van het klankbord schreven, en meldingen daarover',
    'What young people and hosts wrote in a conversation of the sounding board, and reports about it',
  ),
  why: text(
    'Het hielp om tot een advies te komen. Het advies blijft; wie wat zei, hoeft niemand te bewaren.',
    'It helped to come to advice. The advice stays; who said what, nobody needs to keep.',
  ),
  days: 90,
  after: text('na het advies, of na het sluiten zonder advies', 'after the advice, or after closing without'),
  async erase(tx, before) {
    const day = dutchDay(before);
    let erased = 0;
    for (const [table, rule] of [
      ['advice_messages', 'TRUE'],
      ['advice_reports', 'settled_at IS NOT NULL'],
    ] as const) {
      const [, count] = await tx.query<[unknown, number]>(
        `DELETE FROM ${table} USING advice_requests request
         WHERE request.id = ${table}.request_id AND coalesce(request.advised_on, request.room_closed_at::date) < $1 AND ${rule}`,
        [day],
      );
      erased += count;
    }
    return erased;
  },
};
