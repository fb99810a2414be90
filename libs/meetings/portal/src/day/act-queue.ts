import type { DoorAct } from './door-act';

/** What sending one act came to: taken (whatever the answer was), or no answer, so that it is kept. */
export type Sent = 'TAKEN' | 'NO_ANSWER';

/**
 * What was done at the door and not answered yet, kept in the browser so that a lost connection or a reload loses
 * nothing. Acts go one after the other, in the order in which they were done; the server knows each by its id.
 */
export class ActQueue {
  private sending: Promise<void> | null = null;

  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    private readonly key: string,
    private readonly send: (act: DoorAct) => Promise<Sent>,
    private readonly changed: (waiting: readonly DoorAct[]) => void,
  ) {}

  get waiting(): readonly DoorAct[] {
    try {
      const kept: unknown = JSON.parse(this.storage.getItem(this.key) ?? '[]');
      return Array.isArray(kept) ? (kept as DoorAct[]) : [];
    } catch {
      return [];
    }
  }

  /** Keeps an act and sends what waits. */
  add(act: DoorAct): Promise<void> {
    this.keep([...this.waiting, act]);
    return this.flush();
  }

  /** Sends what waits until there is no answer; asking again meanwhile waits for the same. */
  flush(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => (this.sending = null));
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    for (let [first] = this.waiting; first; [first] = this.waiting) {
      const { id } = first;
      if ((await this.send(first)) === 'NO_ANSWER') return;
      this.keep(this.waiting.filter((act) => act.id !== id));
    }
  }

  private keep(acts: readonly DoorAct[]): void {
    if (acts.length === 0) this.storage.removeItem(this.key);
    else this.storage.setItem(this.key, JSON.stringify(acts));
    this.changed(acts);
  }
}
