import type { Part } from '../part';
import { LabMailPlan } from './lab-mail-plan';
import { LabMails } from './lab.mail';

export const mailPart: Part = { services: [LabMailPlan], mails: [LabMails] };
