import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type Locale, notFound } from '@verbonden/shared/kernel';
import { CLOCK, newId, SignedLinks } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { type AttendanceMode, MeetingStatus } from '../meeting/meeting.enums';
import { RegistrationRequest, type RequestKind, RequestStatus } from './registration-request.entity';
import { assertRequestStep } from './registration-request.states';
import { ownEnd } from './request-end';

/** What is asked, of whom. */
export interface Asked {
  readonly meetingId: string;
  readonly kind: RequestKind;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly mode: AttendanceMode | null;
  readonly personId?: string | null;
  readonly askedBy?: string | null;
  readonly organisationId?: string | null;
}

/** Who answered, and what they said. */
export interface Answered {
  readonly by: string | null;
  readonly reason?: string | null;
  readonly personId?: string;
}

/**
 * Opens, reads and ends requests. Whoever changes one holds its row first and the meeting's row after it, so that an
 * answer, a second press and the end of its time wait for each other.
 */
@Injectable()
export class RequestBook {
  constructor(
    private readonly links: SignedLinks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens a request, or opens the one that is there again with what is asked now. */
  async open(tx: EntityManager, asked: Asked): Promise<RegistrationRequest> {
    const now = this.clock.now();
    const opened = {
      personId: null,
      askedBy: null,
      organisationId: null,
      ...asked,
      status: RequestStatus.PENDING,
      reason: null,
      endsAt: ownEnd(asked.kind, now),
      decidedAt: null,
      decidedBy: null,
    };
    await tx
      .createQueryBuilder()
      .insert()
      .into(RegistrationRequest)
      .values({ ...opened, id: newId(), remindedAt: null, revision: 0, createdAt: now, updatedAt: now })
      .orIgnore()
      .execute();
    const { meetingId, kind, email } = asked;
    const request = await tx.findOneOrFail(RegistrationRequest, {
      where: { meetingId, kind, email },
      lock: { mode: 'pessimistic_write' },
    });
    assertRequestStep(request.status, RequestStatus.PENDING);
    return tx.save(Object.assign(request, opened, { revision: request.revision + 1 }));
  }

  /** The request of a link, held until the transaction ends. @throws DomainError NOT_FOUND for an altered link */
  async holdLinked(tx: EntityManager, token: string): Promise<RegistrationRequest> {
    return this.hold(tx, this.links.findId('registration-request', token));
  }

  /** @throws DomainError NOT_FOUND */
  async hold(tx: EntityManager, id: string | null): Promise<RegistrationRequest> {
    const request =
      id && (await tx.findOne(RegistrationRequest, { where: { id }, lock: { mode: 'pessimistic_write' } }));
    if (!request) throw notFound();
    return request;
  }

  /** The request of a link, to look at. @throws DomainError NOT_FOUND for an altered link */
  async linked(tx: EntityManager, token: string): Promise<RegistrationRequest> {
    const id = this.links.findId('registration-request', token);
    const request = id && (await tx.findOneBy(RegistrationRequest, { id }));
    if (!request) throw notFound();
    return request;
  }

  /** Ends a request that is held. @throws DomainError CONFLICT when it was ended in another way */
  async end(
    tx: EntityManager,
    request: RegistrationRequest,
    status: Exclude<RequestStatus, RequestStatus.PENDING>,
    { by, reason = null, personId }: Answered,
  ): Promise<RegistrationRequest> {
    assertRequestStep(request.status, status);
    return tx.save(
      Object.assign(request, {
        status,
        reason,
        decidedAt: this.clock.now(),
        decidedBy: by,
        revision: request.revision + 1,
        ...(personId ? { personId } : {}),
      }),
    );
  }

  /** The meeting that something is asked of; a draft is nobody's business yet. @throws DomainError NOT_FOUND */
  async meetingOf(tx: EntityManager, meetingId: string): Promise<Meeting> {
    const meeting = await tx.findOneBy(Meeting, { id: meetingId });
    if (!meeting || meeting.status === MeetingStatus.DRAFT) throw notFound();
    return meeting;
  }
}
