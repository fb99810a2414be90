import { Injectable } from '@nestjs/common';
import { MailPlan, type PlannedMailInput } from '@verbonden/notifications/api';
import { dutchDay } from '@verbonden/shared/kernel';
import { type EntityManager, IsNull } from 'typeorm';
import type { Meeting } from '../meeting/meeting.entity';
import { AskedPerson } from './asked-person.entity';
import { DatePoll } from './date-poll.entity';

/** The names of the mails about date polls. */
export const datePollMails = {
  asked: 'meetings.date-poll-asked',
  reminder: 'meetings.date-poll-reminder',
  chosen: 'meetings.date-poll-chosen',
  off: 'meetings.date-poll-off',
} as const;

type DatePollMailName = (typeof datePollMails)[keyof typeof datePollMails];

/** Which mails follow from what happens to a date poll, planned in the transaction in which it happens. */
@Injectable()
export class DatePollMailPlan {
  constructor(private readonly mail: MailPlan) {}

  /** Everybody is asked, each with a link of their own. */
  asked(tx: EntityManager, meetingId: string, people: readonly AskedPerson[], now: Date): Promise<number> {
    return this.plan(tx, meetingId, people, datePollMails.asked, '', now);
  }

  /** Who has not answered is reminded: once a day, whoever presses. */
  reminded(tx: EntityManager, meetingId: string, people: readonly AskedPerson[], now: Date): Promise<number> {
    return this.plan(tx, meetingId, people, datePollMails.reminder, dutchDay(now), now);
  }

  /** A moment is chosen: what was still to be asked is not asked any more, and everybody who answered hears it. */
  async chosen(
    tx: EntityManager,
    meetingId: string,
    people: readonly AskedPerson[],
    now: Date,
  ): Promise<number> {
    const kinds = [datePollMails.asked, datePollMails.reminder];
    await this.mail.drop(tx, { contextId: meetingId, kinds }, 'CHOSEN');
    return this.plan(tx, meetingId, people, datePollMails.chosen, '', now);
  }

  /** The meeting is cancelled while people were asked: they hear that there is nothing to answer any more. */
  async cancelled(tx: EntityManager, meeting: Meeting, now: Date): Promise<void> {
    const poll = await tx.findOneBy(DatePoll, { meetingId: meeting.id, chosenMomentId: IsNull() });
    if (!poll) return;
    const people = await tx.findBy(AskedPerson, { pollId: poll.id });
    await this.plan(tx, meeting.id, people, datePollMails.off, '', now);
  }

  private plan(
    tx: EntityManager,
    meetingId: string,
    people: readonly AskedPerson[],
    kind: DatePollMailName,
    once: string,
    dueAt: Date,
  ): Promise<number> {
    return this.mail.plan(
      tx,
      people.map((asked): PlannedMailInput => ({
        kind,
        personId: asked.personId,
        toName: asked.name,
        toAddress: asked.address,
        locale: asked.locale,
        subjectId: asked.id,
        contextId: meetingId,
        dedupeKey: `${kind}/${asked.id}${once && `/${once}`}`,
        dueAt,
      })),
    );
  }
}
