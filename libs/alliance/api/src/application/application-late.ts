import { workingDaysBetween } from '@verbonden/shared/kernel';
import type { MembershipApplication } from './application.entity';

/** Within five working days somebody who asks to join hears something. */
export const promisedWorkingDays = 5;

/** How many working days an application has waited for a coordinator; 0 while it waits for somebody else. */
export function workingDaysOpen(
  { status, waitingSince }: Pick<MembershipApplication, 'status' | 'waitingSince'>,
  now: Date,
): number {
  return status === 'RECEIVED' && waitingSince ? workingDaysBetween(waitingSince, now) : 0;
}

/** True when it waited longer than was promised. */
export function isLate(
  application: Pick<MembershipApplication, 'status' | 'waitingSince'>,
  now: Date,
): boolean {
  return workingDaysOpen(application, now) > promisedWorkingDays;
}
