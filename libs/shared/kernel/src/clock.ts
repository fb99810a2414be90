/** Where every "now" comes from, so that a test can move it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that a test sets by hand. */
export class TestClock implements Clock {
  constructor(private moment: Date = new Date('2027-01-04T09:00:00Z')) {}

  now(): Date {
    return new Date(this.moment);
  }

  /** Puts the clock at a moment, forwards or backwards. */
  set(moment: Date | string): void {
    this.moment = new Date(moment);
  }

  /** Moves the clock by a number of milliseconds; negative is back. */
  move(milliseconds: number): void {
    this.moment = new Date(this.moment.getTime() + milliseconds);
  }
}
