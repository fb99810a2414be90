import { Inject, Injectable } from '@nestjs/common';
import type { PlannedMail } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import { type Clock, groupedBy, type Text } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { AskedPerson } from './asked-person.entity';
import { DatePoll } from './date-poll.entity';
import type { PollChoice } from './date-poll.enums';
import { DatePollAnswer } from './date-poll-answer.entity';
import { DatePollMoment } from './date-poll-moment.entity';

/** Everything a mail about a date poll is written from, as it is at the moment of sending. */
export interface PollLetter {
  readonly mail: PlannedMail;
  readonly asked: AskedPerson;
  readonly poll: DatePoll;
  readonly meeting: Meeting;
  readonly moments: readonly DatePollMoment[];
  /** What this person said to the moment that was chosen; null before, and for who said nothing. */
  readonly answer: PollChoice | null;
  /** The name and address as they are now. */
  readonly to: { readonly name: string; readonly address: string };
  readonly now: Date;
}

/** The words of one mail, in both languages. */
export interface PollWords {
  readonly subject: Text;
  /** The first line, and it is the news. */
  readonly news: Text;
  readonly facts: readonly { readonly label: Text; readonly value: Text }[];
  readonly paragraphs: readonly Text[];
  /** What the one button says; null leads to the list of meetings. */
  readonly button: Text | null;
}

/** What a kind of mail decides: whether it still holds, and what it says. */
export interface PollLetterKind {
  readonly name: string;
  /** Null while it holds; else a code that says why not (P7). */
  noLonger(letter: PollLetter): string | null;
  words(letter: PollLetter): PollWords;
}

/** Reads what mails about date polls are written from: six statements, however many mails. */
@Injectable()
export class PollLetterReader {
  constructor(
    private readonly db: DataSource,
    private readonly persons: PersonService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The letters by the id of their mail; absent where who was asked is gone. */
  async read(mails: readonly PlannedMail[]): Promise<Map<string, PollLetter>> {
    const tx = this.db.manager;
    const people = byId(await tx.findBy(AskedPerson, { id: In(mails.map(({ subjectId }) => subjectId)) }));
    const asked = [...people.values()];
    const polls = byId(await tx.findBy(DatePoll, { id: In(unique(asked.map(({ pollId }) => pollId))) }));
    const [meetings, moments, answers, addresses] = await Promise.all([
      tx
        .findBy(Meeting, { id: In(unique([...polls.values()].map(({ meetingId }) => meetingId))) })
        .then(byId),
      tx.find(DatePollMoment, { where: { pollId: In([...polls.keys()]) }, order: { startsAt: 'ASC' } }),
      tx.findBy(DatePollAnswer, { askedId: In([...people.keys()]) }),
      this.persons.mailAddresses(
        tx,
        asked.flatMap(({ personId }) => personId ?? []),
      ),
    ]);
    const momentsOf = groupedBy(moments, ({ pollId }) => pollId);
    const answersOf = groupedBy(answers, ({ askedId }) => askedId);
    const now = this.clock.now();
    return new Map(
      mails.flatMap((mail): [string, PollLetter][] => {
        const person = people.get(mail.subjectId);
        const poll = person && polls.get(person.pollId);
        const meeting = poll && meetings.get(poll.meetingId);
        if (!person || !poll || !meeting) return [];
        const said = answersOf.get(person.id)?.find(({ momentId }) => momentId === poll.chosenMomentId);
        const to = (person.personId && addresses.get(person.personId)) || person;
        const letter: PollLetter = {
          mail,
          asked: person,
          poll,
          meeting,
          moments: momentsOf.get(poll.id) ?? [],
          answer: said?.choice ?? null,
          to: { name: to.name, address: to.address },
          now,
        };
        return [[mail.id, letter]];
      }),
    );
  }
}

function byId<T extends { readonly id: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
