import type { Part } from '../part';
import { BoardMailPlan } from './board-mail-plan';
import { BoardMails } from './board.mail';
import { BoardSweep } from './board-sweep';

/** What is sent, and what time brings. */
export const mailPart: Part = { services: [BoardMailPlan], mails: [BoardMails], sweeps: [BoardSweep] };
