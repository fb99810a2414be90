import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SeatRequest } from '../registration/seat-request';
import type { AttendanceMode } from '../meeting/meeting.enums';
import { RegistrationOutcome, type RegistrationResult } from '../registration/registration-result';
import { SeatKeeper } from '../registration/seat-keeper';
import { ApprovalService } from './approval.service';
import { InvitationService } from './invitation.service';

type Registering = Extract<SeatRequest, { what: 'REGISTER' | 'CHANGE_MODE' }> | Returning;

/** Who left comes back with a change; the way they want to take part is known. */
type Returning = Extract<SeatRequest, { what: 'CHANGE' }> & { readonly mode: AttendanceMode };

/**
 * What happens when the seat keeper says that somebody may not just register: a wish is put before the coordinators, an
 * invitation opens the door. Where a meeting is open nothing of this is read.
 */
@Injectable()
export class AdmissionService {
  constructor(
    private readonly db: DataSource,
    private readonly seats: SeatKeeper,
    private readonly approvals: ApprovalService,
    private readonly invitations: InvitationService,
  ) {}

  /** Goes on from what the seat keeper told; most often that is the answer. */
  async follow(
    meetingId: string,
    request: Registering,
    told: RegistrationResult,
  ): Promise<RegistrationResult> {
    if (told.outcome === RegistrationOutcome.AWAITS_APPROVAL)
      await this.approvals.ask(meetingId, request.personId, request.mode);
    if (told.outcome !== RegistrationOutcome.NOT_INVITED || request.what !== 'REGISTER') return told;
    return this.db.transaction(async (tx) => {
      const { personId } = request;
      if (!(await this.invitations.isInvited(tx, meetingId, personId))) return told;
      await this.invitations.accepted(tx, meetingId, personId);
      const [admitted] = await this.seats.decide(tx, meetingId, [{ ...request, isAdmitted: true }]);
      if (!admitted || 'refused' in admitted) throw admitted?.refused;
      return admitted.result;
    });
  }
}
