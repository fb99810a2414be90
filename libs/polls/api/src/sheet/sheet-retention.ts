import { dutchDay, text } from '@verbonden/shared/kernel';
import type { RetentionRule } from '@verbonden/shared/server';

/** What people answered, while nobody publishes it; publishing erases it at once. */
export const sheetRetention: RetentionRule = {
  name: 'poll-answers',
  what: text(
    'Antwoorden op een peiling die niet gepubliceerd is',
    'Answers to a poll that was not published',
  ),
  why: text(
    'Van wie ze zijn, weten we niet. Na het publiceren wissen we ze meteen; alleen de cijfers blijven.',
    'Whose they are, we do not know. After publishing we erase them at once; only the figures stay.',
  ),
  days: 365,
  after: text('na de laatste dag van de peiling', 'after the last day of the poll'),
  async erase(tx, before) {
    const day = dutchDay(before);
    let erased = 0;
    for (const table of ['poll_boxes', 'poll_spent_tokens', 'poll_sheets', 'poll_open_answers']) {
      const [, count] = await tx.query<[unknown, number]>(
        `DELETE FROM ${table} USING polls WHERE polls.id = ${table}.poll_id AND polls.closes_on < $1`,
        [day],
      );
      erased += count;
    }
    return erased;
  },
};
