import { Inject, Injectable } from '@nestjs/common';
import type { PlannedMail } from '@verbonden/notifications/api';
import { type MailAddress, PersonService } from '@verbonden/people/api';
import type { Clock, Text } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { Registration } from '../registration/registration.entity';
import { Interest } from './interest.entity';

/** Everything a mail to who wants to come is written from, as it is at the moment of sending. */
export interface InterestLetter {
  readonly mail: PlannedMail;
  readonly interest: Interest;
  readonly meeting: Meeting;
  readonly isRegistered: boolean;
  readonly to: MailAddress;
  readonly now: Date;
}

/** The words of one mail, in both languages; when and where come from the letter itself. */
export interface InterestWords {
  readonly subject: Text;
  /** The first line, and it is the news. */
  readonly news: Text;
  readonly facts?: readonly { readonly label: Text; readonly value: Text }[];
  readonly paragraphs: readonly Text[];
}

/** What a kind of mail decides: whether it still holds, what it says, and where its button leads. */
export interface InterestLetterKind {
  readonly name: string;
  readonly urgent: boolean;
  /** Null while it holds; else a code that says why not (P7). */
  noLonger(letter: InterestLetter): string | null;
  words(letter: InterestLetter): InterestWords;
  readonly button: 'CHOOSE' | 'MEETING' | 'MEETINGS';
}

/** Reads what these mails are written from: four statements, however many mails. */
@Injectable()
export class InterestLetterReader {
  constructor(
    private readonly db: DataSource,
    private readonly persons: PersonService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The letters by the id of their mail; absent where interest, meeting or address are gone. */
  async read(mails: readonly PlannedMail[]): Promise<Map<string, InterestLetter>> {
    const tx = this.db.manager;
    const found = await tx.findBy(Interest, { id: In(mails.map(({ subjectId }) => subjectId)) });
    const interests = new Map(found.map((each) => [each.id, each]));
    const meetingIds = [...new Set(found.map(({ meetingId }) => meetingId))];
    const personIds = found.map(({ personId }) => personId);
    const [meetings, registrations, addresses] = await Promise.all([
      tx.findBy(Meeting, { id: In(meetingIds) }),
      tx.findBy(Registration, { meetingId: In(meetingIds), personId: In(personIds) }),
      this.persons.mailAddresses(tx, personIds),
    ]);
    const meetingOf = new Map(meetings.map((each) => [each.id, each]));
    const registered = new Set(registrations.map((each) => `${each.meetingId} ${each.personId}`));
    const now = this.clock.now();
    return new Map(
      mails.flatMap((mail): [string, InterestLetter][] => {
        const interest = interests.get(mail.subjectId);
        const meeting = interest && meetingOf.get(interest.meetingId);
        const to = interest && addresses.get(interest.personId);
        if (!interest || !meeting || !to) return [];
        const isRegistered = registered.has(`${meeting.id} ${interest.personId}`);
        return [[mail.id, { mail, interest, meeting, isRegistered, to, now }]];
      }),
    );
  }
}
