import { text } from '@verbonden/shared/kernel';
import type { RetentionRule } from '@verbonden/shared/server';

/** How far back the list looks; older ones are erased. */
export const shownSearchDays = 90;

export const shownSearchRetention: RetentionRule = {
  name: 'shown-searches',
  what: text(
    'De woorden van zoekvragen, en of iemand iets opende',
    'The words of searches, and whether somebody opened something',
  ),
  why: text(
    'Zo zien we wat wel gevonden wordt maar niet past. Wie ze intikte, weten we niet.',
    'They show what is found but does not fit. Who typed them, we do not know.',
  ),
  days: shownSearchDays,
  after: text('na de zoekvraag', 'after the search'),
  async erase(tx, before) {
    const [, erased] = await tx.query<[unknown, number]>('DELETE FROM shown_searches WHERE day < $1', [
      before.toISOString().slice(0, 10),
    ]);
    return erased;
  },
};
