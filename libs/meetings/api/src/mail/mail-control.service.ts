import { Inject, Injectable } from '@nestjs/common';
import { MailPauses, MailPlan, MailRecord } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import { type Clock, conflict, forbidden, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import type { Meeting } from '../meeting/meeting.entity';
import { MeetingStatus } from '../meeting/meeting.enums';
import { canEditMeetings } from '../meetings.policy';
import { SeatKeeper } from '../registration/seat-keeper';
import { MailActKind } from './mail-act.entity';
import { MailActs } from './mail-acts';
import type { SendTestMailInput } from './mail-control.input';
import { MailPreviewer } from './mail-previewer';
import { neverHeld } from './meeting-mail-kinds';
import { MeetingMailPlan } from './meeting-mail-plan';
import { testMailKind } from './test-mail';

/** What a coordinator does with the mail of a meeting: hold it, let it go on, send again what failed, try it out. */
@Injectable()
export class MailControl {
  constructor(
    private readonly db: DataSource,
    private readonly seats: SeatKeeper,
    private readonly pauses: MailPauses,
    private readonly record: MailRecord,
    private readonly plan: MailPlan,
    private readonly mail: MeetingMailPlan,
    private readonly previewer: MailPreviewer,
    private readonly persons: PersonService,
    private readonly acts: MailActs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Holds all mail of a meeting but what {@link neverHeld} says. Held already is fine. @throws DomainError FORBIDDEN, NOT_FOUND */
  pause(viewer: SignedInViewer, meetingId: string): Promise<Meeting> {
    return this.act(viewer, meetingId, async (tx, meeting) => {
      if (await this.pauses.pause(tx, meeting.id, neverHeld)) {
        await this.acts.write(tx, meeting.id, viewer.personId, MailActKind.PAUSED);
      }
    });
  }

  /**
   * Lets the mail go on. Of reminders that came due meanwhile the nearest leaves and earlier ones are dropped; all other
   * mail is checked as it leaves. @throws DomainError FORBIDDEN, NOT_FOUND
   */
  resume(viewer: SignedInViewer, meetingId: string): Promise<Meeting> {
    return this.act(viewer, meetingId, async (tx, meeting) => {
      if (!(await this.pauses.resume(tx, meeting.id))) return;
      if (meeting.status === MeetingStatus.PUBLISHED) {
        await this.mail.remindersChanged(tx, meeting, this.clock.now(), 'OVERTAKEN');
      }
      await this.acts.write(tx, meeting.id, viewer.personId, MailActKind.RESUMED);
    });
  }

  /** Tries what failed once more, for those addresses only. @throws DomainError FORBIDDEN, NOT_FOUND */
  resend(viewer: SignedInViewer, meetingId: string): Promise<Meeting> {
    return this.act(viewer, meetingId, async (tx, meeting) => {
      const count = await this.record.resend(tx, meeting.id);
      if (count > 0) await this.acts.write(tx, meeting.id, viewer.personId, MailActKind.RESENT, count);
    });
  }

  /** Sends the viewer a mail as participants get it. @throws DomainError FORBIDDEN, NOT_FOUND, CONFLICT, BAD_USER_INPUT */
  test(viewer: SignedInViewer, input: SendTestMailInput): Promise<Meeting> {
    return this.act(viewer, input.meetingId, async (tx, meeting) => {
      const to = (await this.persons.mailAddresses(tx, [viewer.personId])).get(viewer.personId);
      if (!to) throw noAddress();
      const { id, mail, reminder, mode, locale } = input;
      await this.previewer.content(meeting, { mail, reminder, mode, locale }, to.name);
      const planned = await this.plan.plan(tx, [
        {
          kind: testMailKind,
          personId: to.personId,
          toName: to.name,
          toAddress: to.address,
          locale,
          subjectId: meeting.id,
          // Of no context: it stands on no line of time and is not held with the others.
          contextId: null,
          dedupeKey: `${testMailKind}/${viewer.personId}/${id}`,
          dueAt: this.clock.now(),
          payload: { mail, reminder: reminder ?? null, mode },
        },
      ]);
      if (planned > 0) await this.acts.write(tx, meeting.id, viewer.personId, MailActKind.TESTED);
    });
  }

  private async act(
    viewer: SignedInViewer,
    meetingId: string,
    does: (tx: EntityManager, meeting: Meeting) => Promise<void>,
  ): Promise<Meeting> {
    if (!canEditMeetings(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    return this.db.transaction(async (tx) => {
      const meeting = await this.seats.lockMeeting(tx, meetingId);
      await does(tx, meeting);
      return meeting;
    });
  }
}

function noAddress(): Error {
  return conflict(text('Van jou is geen mailadres bekend.', 'There is no mail address of yours.'));
}
