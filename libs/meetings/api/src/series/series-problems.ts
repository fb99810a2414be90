import { type FieldProblem, text } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';
import { MeetingSeries } from './meeting-series.entity';

/** A meeting is part of a season that is there, or of none. */
export async function seriesProblems(tx: EntityManager, seriesId: string | null): Promise<FieldProblem[]> {
  if (!seriesId || (await tx.existsBy(MeetingSeries, { id: seriesId }))) return [];
  return [
    {
      field: 'seriesId',
      code: 'UNKNOWN_SERIES',
      text: text('Deze reeks is er niet (meer). Kies een andere.', 'This season is not there (any more).'),
    },
  ];
}
