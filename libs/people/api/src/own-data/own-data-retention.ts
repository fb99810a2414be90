import { text } from '@verbonden/shared/kernel';
import { keptFor, type RetentionRule } from '@verbonden/shared/server';
import { exportDays } from './data-export.entity';

/** What was made for somebody to fetch holds everything about them, so it does not lie about. */
export const dataExportRule: RetentionRule = {
  name: 'data-exports',
  what: text('Het bestand met je eigen gegevens', 'The file with your own data'),
  why: text(
    'Je kunt het een week ophalen. Daarna maken we het zo weer.',
    'You can fetch it for a week. After that it is made again in a moment.',
  ),
  days: exportDays,
  after: text('nadat het klaar is', 'after it is ready'),
  erase: async (tx, before) => {
    const [{ count }] = await tx.query<[{ count: number }]>(
      `WITH gone AS (DELETE FROM data_exports WHERE made_at < $1 RETURNING 1)
       SELECT count(*)::int AS count FROM gone`,
      [before],
    );
    return count;
  },
};

export const ownDataRetention = keptFor(dataExportRule);
