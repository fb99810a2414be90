import { Injectable } from '@nestjs/common';
import { forbidden, notFound, text, type Viewer } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { attendanceModes } from '../meeting/meeting.enums';
import { MeetingRecap } from '../recap/meeting-recap.entity';
import { FeedbackAnswer } from './feedback-answer.entity';
import { type FeedbackResults, scoresOf } from './feedback-results';
import { feedbackClosesAt } from './feedback-window';
import { canSeeFeedback } from './feedback.policy';

interface Counts {
  readonly ONSITE: number;
  readonly ONLINE: number;
  readonly answered: number;
}

/** What people thought, for who prepares the next meeting. */
@Injectable()
export class FeedbackResultsService {
  constructor(private readonly db: DataSource) {}

  /** @throws DomainError FORBIDDEN, NOT_FOUND */
  async read(viewer: Viewer, slug: string): Promise<FeedbackResults> {
    if (!canSeeFeedback(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    const meeting = await this.db.manager.findOneBy(Meeting, { slug });
    if (!meeting) throw notFound();
    const [counts, answers, recap] = await Promise.all([
      this.counts(meeting.id),
      // Ids are random and change with each answer, so their order tells nothing.
      this.db.manager.find(FeedbackAnswer, {
        where: { meetingId: meeting.id, counted: true },
        order: { id: 'ASC' },
      }),
      this.db.manager.findOneBy(MeetingRecap, { meetingId: meeting.id }),
    ]);
    return {
      meeting,
      present: counts.ONSITE + counts.ONLINE,
      answered: counts.answered,
      closesAt: feedbackClosesAt(meeting.endsAt, recap?.publishedAt ?? null),
      responses: attendanceModes
        .filter((mode) => counts[mode] > 0)
        .map((mode) => ({
          mode,
          present: counts[mode],
          counted: answers.filter((answer) => answer.mode === mode).length,
        })),
      scores: scoresOf(answers),
      tomorrow: answers.flatMap(({ tomorrow }) => tomorrow ?? []),
      // By the other end of the random id, so that the two lists do not run side by side.
      nextAgenda: [...answers]
        .sort((one, other) => (ending(one) < ending(other) ? -1 : 1))
        .flatMap(({ nextAgenda }) => nextAgenda ?? []),
    };
  }

  /**
   * The earlier meeting whose answers help to prepare this one: the one it began as a copy of, else the latest before it
   * in its season or of its kind. Null when none has answers to show.
   */
  async helpfulFor(viewer: Viewer, meeting: Meeting): Promise<Meeting | null> {
    if (!canSeeFeedback(viewer)) return null;
    return this.db.manager
      .createQueryBuilder(Meeting, 'earlier')
      .where('earlier.id <> :id AND earlier.endsAt < :startsAt', {
        id: meeting.id,
        startsAt: meeting.startsAt,
      })
      .andWhere('(earlier.id = :copied OR earlier.seriesId = :seriesId OR earlier.kind = :kind)', {
        copied: meeting.copiedFromId,
        seriesId: meeting.seriesId,
        kind: meeting.kind,
      })
      .andWhere(
        'EXISTS (SELECT 1 FROM feedback_answers answer WHERE answer.meeting_id = earlier.id AND answer.counted)',
      )
      .orderBy('(earlier.id = :copied)', 'DESC', 'NULLS LAST')
      .addOrderBy('(earlier.seriesId = :seriesId)', 'DESC', 'NULLS LAST')
      .addOrderBy('earlier.endsAt', 'DESC')
      .limit(1)
      .getOne();
  }

  /** True when there is something to show to this viewer. */
  async has(viewer: Viewer, meetingId: string): Promise<boolean> {
    return canSeeFeedback(viewer) && this.db.manager.existsBy(FeedbackAnswer, { meetingId, counted: true });
  }

  private async counts(meetingId: string): Promise<Counts> {
    const [row] = await this.db.query<[Counts]>(
      `SELECT count(*) FILTER (WHERE a.mode = 'ONSITE')::int AS "ONSITE",
              count(*) FILTER (WHERE a.mode = 'ONLINE')::int AS "ONLINE",
              (SELECT count(*)::int FROM feedback_answered f JOIN registrations s ON s.id = f.registration_id
               WHERE s.meeting_id = $1) AS answered
       FROM attendances a JOIN registrations r ON r.id = a.registration_id WHERE r.meeting_id = $1`,
      [meetingId],
    );
    return row;
  }
}

function ending({ id }: FeedbackAnswer): string {
  return id.slice(-12);
}
