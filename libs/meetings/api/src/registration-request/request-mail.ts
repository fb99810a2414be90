import { Inject, Injectable } from '@nestjs/common';
import {
  type DroppedBecause,
  droppedBecause,
  greetingFor,
  type MailContent,
  type MailFact,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { Person } from '@verbonden/people/api';
import { type Clock, text } from '@verbonden/shared/kernel';
import { CLOCK, SignedLinks } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Surroundings } from '../calendar/surroundings';
import { writtenWhen } from '../mail/letter-facts';
import { meetingPath, requestPath } from '../meeting/addresses';
import { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode, modesOf } from '../meeting/meeting.enums';
import { RegistrationRequest } from './registration-request.entity';
import type { RequestLetter, RequestLetterKind } from './request-letter';
import { writtenMode } from './request-letters';
import { requestMails } from './request-mail-plan';

/** Reads what mails about requests are written from: three statements, however many mails. */
@Injectable()
export class RequestLetterReader {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The letters by the id of their mail; absent where the request is gone. */
  async read(mails: readonly PlannedMail[]): Promise<Map<string, RequestLetter>> {
    const tx = this.db.manager;
    const requests = byId(
      await tx.findBy(RegistrationRequest, { id: In(mails.map((mail) => mail.subjectId)) }),
    );
    const all = [...requests.values()];
    const [meetings, askers] = await Promise.all([
      tx.findBy(Meeting, { id: In([...new Set(all.map((each) => each.meetingId))]) }).then(byId),
      tx.findBy(Person, { id: In(all.flatMap((each) => each.askedBy ?? [])) }).then(byId),
    ]);
    const now = this.clock.now();
    return new Map(
      mails.flatMap((mail): [string, RequestLetter][] => {
        const request = requests.get(mail.subjectId);
        const meeting = request && meetings.get(request.meetingId);
        if (!request || !meeting) return [];
        const name = request.askedBy === null ? undefined : askers.get(request.askedBy)?.name;
        const asker = name ? text(name, name) : text('De organisatie', 'The organisers');
        return [[mail.id, { mail, request, meeting, asker, now }]];
      }),
    );
  }
}

/** One kind of mail about requests, written at the moment of sending from how things are then. */
export class RequestMail implements MailKind {
  readonly name: string;
  readonly urgent: boolean;
  /** Somebody asked for it, or must answer it; each has a way to say no. */
  readonly necessary = true;

  constructor(
    private readonly kind: RequestLetterKind,
    private readonly reader: RequestLetterReader,
    private readonly links: SignedLinks,
    private readonly around: Surroundings,
  ) {
    this.name = requestMails[kind.name];
    this.urgent = kind.name === 'guest' || kind.name === 'colleague';
  }

  async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailContent | DroppedBecause>> {
    const letters = await this.reader.read(mails);
    return new Map(
      mails.map(({ id }) => {
        const letter = letters.get(id);
        if (!letter) return [id, droppedBecause('GONE')];
        const reason = this.kind.noLonger(letter);
        return [id, reason ? droppedBecause(reason) : this.write(letter)];
      }),
    );
  }

  private write(letter: RequestLetter): MailContent {
    const { mail, meeting, request } = letter;
    const { locale } = mail;
    const words = this.kind.words(letter);
    const path =
      this.kind.leadsTo === 'REQUEST'
        ? requestPath(this.links.token('registration-request', request.id), locale)
        : meetingPath(meeting.slug, locale);
    const facts = factsOf(letter);
    return {
      subject: words.subject[locale],
      preheader: facts[0]!.value,
      greeting: greetingFor(mail.toName, locale),
      news: words.news[locale],
      facts,
      paragraphs: (words.paragraphs ?? []).map((each) => each[locale]).filter(Boolean),
      button: { label: this.kind.button[locale], url: this.around.url(path) },
      signoff:
        locale === 'nl'
          ? `Groet, het team van ${this.around.organizer.name}`
          : `Kind regards, the ${this.around.organizer.name} team`,
    };
  }
}

/** What, when, how and where; the join address is for who is on the list, so it is never here. */
function factsOf({ mail: { locale }, meeting, request }: RequestLetter): MailFact[] {
  const say = (nl: string, en: string): string => (locale === 'nl' ? nl : en);
  const ways = (request.mode ? [request.mode] : modesOf(meeting.form)).flatMap(
    (mode) => writtenMode(mode)?.[locale] ?? [],
  );
  const place = [meeting.venueName, meeting.venueAddress].filter(Boolean).join(', ');
  return [
    { label: say('Wanneer', 'When'), value: writtenWhen(meeting.startsAt, meeting.endsAt)[locale] },
    { label: say('Wat', 'What'), value: meeting.titleIn(locale) },
    ...(ways.length > 0
      ? [{ label: say('Hoe', 'How'), value: ways.join(say(' of ', ' or ').toLowerCase()) }]
      : []),
    ...(place && request.mode !== AttendanceMode.ONLINE
      ? [{ label: say('Waar', 'Where'), value: place }]
      : []),
  ];
}

function byId<T extends { readonly id: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
