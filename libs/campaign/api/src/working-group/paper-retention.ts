import { text } from '@verbonden/shared/kernel';
import type { RetentionRule } from '@verbonden/shared/server';

/**
 * What was removed can be put back for a month; then its file goes too, unless another space holds it. Of what was taken
 * along an empty row stays until its edition is over, so that taking along once more does not bring it back.
 */
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
    const gone = await tx.query<{ id: string; file_id: string | null; stays: boolean }[]>(
      `SELECT paper.id, paper.file_id,
         paper.copied_from_id IS NOT NULL AND edition.ends_on >= $1::timestamptz::date AS stays
       FROM working_group_papers paper JOIN campaign_editions edition ON edition.id = paper.edition_id
       WHERE paper.removed_at < $1::timestamptz
         AND NOT (paper.title = '' AND edition.ends_on >= $1::timestamptz::date)
       FOR UPDATE OF paper`,
      [before],
    );
    const idsOf = (isKept: boolean) => gone.filter(({ stays }) => stays === isKept).map(({ id }) => id);
    await tx.query('DELETE FROM working_group_papers WHERE id = ANY ($1)', [idsOf(false)]);
    await tx.query(
      `UPDATE working_group_papers SET title = '', url = '', file_id = NULL, added_by_id = NULL WHERE id = ANY ($1)`,
      [idsOf(true)],
    );
    await tx.query(
      `UPDATE files SET loose_since = $2 WHERE id = ANY ($1)
         AND NOT EXISTS (SELECT FROM working_group_papers paper WHERE paper.file_id = files.id)`,
      [gone.flatMap(({ file_id }) => file_id ?? []), before],
    );
    return gone.length;
  },
};
