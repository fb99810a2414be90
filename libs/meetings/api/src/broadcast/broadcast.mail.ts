import {
  droppedBecause,
  type MailAnswer,
  type MailKind,
  type PlannedMail,
  proseOf,
} from '@verbonden/notifications/api';
import { Injectable } from '@nestjs/common';
import { type MailAddress, PersonService } from '@verbonden/people/api';
import { groupedBy, text } from '@verbonden/shared/kernel';
import { DataSource, In } from 'typeorm';
import type { Letter, LetterKind } from '../mail/letter';
import { writtenTitle } from '../mail/letter-facts';
import { LetterReader } from '../mail/letter-reader';
import { LetterWriter } from '../mail/letter-writer';
import { meetingMails } from '../mail/meeting-mail-kinds';
import { MeetingMail } from '../mail/meeting-mail';
import { MeetingStatus } from '../meeting/meeting.enums';
import { SubsessionChoice } from '../subsession/subsession-choice.entity';
import { Broadcast } from './broadcast.entity';
import { BroadcastAudience, BroadcastStatus } from './broadcast.enums';
import { stillBelongs } from './segment';

const nothing: ReadonlySet<string> = new Set();

/** What a letter is written from, besides who gets it. */
interface Source {
  readonly broadcast: Broadcast;
  /** Who wrote it; undefined when that person is gone. */
  readonly writer: MailAddress | undefined;
  /** Seats in subsessions, by registration. */
  readonly held: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The letter of a coordinator. Necessary, so without one-click leaving (RFC 8058): it goes only to who registered for
 * this one meeting, is about nothing else, and ends with it (`broadcast-problems.ts`). Who does not want it any more
 * leaves the meeting, and the link for that stands in every one. Not urgent: confirmations and reminders overtake it (P9).
 */
@Injectable()
export class BroadcastMail implements MailKind {
  readonly name = meetingMails.broadcast;
  readonly necessary = true;
  readonly urgent = false;

  constructor(
    private readonly db: DataSource,
    private readonly persons: PersonService,
    private readonly reader: LetterReader,
    private readonly writer: LetterWriter,
  ) {}

  async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const ofLetter = groupedBy(mails, ({ payload: { broadcastId } }) =>
      typeof broadcastId === 'string' ? broadcastId : '',
    );
    const ids = [...ofLetter.keys()].filter(Boolean);
    const broadcasts = await this.db.manager.findBy(Broadcast, { id: In(ids) });
    const written = await Promise.all(
      broadcasts.map((broadcast) => this.write(broadcast, ofLetter.get(broadcast.id) ?? [])),
    );
    const known = new Map(written.flatMap((each) => [...each]));
    return new Map(mails.map(({ id }) => [id, known.get(id) ?? droppedBecause('GONE')]));
  }

  /** Writes one letter to some people, as it would leave now; also one that is still a draft. */
  async write(broadcast: Broadcast, mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const tx = this.db.manager;
    const writers = broadcast.writerId
      ? await this.persons.mailAddresses(tx, [broadcast.writerId])
      : new Map<string, MailAddress>();
    const choices =
      broadcast.audience === BroadcastAudience.SUBSESSION
        ? await tx.findBy(SubsessionChoice, { registrationId: In(mails.map((mail) => mail.subjectId)) })
        : [];
    const held = new Map(
      [...groupedBy(choices, (choice) => choice.registrationId)].map(([id, own]) => [
        id,
        new Set(own.flatMap((choice) => choice.heldSubsessionId ?? [])),
      ]),
    );
    const writer = broadcast.writerId ? writers.get(broadcast.writerId) : undefined;
    const kind = letterOf({ broadcast, writer, held });
    return new MeetingMail(kind, this.reader, this.writer).compose(mails);
  }
}

/** The kind of mail that this one letter is. */
function letterOf({ broadcast, writer, held }: Source): LetterKind {
  return {
    name: meetingMails.broadcast,
    urgent: false,
    button: 'MEETING',
    calendar: () => null,
    noLonger({ meeting, registration }: Letter) {
      if (broadcast.status === BroadcastStatus.STOPPED) return 'STOPPED';
      if (meeting.status === MeetingStatus.CANCELLED && !broadcast.afterCancelling) return 'CANCELLED';
      if (stillBelongs(broadcast, registration, held.get(registration.id) ?? nothing)) return null;
      return registration.isActive ? 'OTHER_GROUP' : 'LEFT';
    },
    words({ meeting, mail }) {
      const english = mail.locale === 'en' && broadcast.isWrittenIn('en');
      const subject = english ? broadcast.subjectEn : broadcast.subjectNl;
      const body = english ? broadcast.bodyEn : broadcast.bodyNl;
      const notice = mail.locale === 'en' && !english ? '*This letter was written in Dutch.*\n\n' : '';
      return {
        subject: text(subject, subject),
        news: text(subject, subject),
        prose: proseOf(notice + body),
        facts: [{ label: text('Bijeenkomst', 'Meeting'), value: writtenTitle(meeting) }],
        ...(writer ? { from: { name: writer.name, address: writer.address } } : {}),
      };
    },
  };
}
