import { type FieldProblem, text } from '@verbonden/shared/kernel';
import type { LabSiteStatus } from './lab-site.entity';

/** What is said of a place. */
interface Said {
  readonly status: LabSiteStatus;
  readonly fromDay: string | null;
  readonly untilDay: string | null;
  readonly answer: string;
}

/** What is wrong with it: a trial has a first day and ends after it, and who offered a place hears why not. */
export function siteProblems({ status, fromDay, untilDay, answer }: Said): FieldProblem[] {
  if (status === 'DECLINED') return answer === '' ? [{ field: 'answer', code: 'MISSING', text: sayWhy }] : [];
  if (fromDay === null) return [{ field: 'fromDay', code: 'MISSING', text: noFirstDay }];
  if (untilDay !== null && untilDay < fromDay)
    return [{ field: 'untilDay', code: 'BEFORE_FIRST', text: endsBefore }];
  return status === 'DONE' && untilDay === null
    ? [{ field: 'untilDay', code: 'MISSING', text: noLastDay }]
    : [];
}

const sayWhy = text(
  'Schrijf waarom niet. Wie de plek aanbood, leest dit.',
  'Write why not. Who offered the place reads this.',
);
const noFirstDay = text(
  'Vul in wanneer ze begonnen, bijvoorbeeld 1-3-2027.',
  'Fill in when they began, for example 1-3-2027.',
);
const noLastDay = text(
  'Vul in wanneer ze klaar waren, bijvoorbeeld 1-6-2027.',
  'Fill in when they were done, for example 1-6-2027.',
);
const endsBefore = text('Het eind ligt voor het begin.', 'The end comes before the beginning.');
