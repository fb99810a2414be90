/** What somebody chose so far: values by the name of the field. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

interface Kept {
  readonly ticket: string;
  readonly chosen: Chosen;
  readonly step: number;
}

/** Keeps answers in the person's own browser until they are sent. Nothing of it goes anywhere. */
export class AnswerShelf {
  private readonly key: string;

  constructor(
    private readonly storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    slug: string,
  ) {
    this.key = `peiling-${slug}`;
  }

  keep(kept: Kept): void {
    // A browser that keeps nothing still sends at the end.
    this.quietly(() => this.storage().setItem(this.key, JSON.stringify(kept)));
  }

  find(): Kept | null {
    return this.quietly(() => JSON.parse(this.storage().getItem(this.key) ?? 'null') as Kept | null) ?? null;
  }

  /** Sent: the answers go, the ticket stays, so that the same browser does not count twice. */
  forgetAnswers(): void {
    const kept = this.find();
    if (kept) this.keep({ ticket: kept.ticket, chosen: {}, step: 0 });
  }

  forgetAll(): void {
    this.quietly(() => this.storage().removeItem(this.key));
  }

  private quietly<T>(act: () => T): T | null {
    try {
      return act();
    } catch {
      return null;
    }
  }
}
