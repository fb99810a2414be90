const attemptsInAMinute = 5;
const minuteMs = 60_000;

/** How long to wait before starting a fallen program again: longer each time, and at most five times in a minute. */
export class RestartPolicy {
  readonly #firstPauseMs: number;
  #falls: number[] = [];

  constructor(firstPauseMs = 250) {
    this.#firstPauseMs = firstPauseMs;
  }

  /** Notes a fall at a moment (milliseconds) and gives the pause before the next start; undefined means: stop trying. */
  pauseAfterFall(now: number): number | undefined {
    this.#falls = this.#falls.filter((fall) => now - fall < minuteMs);
    this.#falls.push(now);
    if (this.#falls.length > attemptsInAMinute) return undefined;
    return this.#firstPauseMs * 2 ** (this.#falls.length - 1);
  }

  /** A new beginning, for instance because the program itself was changed. */
  forget(): void {
    this.#falls = [];
  }
}
