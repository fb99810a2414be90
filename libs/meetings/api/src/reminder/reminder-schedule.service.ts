import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  forbidden,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK, LiveNotes } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { MailActs } from '../mail/mail-acts';
import { MeetingMailPlan } from '../mail/meeting-mail-plan';
import { MailActKind } from '../mail/mail-act.entity';
import type { Meeting } from '../meeting/meeting.entity';
import { MeetingStatus } from '../meeting/meeting.enums';
import { meetingTopic } from '../meeting/meeting-note';
import { assertCanChange } from '../meeting/meeting.states';
import { canEditMeetings } from '../meetings.policy';
import { SeatKeeper } from '../registration/seat-keeper';
import type { SetReminderScheduleInput } from './reminder-schedule.input';
import { ReminderSchedules } from './reminder-schedules';
import { inOneSpelling, scheduleProblems } from './schedule-problems';

/** Choosing when a meeting reminds. */
@Injectable()
export class ReminderScheduleService {
  constructor(
    private readonly db: DataSource,
    private readonly seats: SeatKeeper,
    private readonly schedules: ReminderSchedules,
    private readonly mail: MeetingMailPlan,
    private readonly acts: MailActs,
    private readonly notes: LiveNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Puts these reminders in the place of what stood. What has not left is planned anew in the same transaction; what
   * somebody got stays got, and a moment that has passed is for nobody.
   * @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT; BAD_USER_INPUT at `moments.<place>…`
   */
  async set(viewer: SignedInViewer, input: SetReminderScheduleInput): Promise<Meeting> {
    if (!canEditMeetings(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      const meeting = await this.seats.lockMeeting(tx, input.meetingId);
      assertCanChange(meeting.status);
      const { version } = await this.schedules.of(tx, meeting.id);
      if (version !== input.expectedVersion) throw changedMeanwhile();
      const moments = input.moments.map(({ amount, unit, mode, text: textNl, textEn }) =>
        inOneSpelling({
          amount,
          unit,
          mode: mode ?? null,
          textNl: textNl ?? null,
          textEn: textEn ?? null,
        }),
      );
      const problems = scheduleProblems(moments, meeting);
      if (problems.length > 0) throw badInput(...problems);
      await this.schedules.write(tx, meeting.id, { version: version + 1, moments });
      if (meeting.status === MeetingStatus.PUBLISHED) await this.mail.remindersChanged(tx, meeting, now);
      await this.acts.write(tx, meeting.id, viewer.personId, MailActKind.SCHEDULE_SET, moments.length);
      await this.notes.publish(tx, meetingTopic(meeting.id), { what: 'MEETING_CHANGED' });
      return meeting;
    });
  }
}

function changedMeanwhile(): Error {
  return conflict(
    text(
      'Iemand anders heeft de herinneringen net ook veranderd. Bekijk wat er nu staat en kies.',
      'Somebody else has just changed the reminders too. Look at how they stand now and choose.',
    ),
  );
}
