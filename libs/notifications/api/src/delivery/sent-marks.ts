/** A mail that the mail server accepted. */
export interface SentMark {
  readonly claimId: string;
  readonly id: string;
  readonly at: Date;
}

interface Waiting {
  readonly mark: SentMark;
  readonly resolve: () => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * Records accepted mails in as few statements as there is time for: while one is being written, whatever comes waits for
 * the next. A mail waits for one writing at most, and the disk is asked once for many.
 */
export class SentMarks {
  private waiting: Waiting[] = [];
  private isWriting = false;

  constructor(private readonly write: (marks: readonly SentMark[]) => Promise<void>) {}

  /** Resolves when it is recorded; rejects when that statement failed. */
  add(mark: SentMark): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ mark, resolve, reject });
      if (!this.isWriting) void this.go();
    });
  }

  private async go(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      const together = this.waiting;
      this.waiting = [];
      try {
        await this.write(together.map(({ mark }) => mark));
        for (const { resolve } of together) resolve();
      } catch (fault) {
        for (const { reject } of together) reject(fault);
      }
    }
    this.isWriting = false;
  }
}
