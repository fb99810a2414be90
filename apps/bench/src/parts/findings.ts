/** Collects what a measurement promised and did not see; any finding makes it fail. */
export class Findings {
  readonly found: string[] = [];

  /** Notes a finding when something does not hold. */
  expect(holds: boolean, otherwise: string): void {
    if (!holds) this.found.push(otherwise);
  }

  /** Notes a finding when two figures differ. */
  same(what: string, seen: number, expected: number): void {
    this.expect(seen === expected, `${what}: ${seen}, expected ${expected}`);
  }

  /** Prints the figures and the findings as JSON, and sets the exit code. */
  print(figures: Readonly<Record<string, unknown>>): void {
    console.log(JSON.stringify({ ...figures, findings: this.found }, null, 2));
    if (this.found.length > 0) process.exitCode = 1;
  }
}
