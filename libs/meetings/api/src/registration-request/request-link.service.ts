import { Inject, Injectable } from '@nestjs/common';
import { PersonService } from '@verbonden/people/api';
import { type Clock, conflict, text } from '@verbonden/shared/kernel';
import { CLOCK, SignedLinks } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { MeetingMailPlan } from '../mail/meeting-mail-plan';
import type { Meeting } from '../meeting/meeting.entity';
import { type AttendanceMode, modesOf } from '../meeting/meeting.enums';
import { canGuestsRegister } from '../meetings.policy';
import { refusedBy } from '../registration/verdicts';
import { RegistrationEvent, RegistrationEventKind } from '../registration/registration-event.entity';
import { Registration } from '../registration/registration.entity';
import { RegistrationOutcome } from '../registration/registration-result';
import { windowAt } from '../registration/registration-window';
import { SeatKeeper } from '../registration/seat-keeper';
import { ApprovalService } from './approval.service';
import type { RequestAnswer, RequestByLink } from './request-answer';
import type { AnswerRequestInput, DeclineRequestInput } from './registration-request.input';
import { RegistrationRequest, RequestKind, RequestStatus } from './registration-request.entity';
import { canStep } from './registration-request.states';
import { RequestBook } from './request-book';
import { endOf, isOpen } from './request-end';
import { RequestMailPlan } from './request-mail-plan';

/** Outcomes that mean: this person is on the list now. */
const onTheList: readonly RegistrationOutcome[] = [
  RegistrationOutcome.CONFIRMED,
  RegistrationOutcome.WAITLISTED,
  RegistrationOutcome.ALREADY_REGISTERED,
];

/**
 * Answering by the link in a mail, signed out: a guest confirms, a colleague agrees or declines, who was invited comes or
 * does not. The link shows; these are its buttons (P12).
 */
@Injectable()
export class RequestLinkService {
  constructor(
    private readonly db: DataSource,
    private readonly book: RequestBook,
    private readonly seats: SeatKeeper,
    private readonly persons: PersonService,
    private readonly approvals: ApprovalService,
    private readonly mail: RequestMailPlan,
    private readonly meetingMail: MeetingMailPlan,
    private readonly links: SignedLinks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What a link leads to; it changes nothing. @throws DomainError NOT_FOUND for an altered link */
  async show(token: string): Promise<RequestByLink> {
    const tx = this.db.manager;
    const request = await this.book.linked(tx, token);
    const meeting = await this.book.meetingOf(tx, request.meetingId);
    const registration = await this.registrationOf(tx, request);
    const asker = request.askedBy
      ? await tx.query<{ name: string }[]>('SELECT name FROM persons WHERE id = $1', [request.askedBy])
      : [];
    return {
      request,
      isOpen: this.canAnswer(request, meeting),
      endsAt: endOf(request, meeting),
      askedByName: asker[0]?.name ?? null,
      registrationToken: this.tokenOf(registration),
      seatMode: registration?.seatMode ?? null,
    };
  }

  /** Says yes. A second press tells the same. @throws DomainError NOT_FOUND for an altered link; BAD_USER_INPUT at `mode` */
  accept({ token, mode }: AnswerRequestInput): Promise<RequestAnswer> {
    return this.db.transaction(async (tx) => {
      const request = await this.book.holdLinked(tx, token);
      const meeting = await this.book.meetingOf(tx, request.meetingId);
      if (request.kind === RequestKind.APPROVAL) throw notByLink();
      if (request.status === RequestStatus.ACCEPTED) return this.answered(tx, request);
      const refused = this.refusal(request, meeting);
      if (refused) return { outcome: refused, registrationToken: null };
      const registration = await this.registrationOf(tx, request);
      if (request.kind === RequestKind.COLLEAGUE && registration?.isActive)
        return this.agree(tx, request, registration);
      return this.register(tx, request, meeting, mode ?? request.mode ?? modesOf(meeting.form)[0]!);
    });
  }

  /** Says no: what was held is free. @throws DomainError NOT_FOUND for an altered link; CONFLICT after a yes */
  decline({ token }: DeclineRequestInput): Promise<RequestAnswer> {
    return this.db.transaction(async (tx) => {
      const request = await this.book.holdLinked(tx, token);
      if (request.kind === RequestKind.APPROVAL) throw notByLink();
      if (request.status === RequestStatus.DECLINED) return declined;
      if (request.status === RequestStatus.EXPIRED)
        return { outcome: RegistrationOutcome.EXPIRED, registrationToken: null };
      const { kind, personId, meetingId } = request;
      await this.book.end(tx, request, RequestStatus.DECLINED, { by: personId });
      await this.mail.drop(tx, request);
      if (kind === RequestKind.COLLEAGUE && personId)
        await this.seats.decide(tx, meetingId, [{ what: 'CANCEL', personId, by: personId }]);
      return declined;
    });
  }

  /** A guest whose address is right, who was invited, or who said no and thinks again, is on the list. */
  private async register(
    tx: EntityManager,
    request: RegistrationRequest,
    meeting: Meeting,
    mode: AttendanceMode,
  ): Promise<RequestAnswer> {
    const personId =
      request.personId ?? (await this.persons.behindAddress(tx, { ...request, address: request.email }));
    const isGuest = request.kind === RequestKind.GUEST;
    const [told] = await this.seats.decide(tx, meeting.id, [
      {
        what: 'REGISTER',
        personId,
        by: personId,
        mode,
        onlineMeanwhile: false,
        isFor: canGuestsRegister,
        isAdmitted: !isGuest,
      },
    ]);
    if (!told || 'refused' in told) throw told?.refused;
    const { outcome, registration } = told.result;
    if (outcome === RegistrationOutcome.AWAITS_APPROVAL) {
      await this.approvals.open(tx, { ...request, personId, mode });
    } else if (!onTheList.includes(outcome)) {
      return { outcome, registrationToken: null };
    }
    await this.book.end(tx, Object.assign(request, { mode }), RequestStatus.ACCEPTED, {
      by: personId,
      personId,
    });
    await this.mail.drop(tx, request);
    return { outcome, registrationToken: this.tokenOf(registration) };
  }

  /** A colleague agrees: the seat stays, and the mail with everything goes out now. */
  private async agree(
    tx: EntityManager,
    request: RegistrationRequest,
    registration: Registration,
  ): Promise<RequestAnswer> {
    const now = this.clock.now();
    await this.book.end(tx, request, RequestStatus.ACCEPTED, { by: request.personId });
    await this.mail.drop(tx, request);
    const { id: registrationId, mode, seatMode, number } = registration;
    const event = {
      what: RegistrationEventKind.AGREED,
      registrationId,
      mode,
      seatMode,
      number,
      byPersonId: request.personId,
      reason: null,
      at: now,
    };
    await tx.insert(RegistrationEvent, Object.assign(new RegistrationEvent(), event));
    await this.meetingMail.agreed(tx, registration, now);
    return this.answered(tx, request);
  }

  /** How somebody stands who answered before. */
  private async answered(tx: EntityManager, request: RegistrationRequest): Promise<RequestAnswer> {
    const registration = await this.registrationOf(tx, request);
    return {
      outcome: registration ? RegistrationOutcome[registration.status] : RegistrationOutcome.AWAITS_APPROVAL,
      registrationToken: this.tokenOf(registration),
    };
  }

  private canAnswer(request: RegistrationRequest, meeting: Meeting): boolean {
    return (
      canStep(request.status, RequestStatus.ACCEPTED) &&
      isOpen({ ...request, status: RequestStatus.PENDING }, meeting, this.clock.now())
    );
  }

  private refusal(request: RegistrationRequest, meeting: Meeting): RegistrationOutcome | null {
    if (this.canAnswer(request, meeting)) return null;
    const window = windowAt(meeting, this.clock.now());
    const isToCome = window === 'OPEN' || window === 'NOT_YET' || window === 'FORM_OPEN';
    return isToCome ? RegistrationOutcome.EXPIRED : refusedBy[window];
  }

  private registrationOf(tx: EntityManager, request: RegistrationRequest): Promise<Registration | null> {
    const { meetingId, personId } = request;
    return personId ? tx.findOneBy(Registration, { meetingId, personId }) : Promise.resolve(null);
  }

  private tokenOf(registration: Registration | null): string | null {
    return registration && this.links.token('registration', registration.id);
  }
}

const declined: RequestAnswer = { outcome: RegistrationOutcome.DECLINED, registrationToken: null };

function notByLink() {
  return conflict(text('Hierover beslist een coördinator.', 'A coordinator decides about this.'));
}
