/** How a link fares: since when it fails, and on how many different days it was found failing. */
export interface LinkHealth {
  readonly failingSince: string | null;
  readonly lastFailedOn: string | null;
  readonly failedDays: number;
  readonly problem: string | null;
}

/** What one check found: it works, it does not (and why), or it said "not now". */
export type Verdict =
  { readonly works: true; readonly arrivedAt: string } | { readonly works: false; readonly problem: string };

/** One bad day says nothing; three different ones do. */
export const brokenAfterDays = 3;

const daily = 24 * 3_600_000;
const weekly = 7 * daily;

export const healthy: LinkHealth = { failingSince: null, lastFailedOn: null, failedDays: 0, problem: null };

/** The health after a check on `today` ("2027-03-24"); one that works again has never failed. */
export function healthAfter(health: LinkHealth, verdict: Verdict, today: string): LinkHealth {
  if (verdict.works) return healthy;
  return {
    failingSince: health.failingSince ?? today,
    lastFailedOn: today,
    failedDays: health.lastFailedOn === today ? health.failedDays : health.failedDays + 1,
    problem: verdict.problem,
  };
}

export function isBroken({ failedDays }: Pick<LinkHealth, 'failedDays'>): boolean {
  return failedDays >= brokenAfterDays;
}

/** When to look again: each week, and the next day while it is not sure whether a link is broken. */
export function nextCheck(health: LinkHealth, now: Date): Date {
  return new Date(now.getTime() + (health.failedDays === 0 || isBroken(health) ? weekly : daily));
}
