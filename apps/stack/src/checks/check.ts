/** How long one test took. */
export interface TestTime {
  readonly name: string;
  readonly file: string;
  readonly ms: number;
}

/** What came out of one part of `npm test`. A part that could not run at all has failed. */
export interface CheckResult {
  readonly passed: number;
  readonly failed: number;
  /** What the tools said; printed in full only when something failed. */
  readonly output: string;
  readonly tests?: readonly TestTime[];
  /** Names of tests that failed first and were good when run again, alone. */
  readonly unsteady?: readonly string[];
}

/** One part of `npm test`. */
export interface Check {
  readonly name: string;
  /** Names of parts that must have passed first; when one did not, this part fails without running. */
  readonly after?: readonly string[];
  /** Names of parts that must have ended first, well or not. */
  readonly behind?: readonly string[];
  run(signal: AbortSignal): Promise<CheckResult>;
}

/** A part that is one yes or no. */
export function verdict(passed: boolean, output: string): CheckResult {
  return passed ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}
