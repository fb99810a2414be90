import { text } from '@verbonden/shared/kernel';
import type { RetentionRule } from '@verbonden/shared/server';

/** How far back the list looks; older ones are erased. */
export const missedSearchDays = 90;

export const missedSearchRetention: RetentionRule = {
  name: 'missed-searches',
  what: text('De woorden van zoekvragen zonder resultaat', 'The words of searches that found nothing'),
  why: text(
    'Zo zien we wat er ontbreekt. Wie ze intikte, weten we niet.',
    'They show what is missing. Who typed them, we do not know.',
  ),
  days: missedSearchDays,
  after: text('na de zoekvraag', 'after the search'),
  async erase(tx, before) {
    const [, erased] = await tx.query<[unknown, number]>('DELETE FROM missed_searches WHERE day < $1', [
      before.toISOString().slice(0, 10),
    ]);
    return erased;
  },
};
