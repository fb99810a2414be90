import { Injectable } from '@nestjs/common';
import { PersonService } from '@verbonden/people/api';
import { dutchDay, momentFromDutch, type Text } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingAudience, MeetingForm, MeetingKind, MeetingStatus } from '../meeting/meeting.enums';
import { AskedPerson } from './asked-person.entity';
import { DatePoll } from './date-poll.entity';
import type { PollChoice } from './date-poll.enums';
import { DatePollAnswer } from './date-poll-answer.entity';
import { DatePollMoment } from './date-poll-moment.entity';
import pollFile from './date-polls.json' with { type: 'json' };

/** A date poll as `date-polls.json` describes it. Its days are counted from today, so that it is always open. */
interface DescribedPoll {
  readonly slug: string;
  readonly title: Text;
  readonly lead: Text;
  readonly venue: { readonly name: string; readonly address: string };
  readonly seatsOnsite: number;
  readonly openedBy: string;
  readonly message: string;
  readonly closesInDays: number;
  readonly moments: readonly {
    readonly inDays: number;
    readonly from: string;
    readonly to: string;
    readonly form: MeetingForm;
  }[];
  readonly guests: readonly { readonly name: string; readonly address: string }[];
  /** Who is asked and has not answered. */
  readonly silent: readonly string[];
  /** An answer for each moment, in their order. */
  readonly answers: readonly { readonly person: string; readonly choices: readonly PollChoice[] }[];
}

/** The date poll that the demo network starts with: people have answered, and some have not yet. */
@Injectable()
export class DemoDatePolls {
  constructor(private readonly persons: PersonService) {}

  /** Loads what is not there yet; nobody is mailed. @param people the ids of the demo's persons by their key */
  async load(tx: EntityManager, people: ReadonlyMap<string, string>, now: Date): Promise<void> {
    for (const given of pollFile as readonly DescribedPoll[]) {
      if (await tx.existsBy(Meeting, { slug: given.slug })) continue;
      const moments = given.moments.map(({ inDays, from, to, form }) => ({
        id: newId(),
        startsAt: dayFrom(now, inDays, from),
        endsAt: dayFrom(now, inDays, to),
        form,
      }));
      const meeting = meetingOf(given, moments[0]!);
      await tx.insert(Meeting, meeting);
      const poll = Object.assign(new DatePoll(), {
        meetingId: meeting.id,
        message: given.message,
        closesAt: dayFrom(now, given.closesInDays, '17:00'),
        remindedAt: null,
        chosenMomentId: null,
        openedBy: people.get(given.openedBy) ?? null,
      });
      await tx.insert(DatePoll, poll);
      await tx.insert(
        DatePollMoment,
        moments.map((moment) => ({ ...moment, pollId: poll.id })),
      );
      await this.ask(tx, given, poll.id, moments, people, now);
    }
  }

  private async ask(
    tx: EntityManager,
    given: DescribedPoll,
    pollId: string,
    moments: readonly { readonly id: string }[],
    people: ReadonlyMap<string, string>,
    now: Date,
  ): Promise<void> {
    const choicesOf = new Map(given.answers.map(({ person, choices }) => [people.get(person), choices]));
    const keys = [...given.answers.map(({ person }) => person), ...given.silent];
    const addresses = await this.persons.mailAddresses(
      tx,
      keys.flatMap((key) => people.get(key) ?? []),
    );
    const asked = [
      ...addresses.values(),
      ...given.guests.map((guest) => ({ ...guest, personId: null, locale: 'nl' as const })),
    ].map((each) => {
      const answered = each.personId !== null && choicesOf.has(each.personId);
      return Object.assign(new AskedPerson(), { ...each, pollId, answeredAt: answered ? now : null });
    });
    await tx.insert(AskedPerson, asked);
    await tx.insert(
      DatePollAnswer,
      asked.flatMap(({ id, personId }) =>
        ((personId && choicesOf.get(personId)) || []).map((choice, place) => ({
          id: newId(),
          askedId: id,
          momentId: moments[place]!.id,
          choice,
        })),
      ),
    );
  }
}

function meetingOf(given: DescribedPoll, first: { readonly startsAt: Date; readonly endsAt: Date }): Meeting {
  return Object.assign(new Meeting(), {
    slug: given.slug,
    kind: MeetingKind.LAB_SESSION,
    status: MeetingStatus.DATE_POLL,
    titleNl: given.title.nl,
    titleEn: given.title.en,
    leadNl: given.lead.nl,
    leadEn: given.lead.en,
    startsAt: first.startsAt,
    endsAt: first.endsAt,
    form: MeetingForm.HYBRID,
    venueName: given.venue.name,
    venueAddress: given.venue.address,
    seatsOnsite: given.seatsOnsite,
    audience: MeetingAudience.NETWORK,
    publishedAt: null,
  });
}

/** A time of the Dutch day so many days from now. @throws RangeError when the clock skips it */
function dayFrom(now: Date, days: number, time: string): Date {
  const day = dutchDay(new Date(now.getTime() + days * 86_400_000));
  const moment = momentFromDutch(`${day}T${time}`);
  if (moment instanceof Date) return moment;
  throw new RangeError(`date-polls.json: ${time} is ${moment}`);
}
