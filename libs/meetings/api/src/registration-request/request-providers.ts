import { AdmissionService } from './admission.service';
import { ApprovalService } from './approval.service';
import { ColleagueService } from './colleague.service';
import { GuestService } from './guest.service';
import { InvitationService } from './invitation.service';
import { RequestBook } from './request-book';
import { RequestLinkService } from './request-link.service';
import { RequestLetterReader } from './request-mail';
import { RequestMailPlan } from './request-mail-plan';
import { RequestList } from './request-list';
import { RequestMails } from './request-mails';
import { RequestSweep } from './request-sweep';

/** What everything that is not sure yet is served by. */
export const requestServices = [
  RequestBook,
  RequestMailPlan,
  RequestLetterReader,
  ApprovalService,
  GuestService,
  ColleagueService,
  InvitationService,
  AdmissionService,
  RequestList,
  RequestLinkService,
  RequestMails,
  RequestSweep,
];
