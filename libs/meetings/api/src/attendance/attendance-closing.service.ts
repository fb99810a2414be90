import { Inject, Injectable } from '@nestjs/common';
import {
  type Clock,
  DomainError,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingStatus } from '../meeting/meeting.enums';
import { canEditMeetings } from '../meetings.policy';

/** Days after the end until the list closes by itself, so that nobody waits for a certificate for ever. */
const closesAfterDays = 3;

/** Closing the list of who was there. From then on people can fetch their certificate. */
@Injectable()
export class AttendanceClosing {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Closed before is fine. @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT before the meeting began */
  close(viewer: SignedInViewer, meetingId: string): Promise<Meeting> {
    return this.change(viewer, meetingId, (meeting, now) => {
      const wasHeld = meeting.status !== MeetingStatus.DRAFT && meeting.status !== MeetingStatus.CANCELLED;
      if (!wasHeld || now < meeting.startsAt) {
        throw new DomainError(
          'CONFLICT',
          text('Dit kan pas als de bijeenkomst begonnen is.', 'This is possible once the meeting has begun.'),
        );
      }
      meeting.attendanceClosedAt ??= now;
      meeting.attendanceKeptOpen = false;
    });
  }

  /** Opens the list again, to mend it. Certificates that were fetched stay true for who stays on it. */
  reopen(viewer: SignedInViewer, meetingId: string): Promise<Meeting> {
    return this.change(viewer, meetingId, (meeting) => {
      meeting.attendanceClosedAt = null;
      meeting.attendanceKeptOpen = true;
    });
  }

  /** Closes lists that nobody closed or keeps open by hand. @returns how many */
  async sweep(): Promise<number> {
    const now = this.clock.now();
    const due = new Date(now.getTime() - closesAfterDays * 86_400_000);
    const [{ closed }] = await this.db.query<[{ closed: number }]>(
      `WITH closed AS (
         UPDATE meetings SET attendance_closed_at = $1
         WHERE status IN ('HELD', 'RECAP_PUBLISHED') AND attendance_closed_at IS NULL
           AND NOT attendance_kept_open AND times_known AND ends_at <= $2
         RETURNING id)
       SELECT count(*)::int AS closed FROM closed`,
      [now, due],
    );
    return closed;
  }

  private async change(
    viewer: SignedInViewer,
    id: string,
    apply: (meeting: Meeting, now: Date) => void,
  ): Promise<Meeting> {
    if (!canEditMeetings(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    return this.db.transaction(async (tx) => {
      const meeting = await lock(tx, id);
      apply(meeting, this.clock.now());
      await tx.update(
        Meeting,
        { id },
        { attendanceClosedAt: meeting.attendanceClosedAt, attendanceKeptOpen: meeting.attendanceKeptOpen },
      );
      return meeting;
    });
  }
}

async function lock(tx: EntityManager, id: string): Promise<Meeting> {
  const meeting = await tx.findOne(Meeting, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!meeting) throw notFound();
  return meeting;
}
