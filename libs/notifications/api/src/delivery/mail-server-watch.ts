const lossesUntilAway = 3;
const firstPause = 2_000;
const longestPause = 30_000;

/**
 * Knows whether the mail server takes mail at all. After three tries in a row that never got through it counts as
 * away: nothing new is taken up for a while, so that a large mailing does not knock on a closed door five thousand times.
 */
export class MailServerWatch {
  private losses = 0;
  private pause = 0;
  private until = 0;

  /** @param now a clock that only runs forward, in milliseconds */
  constructor(private readonly now: () => number = () => performance.now()) {}

  get isAway(): boolean {
    return this.now() < this.until;
  }

  /** A try did not get through. */
  lost(): void {
    this.losses += 1;
    if (this.losses < lossesUntilAway || this.isAway) return;
    this.pause = Math.min(longestPause, this.pause === 0 ? firstPause : this.pause * 2);
    this.until = this.now() + this.pause;
  }

  /** The server answered, kindly or not. @returns true when it had been away */
  answered(): boolean {
    const wasAway = this.pause > 0;
    this.losses = 0;
    this.pause = 0;
    this.until = 0;
    return wasAway;
  }
}
