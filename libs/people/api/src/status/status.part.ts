import { LateMailMail } from './late-mail.mail';
import { LateMailSweep } from './late-mail-sweep';
import { SignsOfLife } from './signs-of-life';
import { StatusChecks } from './status-checks';
import { StatusResolver } from './status.resolver';
import { WorkerSign } from './worker-sign';

/** How the portal stands, for an administrator; and who is told that mail is late. */
export const statusPart = {
  services: [SignsOfLife, StatusChecks],
  resolvers: [StatusResolver],
  mails: [LateMailMail],
  sweeps: [WorkerSign, LateMailSweep],
};
