import type { MailAddress as Addressee, MailProse, PlannedMail } from '@verbonden/notifications/api';
import type { Text } from '@verbonden/shared/kernel';
import type { MailAddress } from '@verbonden/people/api';
import type { Meeting } from '../meeting/meeting.entity';
import type { Registration } from '../registration/registration.entity';
import type { Subsession } from '../subsession/subsession.entity';
import type { ScheduledReminder } from '../reminder/reminder-schedule';

/** Everything a mail about a registration is written from, as it is at the moment of sending. */
export interface Letter {
  readonly mail: PlannedMail;
  readonly registration: Registration;
  readonly meeting: Meeting;
  /** The place in line, for who waits. */
  readonly position: number | null;
  /** The subsessions in which this person has a seat. */
  readonly held: readonly Subsession[];
  /** When this meeting reminds. */
  readonly schedule: readonly ScheduledReminder[];
  readonly to: MailAddress;
  readonly now: Date;
}

/** The words of one mail, in both languages; facts, links and calendar come from the letter itself. */
export interface LetterWords {
  readonly subject: Text;
  /** The first line, and it is the news. */
  readonly news: Text;
  readonly paragraphs?: readonly Text[];
  /** What somebody wrote, in the reader's language. */
  readonly prose?: MailProse;
  /** The person who writes and to whom an answer goes; without one it is the team. */
  readonly from?: Addressee;
  /** Facts before the usual ones. */
  readonly facts?: readonly { readonly label: Text; readonly value: Text }[];
}

/** What a kind of mail decides: whether it still holds, what it says, and what goes along. */
export interface LetterKind {
  readonly name: string;
  readonly urgent: boolean;
  /** Null while it holds; else a code that says why not (P7). */
  noLonger(letter: Letter): string | null;
  /** What it cannot do without and that is not there yet; absent or null: it can leave. */
  waitsFor?(letter: Letter): string | null;
  words(letter: Letter): LetterWords;
  /** What the reader's calendar does; null leaves it alone. */
  calendar(letter: Letter): 'REQUEST' | 'CANCEL' | null;
  /** What the one button does. */
  readonly button: 'MEETING' | 'JOIN' | 'RETURN' | 'MEETINGS';
}
