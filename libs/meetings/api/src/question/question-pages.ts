import { Injectable } from '@nestjs/common';
import { groupedBy } from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { MeetingQuestion, QuestionStatus } from './meeting-question.entity';
import { QuestionPageRow } from './question-page.entity';
import type { QuestionPage } from './question-room';

/** The pages with questions and answers that everybody reads, by meeting; a meeting without one is absent. */
export async function readQuestionPages(
  tx: EntityManager,
  meetingIds: readonly string[],
): Promise<Map<string, QuestionPage>> {
  const rows = await tx.findBy(QuestionPageRow, { meetingId: In([...meetingIds]) });
  if (rows.length === 0) return new Map();
  const questions = groupedBy(
    await tx.find(MeetingQuestion, {
      where: {
        meetingId: In(rows.map(({ meetingId }) => meetingId)),
        status: In([QuestionStatus.OPEN, QuestionStatus.ANSWERED]),
      },
      order: { createdAt: 'ASC', id: 'ASC' },
    }),
    ({ meetingId }) => meetingId,
  );
  return new Map(
    rows.flatMap(({ meetingId, publishedAt }): [string, QuestionPage][] => {
      const shown = (questions.get(meetingId) ?? []).filter(({ isForPage }) => isForPage);
      if (shown.length === 0) return [];
      return [
        [
          meetingId,
          {
            publishedAt,
            questions: shown.map(({ id, wording, question, answer }) => ({
              id,
              question: wording ?? question,
              answer,
            })),
          },
        ],
      ];
    }),
  );
}

/** What everybody may know of the questions of meetings, read for many at once. */
@Injectable()
export class QuestionPages {
  constructor(private readonly db: DataSource) {}

  /** Null until the page is published, and when everything on it was hidden since. */
  readonly pageOf = loader<string, QuestionPage | null>(
    (ids) => readQuestionPages(this.db.manager, ids),
    null,
  );
}
