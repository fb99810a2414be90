import { Inject, Injectable } from '@nestjs/common';
import { type Clock, notFound, type SignedInViewer } from '@verbonden/shared/kernel';
import { Attempts, CLOCK, LiveNotes, loader, newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In, type InsertResult } from 'typeorm';
import { dayTopic, type DayNote } from '../day/day-note';
import { MeetingHosts } from '../day/meeting-hosts';
import type { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode } from '../meeting/meeting.enums';
import { Registration } from '../registration/registration.entity';
import { isListOpen, notLetIn } from './arrival';
import { AttendanceAct } from './attendance-act.entity';
import { Attendance, AttendanceProof } from './attendance.entity';
import type { CheckInInput, CheckInRegistrationInput, UndoCheckInInput } from './attendance.input';
import { readCode } from './check-in-code';
import { CheckInOutcome, type CheckInResult } from './check-in-result';
import { codeLimit } from './code-limit';

/** Somebody who comes in: where, and how we know. */
interface Arrival {
  readonly mode: AttendanceMode;
  readonly how: AttendanceProof;
  readonly byPersonId: string | null;
}

/** Who was really there: noted once, by the first of all who note it. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly db: DataSource,
    private readonly hosts: MeetingHosts,
    private readonly attempts: Attempts,
    private readonly notes: LiveNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By registration; null for who was not there. */
  readonly byRegistration = loader<string, Attendance | null>(
    async (ids) =>
      new Map(
        (await this.db.manager.findBy(Attendance, { registrationId: In([...ids]) })).map((each) => [
          each.registrationId,
          each,
        ]),
      ),
    null,
  );

  /** The codes of registrations, for the person to show. */
  readonly codes = loader<string, string | null>(
    async (ids) =>
      new Map(
        (
          await this.db.manager.find(Registration, {
            select: { id: true, checkInCode: true },
            where: { id: In([...ids]) },
          })
        ).map((each) => [each.id, each.checkInCode ?? null]),
      ),
    null,
  );

  /** Somebody shows a code at the door. @throws DomainError FORBIDDEN, NOT_FOUND, RATE_LIMITED */
  async checkIn(viewer: SignedInViewer, input: CheckInInput): Promise<CheckInResult> {
    const meeting = await this.hosts.assertHosts(viewer, { id: input.meetingId });
    await this.attempts.take(codeLimit, viewer.personId);
    const code = readCode(input.code);
    const found = code === null ? [] : await this.db.manager.findBy(Registration, { checkInCode: code });
    if (found.length === 0) return nobody(CheckInOutcome.UNKNOWN_CODE);
    await this.attempts.giveBack(codeLimit, viewer.personId);
    const registration = found.find((each) => each.meetingId === meeting.id);
    if (!registration) return nobody(CheckInOutcome.OTHER_MEETING);
    const arrival = { mode: AttendanceMode.ONSITE, how: AttendanceProof.CODE, byPersonId: viewer.personId };
    return this.letIn(meeting, registration, input, arrival);
  }

  /** A host ticks a name. @throws DomainError NOT_FOUND */
  async checkInRegistration(viewer: SignedInViewer, input: CheckInRegistrationInput): Promise<CheckInResult> {
    const { meeting, registration } = await this.hosted(viewer, input.registrationId);
    const arrival = { mode: input.mode, how: AttendanceProof.NAME, byPersonId: viewer.personId };
    return this.letIn(meeting, registration, input, arrival);
  }

  /** It was somebody else after all. @throws DomainError NOT_FOUND */
  async undo(viewer: SignedInViewer, { id, registrationId }: UndoCheckInInput): Promise<CheckInResult> {
    const { meeting, registration } = await this.hosted(viewer, registrationId);
    if (!isListOpen(meeting, this.clock.now())) return { ...nobody(CheckInOutcome.NOT_TODAY), registration };
    return this.db.transaction(async (tx) => {
      if (await this.isFirst(tx, { id, registrationId, what: 'OUT', byPersonId: viewer.personId })) {
        const { affected } = await tx.delete(Attendance, { registrationId });
        if (affected === 0) return { ...nobody(CheckInOutcome.NOT_IN), registration };
        await this.tell(tx, meeting.id, { what: 'LEFT', registrationId });
      }
      const attendance = await tx.findOneBy(Attendance, { registrationId });
      const outcome = attendance ? CheckInOutcome.ALREADY_IN : CheckInOutcome.UNDONE;
      return { outcome, registration, attendance };
    });
  }

  /** Notes in the caller's transaction that somebody is there. @returns null when that was known */
  async arrive(tx: EntityManager, registration: Registration, arrival: Arrival): Promise<Attendance | null> {
    const now = this.clock.now();
    const written = await tx
      .createQueryBuilder()
      .insert()
      .into(Attendance)
      .values({ id: newId(), registrationId: registration.id, arrivedAt: now, ...arrival })
      .orIgnore()
      .returning('id')
      .execute();
    if (!isNew(written)) return null;
    await this.tell(tx, registration.meetingId, { what: 'ARRIVED', registrationId: registration.id });
    return tx.findOneByOrFail(Attendance, { registrationId: registration.id });
  }

  private async letIn(
    meeting: Meeting,
    registration: Registration,
    { id, letIn }: { readonly id: string; readonly letIn: boolean },
    arrival: Arrival,
  ): Promise<CheckInResult> {
    const standing = await this.db.manager.findOneBy(Attendance, { registrationId: registration.id });
    const refused = standing
      ? null
      : notLetIn(meeting, registration, { mode: arrival.mode, letIn }, this.clock.now());
    if (refused) return { outcome: CheckInOutcome[refused], registration, attendance: null };
    return this.db.transaction(async (tx) => {
      const act = {
        id,
        registrationId: registration.id,
        what: 'IN',
        byPersonId: arrival.byPersonId,
      } as const;
      if (!(await this.isFirst(tx, act))) return this.asItIs(tx, registration);
      const attendance = await this.arrive(tx, registration, arrival);
      if (attendance) return { outcome: CheckInOutcome.CHECKED_IN, registration, attendance };
      return { ...(await this.asItIs(tx, registration)), outcome: CheckInOutcome.ALREADY_IN };
    });
  }

  /** What a repeated act is told: how things are since. */
  private async asItIs(tx: EntityManager, registration: Registration): Promise<CheckInResult> {
    const attendance = await tx.findOneBy(Attendance, { registrationId: registration.id });
    const outcome = attendance ? CheckInOutcome.CHECKED_IN : CheckInOutcome.NOT_IN;
    return { outcome, registration, attendance };
  }

  /** Writes an act; false when it was done before. A twin on its way waits here until the first is through. */
  private async isFirst(tx: EntityManager, act: Omit<AttendanceAct, 'at'>): Promise<boolean> {
    const written = await tx
      .createQueryBuilder()
      .insert()
      .into(AttendanceAct)
      .values({ ...act, at: this.clock.now() })
      .orIgnore()
      .returning('id')
      .execute();
    return isNew(written);
  }

  private async hosted(
    viewer: SignedInViewer,
    registrationId: string,
  ): Promise<{ meeting: Meeting; registration: Registration }> {
    const registration = await this.db.manager.findOneBy(Registration, { id: registrationId });
    const meeting = registration && (await this.hosts.findHosted(viewer, { id: registration.meetingId }));
    // A registration of a meeting that is somebody else's to run is as good as none (P20).
    if (!meeting) throw notFound();
    return { meeting, registration };
  }

  private async tell(tx: EntityManager, meetingId: string, note: DayNote): Promise<void> {
    await this.notes.publish(tx, dayTopic(meetingId), { ...note });
  }
}

function nobody(outcome: CheckInOutcome): CheckInResult {
  return { outcome, registration: null, attendance: null };
}

/** True when the row was not there before. */
function isNew({ raw }: InsertResult): boolean {
  return (raw as unknown[]).length > 0;
}
