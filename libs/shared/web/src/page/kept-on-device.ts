/** How a device keeps a page, to be read without a connection. It goes at signing out, whatever stands here. */
export interface KeptOnDevice {
  /** From then on it is gone. */
  readonly until: Date;
  /** `OPENED`: whoever opens it keeps it. `ASKED`: only who presses for it, or who keeps a page it belongs to. */
  readonly when: 'OPENED' | 'ASKED';
  /** Paths of pages that are kept with it, when they may be. */
  readonly along?: readonly string[];
  /** Changes while it is open: what is kept is made anew each minute. */
  readonly isLive?: true;
}

const hour = 60 * 60_000;
const day = 24 * hour;

/** For what one reads more often: a month from now. */
export function aMonthFrom(now: Date): Date {
  return new Date(now.getTime() + 30 * day);
}

/** For what matters on a day: twelve hours after its end; null when that has passed. */
export function untilAfter(end: Date, now: Date): Date | null {
  const until = new Date(end.getTime() + 12 * hour);
  return until > now ? until : null;
}

/** Whether it is the day itself, or the day before: what holds names of others is not kept any longer. */
export function isNear(start: Date, now: Date): boolean {
  return start.getTime() - now.getTime() <= day;
}
