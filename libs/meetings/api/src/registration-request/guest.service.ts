import { Inject, Injectable } from '@nestjs/common';
import { PersonService } from '@verbonden/people/api';
import type { Clock, Viewer } from '@verbonden/shared/kernel';
import { Attempts, CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { MeetingMailPlan } from '../mail/meeting-mail-plan';
import type { Meeting } from '../meeting/meeting.entity';
import { canGuestsRegister } from '../meetings.policy';
import { assertOffered, refusedBy } from '../registration/verdicts';
import { Registration } from '../registration/registration.entity';
import { RegistrationOutcome } from '../registration/registration-result';
import { windowAt } from '../registration/registration-window';
import type { RegisterAsGuestInput } from './registration-request.input';
import { RequestKind } from './registration-request.entity';
import { RequestBook } from './request-book';
import { requestLimits } from './request-limits';
import { RequestMailPlan } from './request-mail-plan';

/** Who asks, as far as the network tells. */
export interface Visitor {
  readonly viewer: Viewer;
  readonly networkAddress: string;
}

/** Guests without an account: they ask with an address, and the mail that arrives there confirms it. */
@Injectable()
export class GuestService {
  constructor(
    private readonly db: DataSource,
    private readonly book: RequestBook,
    private readonly attempts: Attempts,
    private readonly mail: RequestMailPlan,
    private readonly meetingMail: MeetingMailPlan,
    private readonly persons: PersonService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Sends a mail with a link to confirm. Whether the address has an account, or is on the list already, stands in that
   * mail and never in the answer.
   * @throws DomainError RATE_LIMITED; NOT_FOUND; BAD_USER_INPUT at `mode`
   */
  async ask({ viewer, networkAddress }: Visitor, input: RegisterAsGuestInput): Promise<RegistrationOutcome> {
    await this.attempts.take(requestLimits.visitor, networkAddress);
    const now = this.clock.now();
    const meeting = await this.book.meetingOf(this.db.manager, input.meetingId);
    const refused = this.refusal(meeting, now);
    if (refused) return refused;
    assertOffered(meeting, input.mode);
    await this.attempts.take(requestLimits.address, input.email);
    await this.db.transaction(async (tx) => {
      const registration = await this.registrationOf(tx, input.meetingId, input.email);
      if (registration?.isActive) {
        await this.meetingMail.registeredAlready(tx, registration, input.id, now);
        return;
      }
      const { meetingId, name, email, mode } = input;
      const request = await this.book.open(tx, {
        kind: RequestKind.GUEST,
        locale: viewer.locale,
        meetingId,
        name,
        email,
        mode,
      });
      await this.mail.plan(tx, 'guest', [request], input.id);
    });
    return RegistrationOutcome.MAIL_SENT;
  }

  private refusal(meeting: Meeting, now: Date): RegistrationOutcome | null {
    const window = windowAt(meeting, now);
    if (window !== 'OPEN') return refusedBy[window];
    return canGuestsRegister(meeting) ? null : RegistrationOutcome.NOT_FOR_YOU;
  }

  private async registrationOf(
    tx: EntityManager,
    meetingId: string,
    email: string,
  ): Promise<Registration | null> {
    const person = (await this.persons.byAddress(tx, [email])).get(email);
    return person ? tx.findOneBy(Registration, { meetingId, personId: person.personId }) : null;
  }
}
