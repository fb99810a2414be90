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
/** But not before it was tried for a while, when the worker itself had been away for days. */
const fewestTries = 8;

/** How long to wait, in milliseconds, after a mail was refused for now as often as `refusals` before this time. */
export function pauseAfter(refusals: number): number {
  return growing[refusals] ?? 30 * minutes;
}

/** True when a mail was tried so often, for so long, that trying again helps nobody. */
export function isHopeless(mail: { readonly dueAt: Date; readonly attempts: number }, now: Date): boolean {
  return mail.attempts >= fewestTries && now.getTime() - mail.dueAt.getTime() > patience;
}
