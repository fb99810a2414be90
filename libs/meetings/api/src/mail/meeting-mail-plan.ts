import { groupedBy } from '@verbonden/shared/kernel';
import { Injectable } from '@nestjs/common';
import { MailPlan, type PlannedMailInput } from '@verbonden/notifications/api';
import { type MailAddress, PersonService } from '@verbonden/people/api';
import { type EntityManager, Not } from 'typeorm';
import type { Meeting } from '../meeting/meeting.entity';
import type { AttendanceMode } from '../meeting/meeting.enums';
import { RegistrationEventKind } from '../registration/registration-event.entity';
import { Registration, RegistrationStatus } from '../registration/registration.entity';
import type { SeatChange } from '../registration/seating';
import { planReminders, reminderKindOf, reminderKinds, reminderNameOf } from '../reminder/reminder-plan';
import type { ScheduledReminder } from '../reminder/reminder-schedule';
import { ReminderSchedules } from '../reminder/reminder-schedules';
import {
  concernedMails,
  type ConcernedMailName,
  type MeetingMailName,
  meetingMails,
  registrationNews,
} from './meeting-mail-kinds';
import { OthersConcerned } from './others-concerned';
import type { SubsessionPromotion } from '../subsession/subsession-seating';

/** A seat in a subsession that somebody waited for. */
export interface GivenSubsession extends SubsessionPromotion {
  readonly registration: Registration;
}

interface News {
  readonly kind: MeetingMailName;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * Which mails follow from what happened, planned in the transaction in which it happened. Any number of people costs
 * the same few statements.
 */
@Injectable()
export class MeetingMailPlan {
  constructor(
    private readonly mail: MailPlan,
    private readonly persons: PersonService,
    private readonly schedules: ReminderSchedules,
    private readonly others: OthersConcerned,
  ) {}

  /** People got a seat, a place in line, another seat, or left. `quiet`: only the reminders to come. */
  async seatsChanged(
    tx: EntityManager,
    meeting: Meeting,
    changes: readonly SeatChange[],
    now: Date,
    { quiet }: { readonly quiet: boolean },
  ): Promise<void> {
    const known = changes.filter(({ before }) => before !== null);
    const gone = known.filter(({ registration }) => !registration.isActive);
    const stay = known.filter(({ registration }) => registration.isActive);
    if (gone.length > 0) await this.mail.drop(tx, { subjectIds: idsOf(gone) }, 'LEFT');
    if (stay.length > 0) {
      await this.mail.drop(tx, { subjectIds: idsOf(stay), kinds: registrationNews }, 'OVERTAKEN');
    }
    const to = await this.addressesOf(
      tx,
      changes.map(({ registration }) => registration),
    );
    const seated = changes.filter(({ before, registration }) => registration.seatMode && !before?.seatMode);
    const schedule = seated.length > 0 ? (await this.schedules.of(tx, meeting.id)).moments : [];
    await this.mail.plan(tx, [
      ...changes.flatMap((change) => {
        const news = quiet ? null : newsOf(change);
        const { registration } = change;
        return news ? to(registration, news.kind, `${registration.revision}`, now, news.payload) : [];
      }),
      ...seated.flatMap(({ registration }) => reminders(to, registration, meeting, schedule, now)),
    ]);
    const reseated = stay.filter(
      ({ before, registration }) => before?.seatMode && before.seatMode !== registration.seatMode,
    );
    if (reseated.length > 0) {
      const people = reseated.map(({ registration }) => registration);
      await this.replan(tx, meeting, people, to, now, 'OTHER_SEAT', idsOf(reseated));
    }
  }

  /** Somebody agreed to come: the mail that says where they stand, with the entry for the calendar. */
  async agreed(tx: EntityManager, registration: Registration, now: Date): Promise<void> {
    const to = await this.addressesOf(tx, [registration]);
    const kind =
      registration.status === RegistrationStatus.CONFIRMED
        ? meetingMails.confirmation
        : meetingMails.waitlisted;
    await this.mail.plan(tx, to(registration, kind, `${registration.revision}`, now));
  }

  /** Somebody registered again, signed out: the mail that says that they are on the list already. */
  async registeredAlready(
    tx: EntityManager,
    registration: Registration,
    once: string,
    now: Date,
  ): Promise<void> {
    const to = await this.addressesOf(tx, [registration]);
    await this.mail.plan(tx, to(registration, meetingMails.alreadyRegistered, once, now));
  }

  /** People got a seat in a subsession: one mail for each person, however many rounds. */
  async subsessionsGiven(
    tx: EntityManager,
    meeting: Meeting,
    given: readonly GivenSubsession[],
    now: Date,
  ): Promise<void> {
    if (given.length === 0) return;
    const byPerson = groupedBy(given, ({ registration }) => registration);
    const to = await this.addressesOf(tx, [...byPerson.keys()]);
    await this.mail.plan(
      tx,
      [...byPerson].flatMap(([registration, seats]) => {
        const subsessions = seats.map(({ choice, subsession }) => ({
          roundId: choice.roundId,
          subsessionId: subsession.id,
        }));
        const once = seats
          .map(({ choice, subsession }) => `${choice.id}-${choice.number}-${subsession.id}`)
          .join('/');
        return to(registration, meetingMails.subsession, once, now, { subsessions });
      }),
    );
  }

  /**
   * The meeting moved: everybody hears it, also who has a part in it or an open request, and the reminders are planned
   * anew for who has a seat.
   */
  async moved(
    tx: EntityManager,
    meeting: Meeting,
    was: { readonly startsAt: Date; readonly endsAt: Date },
    now: Date,
  ): Promise<void> {
    const kinds = [meetingMails.moved, concernedMails.moved];
    await this.mail.drop(tx, { contextId: meeting.id, kinds }, 'MOVED');
    const registrations = await this.activeIn(tx, meeting.id);
    const to = await this.addressesOf(tx, registrations);
    const payload = {
      wasStartsAt: was.startsAt.toISOString(),
      wasEndsAt: was.endsAt.toISOString(),
      startsAt: meeting.startsAt.toISOString(),
    };
    await this.mail.plan(
      tx,
      registrations.flatMap((each) => to(each, meetingMails.moved, `${meeting.sequence}`, now, payload)),
    );
    await this.tellOthers(tx, meeting, concernedMails.moved, now, payload);
    await this.replan(tx, meeting, registrations, to, now, 'MOVED');
  }

  /** The schedule changed, or mail that was held goes on: the reminders of everybody are planned anew. */
  async remindersChanged(
    tx: EntityManager,
    meeting: Meeting,
    now: Date,
    reason = 'NOT_IN_SCHEDULE',
  ): Promise<void> {
    const registrations = await this.activeIn(tx, meeting.id);
    const to = await this.addressesOf(tx, registrations);
    await this.replan(tx, meeting, registrations, to, now, reason);
  }

  /** Another venue, or another join address: who is to be there hears it. */
  async placeChanged(
    tx: EntityManager,
    meeting: Meeting,
    modes: readonly AttendanceMode[],
    now: Date,
  ): Promise<void> {
    if (modes.length === 0) return;
    const holders = (await this.activeIn(tx, meeting.id)).filter(
      ({ seatMode }) => seatMode && modes.includes(seatMode),
    );
    const subjectIds = holders.map((each) => each.id);
    await this.mail.drop(tx, { subjectIds, kinds: [meetingMails.placeChanged] }, 'OVERTAKEN');
    const to = await this.addressesOf(tx, holders);
    await this.mail.plan(
      tx,
      holders.flatMap((each) =>
        to(each, meetingMails.placeChanged, `${meeting.sequence}`, now, { seatMode: each.seatMode }),
      ),
    );
  }

  /** The meeting is cancelled: nothing that was planned goes out, and everybody hears why. */
  async cancelled(tx: EntityManager, meeting: Meeting, now: Date): Promise<void> {
    await this.mail.drop(tx, { contextId: meeting.id }, 'CANCELLED');
    const registrations = await this.activeIn(tx, meeting.id);
    const to = await this.addressesOf(tx, registrations);
    await this.mail.plan(
      tx,
      registrations.flatMap((each) => to(each, meetingMails.cancelled, `${meeting.sequence}`, now)),
    );
    await this.tellOthers(tx, meeting, concernedMails.cancelled, now);
  }

  private async tellOthers(
    tx: EntityManager,
    meeting: Meeting,
    kind: ConcernedMailName,
    dueAt: Date,
    payload: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const others = await this.others.of(tx, meeting.id);
    await this.mail.plan(
      tx,
      others.map(({ personId, name, address, locale, subjectId }) => ({
        kind,
        personId,
        toName: name,
        toAddress: address,
        locale,
        subjectId,
        contextId: meeting.id,
        dedupeKey: `${kind}/${meeting.id}/${subjectId}/${meeting.sequence}`,
        dueAt,
        payload,
      })),
    );
  }

  /**
   * Plans reminders anew for who has a seat. What stands already and still fits is left alone, so that a mail that is
   * just leaving is not planned a second time; what does not fit is dropped.
   * @param subjectIds of whom what is planned may be dropped; absent: of everybody at this meeting
   */
  private async replan(
    tx: EntityManager,
    meeting: Meeting,
    registrations: readonly Registration[],
    to: Planner,
    now: Date,
    reason: string,
    subjectIds?: readonly string[],
  ): Promise<void> {
    const which = { contextId: meeting.id, kinds: reminderKinds, ...(subjectIds ? { subjectIds } : {}) };
    const open = await this.mail.open(tx, which);
    const unsent = groupedBy(open, (mail) => mail.subjectId);
    const { moments } = await this.schedules.of(tx, meeting.id);
    const wanted = registrations.flatMap((each) => {
      const names = new Set((unsent.get(each.id) ?? []).map(reminderNameOf));
      return reminders(to, each, meeting, moments, now, names);
    });
    const keys = new Set(wanted.map(({ dedupeKey }) => dedupeKey));
    const left = open.map(({ dedupeKey }) => dedupeKey).filter((key) => !keys.has(key));
    await this.mail.drop(tx, { contextId: meeting.id, dedupeKeys: left }, reason);
    await this.mail.plan(tx, wanted);
  }

  private activeIn(tx: EntityManager, meetingId: string): Promise<Registration[]> {
    return tx.findBy(Registration, { meetingId, status: Not(RegistrationStatus.CANCELLED) });
  }

  /** A function that writes a mail to a registration's person; no mail for who has no address. */
  private async addressesOf(tx: EntityManager, registrations: readonly Registration[]): Promise<Planner> {
    const addresses = await this.persons.mailAddresses(
      tx,
      registrations.map((each) => each.personId),
    );
    return (registration, kind, once, dueAt, payload = {}) => {
      const address = addresses.get(registration.personId);
      return address ? [mailTo(address, registration, kind, once, dueAt, payload)] : [];
    };
  }
}

type Planner = (
  registration: Registration,
  kind: string,
  once: string,
  dueAt: Date,
  payload?: Readonly<Record<string, unknown>>,
) => PlannedMailInput[];

function mailTo(
  address: MailAddress,
  registration: Registration,
  kind: string,
  once: string,
  dueAt: Date,
  payload: Readonly<Record<string, unknown>>,
): PlannedMailInput {
  return {
    kind,
    personId: address.personId,
    toName: address.name,
    toAddress: address.address,
    locale: address.locale,
    subjectId: registration.id,
    contextId: registration.meetingId,
    dedupeKey: `${kind}/${registration.id}/${once}`,
    dueAt,
    payload: { revision: registration.revision, ...payload },
  };
}

/** Once for each start: a meeting that moves away and back reminds nobody twice. */
function reminders(
  to: Planner,
  registration: Registration,
  meeting: Meeting,
  schedule: readonly ScheduledReminder[],
  now: Date,
  unsent?: ReadonlySet<string>,
): PlannedMailInput[] {
  const { seatMode } = registration;
  if (!seatMode) return [];
  const startsAt = meeting.startsAt.toISOString();
  return planReminders(schedule, { startsAt: meeting.startsAt, seatMode }, now, unsent).flatMap(
    ({ name, dueAt, reminder }) =>
      to(registration, reminderKindOf(reminder), startsAt, dueAt, { startsAt, reminder: name }).map(
        (mail) => ({ ...mail, dedupeKey: `meetings.reminder-${name}/${registration.id}/${startsAt}` }),
      ),
  );
}

/** The mail that tells a change; null when somebody came and left in one go. */
function newsOf({ registration, before, last, by, reason }: SeatChange): News | null {
  const was = before && before.status !== RegistrationStatus.CANCELLED ? before : null;
  if (!registration.isActive) {
    return (
      was && {
        kind: meetingMails.left,
        payload: {
          held: was.seatMode,
          own: by === registration.personId,
          lapsed: last === RegistrationEventKind.LAPSED,
          reason,
        },
      }
    );
  }
  // Who was put on the list by a colleague is asked first (registration-request).
  if (last === RegistrationEventKind.ADDED_BY_COLLEAGUE) return null;
  if (!was) {
    return registration.status === RegistrationStatus.CONFIRMED
      ? { kind: meetingMails.confirmation, payload: {} }
      : { kind: meetingMails.waitlisted, payload: {} };
  }
  return last === RegistrationEventKind.PROMOTED
    ? { kind: meetingMails.promotion, payload: {} }
    : { kind: meetingMails.changedMode, payload: {} };
}

function idsOf(changes: readonly SeatChange[]): string[] {
  return changes.map(({ registration }) => registration.id);
}
