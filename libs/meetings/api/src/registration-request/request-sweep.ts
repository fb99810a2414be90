import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, type Schedule } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { RegistrationOutcome } from '../registration/registration-result';
import { SeatKeeper } from '../registration/seat-keeper';
import { RegistrationRequest, RequestKind, RequestStatus } from './registration-request.entity';
import { RequestBook } from './request-book';
import { isOpen } from './request-end';
import { RequestMailPlan } from './request-mail-plan';

const mostInOneRound = 500;

/**
 * Ends requests whose time has passed: what a colleague held is free again, and who waited for an answer is told that
 * none came. Each in its own transaction, so that one fault holds up nobody else.
 */
@Injectable()
export class RequestSweep implements Schedule {
  readonly name = 'meetings.end-requests';
  readonly everyMinutes = 5;

  constructor(
    private readonly db: DataSource,
    private readonly book: RequestBook,
    private readonly seats: SeatKeeper,
    private readonly mail: RequestMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    for (const id of await this.due()) await this.db.transaction((tx) => this.end(tx, id));
  }

  private async due(): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT r.id FROM registration_requests r JOIN meetings m ON m.id = r.meeting_id
       WHERE r.status = 'PENDING'
         AND (r.ends_at <= $1 OR least(m.starts_at, m.registration_closes_at) <= $1 OR m.status <> 'PUBLISHED')
       ORDER BY r.id LIMIT ${mostInOneRound}`,
      [this.clock.now()],
    );
    return rows.map(({ id }) => id);
  }

  private async end(tx: EntityManager, id: string): Promise<void> {
    const request = await this.book.hold(tx, id);
    const meeting = await this.book.meetingOf(tx, request.meetingId);
    // Answered, or asked again, while this waited for the row.
    if (request.status !== RequestStatus.PENDING || isOpen(request, meeting, this.clock.now())) return;
    await this.mail.drop(tx, request);
    if (request.kind === RequestKind.COLLEAGUE) return this.lapse(tx, request);
    await this.book.end(tx, request, RequestStatus.EXPIRED, { by: null });
    if (request.kind === RequestKind.APPROVAL) await this.mail.plan(tx, 'approvalEnded', [request]);
  }

  /** A colleague who did not answer is taken off the list; who left in another way had answered already. */
  private async lapse(tx: EntityManager, request: RegistrationRequest): Promise<void> {
    const { meetingId, personId } = request;
    const [told] = personId
      ? await this.seats.decide(tx, meetingId, [{ what: 'CANCEL', personId, by: null, lapsed: true }])
      : [];
    if (told && 'refused' in told) throw told.refused;
    if (told?.result.outcome !== RegistrationOutcome.CANCELLED) {
      await this.book.end(tx, request, RequestStatus.DECLINED, { by: null });
      return;
    }
    await this.book.end(tx, request, RequestStatus.EXPIRED, { by: null });
    await this.mail.tellAsker(tx, 'colleagueLapsed', request);
  }
}
