import { Inject, Injectable } from '@nestjs/common';
import { PersonService } from '@verbonden/people/api';
import {
  type Clock,
  forbidden,
  type Locale,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import type { AttendanceMode } from '../meeting/meeting.enums';
import { canDecideRequests } from '../meetings.policy';
import { RegistrationOutcome } from '../registration/registration-result';
import { RegistrationStatus } from '../registration/registration.entity';
import { SeatKeeper } from '../registration/seat-keeper';
import type { RequestAnswer } from './request-answer';
import type { DecideRequestInput } from './registration-request.input';
import { RegistrationRequest, RequestKind, RequestStatus } from './registration-request.entity';
import { RequestBook } from './request-book';
import { isOpen } from './request-end';
import { RequestMailPlan } from './request-mail-plan';

/** Somebody who wants to come to a meeting where a coordinator decides. */
export interface Wish {
  readonly meetingId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly mode: AttendanceMode;
  readonly askedBy?: string | null;
  readonly organisationId?: string | null;
}

/** Meetings where registering asks: the wish waits and reserves nothing, a coordinator says yes or no. */
@Injectable()
export class ApprovalService {
  constructor(
    private readonly db: DataSource,
    private readonly book: RequestBook,
    private readonly seats: SeatKeeper,
    private readonly persons: PersonService,
    private readonly mail: RequestMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Puts a wish before the coordinators, and tells the person until when they may wait. Twice is one wish, one mail. */
  async open(tx: EntityManager, wish: Wish): Promise<RegistrationRequest> {
    const { meetingId, email, mode } = wish;
    const waiting = await tx.findOneBy(RegistrationRequest, {
      meetingId,
      email,
      mode,
      kind: RequestKind.APPROVAL,
      status: RequestStatus.PENDING,
    });
    const meeting = await this.book.meetingOf(tx, meetingId);
    if (waiting && isOpen(waiting, meeting, this.clock.now())) return waiting;
    const { personId, name, locale, askedBy = null, organisationId = null } = wish;
    const request = await this.book.open(tx, {
      kind: RequestKind.APPROVAL,
      meetingId,
      personId,
      name,
      email,
      locale,
      mode,
      askedBy,
      organisationId,
    });
    await this.mail.plan(tx, 'approvalAsked', [request]);
    return request;
  }

  /** The wish of somebody with an account. */
  async ask(meetingId: string, personId: string, mode: AttendanceMode): Promise<void> {
    await this.db.transaction(async (tx) => {
      const to = (await this.persons.mailAddresses(tx, [personId])).get(personId);
      if (!to) throw notFound();
      const { name, address: email, locale } = to;
      await this.open(tx, { meetingId, personId, name, email, locale, mode });
    });
  }

  /**
   * A coordinator says yes, which gives a seat or a place in line, or no with a reason. Twice tells the same.
   * @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT when it was answered otherwise or ended
   */
  decide(viewer: SignedInViewer, input: DecideRequestInput): Promise<RequestAnswer> {
    if (!canDecideRequests(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    return this.db.transaction(async (tx) => {
      const request = await this.book.hold(tx, input.requestId);
      if (request.kind !== RequestKind.APPROVAL) throw notFound();
      const by = viewer.personId;
      if (!input.approve) {
        if (request.status === RequestStatus.DECLINED) return answer(RegistrationOutcome.DECLINED);
        await this.book.end(tx, request, RequestStatus.DECLINED, { by, reason: input.reason ?? null });
        await this.mail.drop(tx, request);
        await this.mail.plan(tx, 'approvalDeclined', [request]);
        return answer(RegistrationOutcome.DECLINED);
      }
      const { meetingId, personId, mode } = request;
      if (request.status === RequestStatus.ACCEPTED) return answer(RegistrationOutcome.ALREADY_REGISTERED);
      if (!isOpen(request, await this.book.meetingOf(tx, meetingId), this.clock.now()))
        return answer(RegistrationOutcome.EXPIRED);
      const [told] = await this.seats.decide(tx, meetingId, [
        { what: 'ADD', as: 'APPROVED', personId: personId!, by, mode: mode!, addSeat: input.addSeat },
      ]);
      if (!told || 'refused' in told) throw told?.refused;
      const { outcome, registration } = told.result;
      if (registration && registration.status !== RegistrationStatus.CANCELLED) {
        await this.book.end(tx, request, RequestStatus.ACCEPTED, { by });
        await this.mail.drop(tx, request);
      }
      return answer(outcome);
    });
  }
}

function answer(outcome: RegistrationOutcome): RequestAnswer {
  return { outcome, registrationToken: null };
}
