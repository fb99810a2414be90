const seconds = 1000;
const minutes = 60 * seconds;

const growing = [
  5 * seconds,
  15 * seconds,
  45 * seconds,
  2 * minutes,
  5 * minutes,
  10 * minutes,
  20 * minutes,
];

/** RFC 5321, 4.5.4.1: give up after at least four to five days. */
const patience = 5 * 24 * 60 * minutes;

/** How long to wait, in milliseconds, after a mail was refused for now as often as `refusals` before this time. */
export function pauseAfter(refusals: number): number {
  return growing[refusals] ?? 30 * minutes;
}

/** True when a mail has waited so long that trying again helps nobody. */
export function isHopeless(dueAt: Date, now: Date): boolean {
  return now.getTime() - dueAt.getTime() > patience;
}
