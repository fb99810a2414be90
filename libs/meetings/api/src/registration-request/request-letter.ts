import type { PlannedMail } from '@verbonden/notifications/api';
import type { Text } from '@verbonden/shared/kernel';
import type { Meeting } from '../meeting/meeting.entity';
import type { RegistrationRequest } from './registration-request.entity';
import type { RequestMailName } from './request-mail-plan';

/** Everything a mail about a request is written from, as it is at the moment of sending. */
export interface RequestLetter {
  readonly mail: PlannedMail;
  readonly request: RegistrationRequest;
  readonly meeting: Meeting;
  /** Who asked for this person, by name; "the organisers" when that is nobody in particular. */
  readonly asker: Text;
  readonly now: Date;
}

/** What a kind of mail about a request decides: whether it still holds, what it says and where its button leads. */
export interface RequestLetterKind {
  readonly name: RequestMailName;
  /** Null while it holds; else a code that says why not (P7). */
  noLonger(letter: RequestLetter): string | null;
  words(letter: RequestLetter): {
    readonly subject: Text;
    readonly news: Text;
    readonly paragraphs?: readonly Text[];
  };
  /** Where the button leads, and its words; links beside it lead to the same page. */
  readonly button: Text;
  readonly leadsTo: 'REQUEST' | 'MEETING';
}
