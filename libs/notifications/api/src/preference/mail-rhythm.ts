import { registerEnumType } from '@nestjs/graphql';

/** How often somebody wants mail of a group. */
export enum MailRhythm {
  AT_ONCE = 'AT_ONCE',
  DAILY = 'DAILY',
  WEEKLY = 'WEEKLY',
  MONTHLY = 'MONTHLY',
  OFF = 'OFF',
}
registerEnumType(MailRhythm, {
  name: 'MailRhythm',
  description: 'How often somebody wants mail of a group.',
  valuesMap: {
    AT_ONCE: { description: 'Each by itself, outside calm times.' },
    DAILY: { description: 'In one overview, on weekday mornings.' },
    WEEKLY: { description: 'In one overview, on Monday morning.' },
    MONTHLY: { description: 'In one overview, on the first weekday of the month.' },
    OFF: { description: 'Not at all.' },
  },
});

/** The rhythms whose mail waits for an overview. */
export const digestRhythms = [MailRhythm.DAILY, MailRhythm.WEEKLY, MailRhythm.MONTHLY] as const;
export type DigestRhythm = (typeof digestRhythms)[number];

/** True when mail of this rhythm waits for an overview. */
export function isGathered(rhythm: MailRhythm): rhythm is DigestRhythm {
  return rhythm !== MailRhythm.AT_ONCE && rhythm !== MailRhythm.OFF;
}
