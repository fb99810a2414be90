import type { OfferStatus } from './offer.states';

/** So many days before it ends its maker is asked whether it still holds. */
export const askDaysBefore = 30;
/** The mail, and its one reminder: so many days after the first. */
export const reminderAfterDays = 23;

/** What these rules look at; days as "2027-03-24". */
interface Dated {
  readonly status: OfferStatus;
  readonly expiresOn: string;
}

/** An offer stands for a year: the first day that it no longer does. 29 February becomes 28. */
export function endOf(confirmedOn: string): string {
  const [year, month, date] = confirmedOn.split('-');
  return `${Number(year) + 1}-${month}-${month === '02' && date === '29' ? '28' : date}`;
}

/** True while it can be asked for: also before the sweep came by, nobody sees it on the day it ends. */
export function isStanding({ status, expiresOn }: Dated, today: string): boolean {
  return status === 'OFFERED' && expiresOn > today;
}

/** True from a month before it ends, and after: one press keeps it. Never once somebody withdrew it. */
export function asksForConfirming({ status, expiresOn }: Dated, today: string): boolean {
  return status === 'EXPIRED' || (status === 'OFFERED' && expiresOn <= daysLater(today, askDaysBefore));
}

/** The day so many days after a day. */
export function daysLater(day: string, days: number): string {
  const moment = new Date(`${day}T12:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
