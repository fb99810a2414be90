import { text } from '@verbonden/shared/kernel';
import { keptFor, type RetentionRule } from '@verbonden/shared/server';

/** As long as the log, in which it says for whom somebody acted. */
export const deputiesRule: RetentionRule = {
  name: 'deputies',
  what: text('Wie voor welke coördinator waarnam', 'Who stood in for which coordinator'),
  why: text(
    'Zo lang als het logboek: daarin staat namens wie iemand iets deed.',
    'As long as the log: it says on whose behalf somebody did something.',
  ),
  days: 730,
  after: text('na de laatste dag', 'after the last day'),
  erase: async (tx, before) => {
    const [{ count }] = await tx.query<[{ count: number }]>(
      `WITH gone AS (DELETE FROM deputies WHERE until_day < $1::timestamptz::date RETURNING 1)
       SELECT count(*)::int AS count FROM gone`,
      [before],
    );
    return count;
  },
};

export const deputiesRetention = keptFor(deputiesRule);
