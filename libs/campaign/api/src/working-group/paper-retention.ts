import { text } from '@verbonden/shared/kernel';
import type { RetentionRule } from '@verbonden/shared/server';

/** What was removed can be put back for a month; then its file goes too, unless another space holds it. */
export const paperRetention: RetentionRule = {
  name: 'working-group-papers',
  what: text('Weggehaalde bestanden van de werkgroep', 'Removed files of the working group'),
  why: text(
    'Zo kan wat per ongeluk weg is terugkomen.',
    'So that what was removed by mistake can come back.',
  ),
  days: 30,
  after: text('nadat het is weggehaald', 'after it was removed'),
  erase: async (tx, before) => {
    const [gone] = await tx.query<[{ file_id: string | null }[], number]>(
      'DELETE FROM working_group_papers WHERE removed_at < $1 RETURNING file_id',
      [before],
    );
    await tx.query(
      `UPDATE files SET loose_since = $2 WHERE id = ANY ($1)
         AND NOT EXISTS (SELECT FROM working_group_papers paper WHERE paper.file_id = files.id)`,
      [gone.flatMap(({ file_id }) => file_id ?? []), before],
    );
    return gone.length;
  },
};
