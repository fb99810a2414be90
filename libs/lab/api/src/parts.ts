import { claimPart } from './claim/claim.part';
import { eventPart } from './event/event.part';
import { groundPart } from './ground/ground.part';
import { listPart } from './list/list.part';
import { logPart } from './log/log.part';
import { mailPart } from './mail/mail.part';
import type { Part } from './part';
import { practicePart } from './practice/practice.part';
import { projectPart } from './project/project.part';
import { requestPart } from './request/request.part';
import { signalPart } from './signal/signal.part';
import { sitePart } from './site/site.part';
import { yearPart } from './year/year.part';
import { youthPart } from './youth/youth.part';

/** The nouns of this domain. */
export const parts: readonly Part[] = [
  projectPart,
  eventPart,
  listPart,
  groundPart,
  sitePart,
  youthPart,
  logPart,
  claimPart,
  practicePart,
  signalPart,
  requestPart,
  yearPart,
  mailPart,
];
