import { Injectable } from '@nestjs/common';
import { forbidden, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { canEditMeetings } from '../meetings.policy';
import { AdmissionService } from '../registration-request/admission.service';
import { answersOf, wishesOf } from './registration-answers.input';
import type {
  ChangeRegistrationByLinkInput,
  ChangeRegistrationInput,
  GiveBackSubsessionByLinkInput,
  GiveBackSubsessionInput,
  PlaceInSubsessionInput,
} from './registration-change.input';
import type { RegistrationResult } from './registration-result';
import type { Registration } from './registration.entity';
import { RegistrationService } from './registration.service';
import { SeatKeeper } from './seat-keeper';

/** Changing what somebody chose and told, until registration closes; a seat can be given back after that too. */
@Injectable()
export class RegistrationChanges {
  constructor(
    private readonly registrations: RegistrationService,
    private readonly seats: SeatKeeper,
    private readonly admission: AdmissionService,
  ) {}

  /** @throws DomainError NOT_FOUND, also for somebody else's registration; BAD_USER_INPUT */
  async change(viewer: SignedInViewer, input: ChangeRegistrationInput): Promise<RegistrationResult> {
    const registration = await this.registrations.changeable(viewer, input.registrationId);
    return this.ask(registration, input, viewer.personId, false);
  }

  /** @throws DomainError NOT_FOUND for an altered link; BAD_USER_INPUT */
  async changeByLink(input: ChangeRegistrationByLinkInput): Promise<RegistrationResult> {
    const registration = await this.registrations.linked(input.token);
    return this.ask(registration, input, registration.personId, true);
  }

  /** @throws DomainError NOT_FOUND, also for somebody else's registration */
  async giveBack(viewer: SignedInViewer, input: GiveBackSubsessionInput): Promise<RegistrationResult> {
    const { meetingId, personId } = await this.registrations.changeable(viewer, input.registrationId);
    const { roundId } = input;
    return this.seats.ask(meetingId, { what: 'GIVE_BACK', personId, by: viewer.personId, roundId });
  }

  /** @throws DomainError NOT_FOUND for an altered link */
  async giveBackByLink(input: GiveBackSubsessionByLinkInput): Promise<RegistrationResult> {
    const { meetingId, personId } = await this.registrations.linked(input.token);
    const { roundId } = input;
    return this.seats.ask(meetingId, { what: 'GIVE_BACK', personId, by: personId, roundId });
  }

  /** A coordinator puts somebody into a subsession, out of turn. @throws DomainError FORBIDDEN, NOT_FOUND, BAD_USER_INPUT */
  async place(viewer: SignedInViewer, input: PlaceInSubsessionInput): Promise<RegistrationResult> {
    if (!canEditMeetings(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    const { meetingId, personId } = await this.registrations.changeable(viewer, input.registrationId);
    const { subsessionId, addSeat } = input;
    return this.seats.ask(meetingId, { what: 'PLACE', personId, by: viewer.personId, subsessionId, addSeat });
  }

  private async ask(
    { meetingId, personId, mode }: Registration,
    input: ChangeRegistrationInput | ChangeRegistrationByLinkInput,
    by: string,
    mayReturn: boolean,
  ): Promise<RegistrationResult> {
    const answers = answersOf(input);
    const request = {
      what: 'CHANGE',
      personId,
      by,
      mode: input.mode ?? null,
      onlineMeanwhile: input.onlineMeanwhile,
      mayReturn,
      choices: wishesOf(input),
      ...(answers && { answers }),
    } as const;
    const told = await this.seats.ask(meetingId, request);
    return this.admission.follow(meetingId, { ...request, mode: request.mode ?? mode }, told);
  }
}
