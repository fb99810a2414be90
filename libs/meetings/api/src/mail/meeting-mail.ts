import {
  droppedBecause,
  type MailAnswer,
  type MailKind,
  type PlannedMail,
  waitsFor,
} from '@verbonden/notifications/api';
import type { LetterKind } from './letter';
import type { LetterReader } from './letter-reader';
import type { LetterWriter } from './letter-writer';

/** One kind of mail about registrations: looks at the moment of sending how things are, and writes that (P7). */
export class MeetingMail implements MailKind {
  readonly name: string;
  readonly urgent: boolean;
  /** Somebody who registered must know; optional mail is another domain's. */
  readonly necessary = true;

  constructor(
    private readonly kind: LetterKind,
    private readonly reader: LetterReader,
    private readonly writer: LetterWriter,
  ) {
    this.name = kind.name;
    this.urgent = kind.urgent;
  }

  async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const letters = await this.reader.read(mails);
    return new Map(
      mails.map(({ id }): [string, MailAnswer] => {
        const letter = letters.get(id);
        if (!letter) return [id, droppedBecause('GONE')];
        const reason = this.kind.noLonger(letter);
        if (reason) return [id, droppedBecause(reason)];
        const missing = this.kind.waitsFor?.(letter);
        return [id, missing ? waitsFor(missing) : this.writer.write(this.kind, letter)];
      }),
    );
  }
}
