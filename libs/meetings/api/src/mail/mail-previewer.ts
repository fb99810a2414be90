import { Inject, Injectable } from '@nestjs/common';
import { type MailContent, senderOf, shownMail } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import { badInput, type Clock, notFound, text } from '@verbonden/shared/kernel';
import { CLOCK, SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import type { Meeting } from '../meeting/meeting.entity';
import { Registration } from '../registration/registration.entity';
import { ReminderSchedules } from '../reminder/reminder-schedules';
import { type ExampleChoice, exampleLetter, examplePerson } from './example-letter';
import type { Letter } from './letter';
import { gapsIn } from './letter-gaps';
import { LetterWriter } from './letter-writer';
import type { MailPreview, MailPreviewInput } from './mail-preview';
import { letterKind } from './meeting-letters';

/** Mails of a meeting as they would be written, by the same hands that write the real ones. */
@Injectable()
export class MailPreviewer {
  constructor(
    private readonly db: DataSource,
    private readonly writer: LetterWriter,
    private readonly schedules: ReminderSchedules,
    private readonly persons: PersonService,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND for somebody of another meeting; BAD_USER_INPUT at `mode`, `reminder` */
  async preview(meeting: Meeting, input: MailPreviewInput): Promise<MailPreview> {
    const name = await this.nameFor(meeting, input.registrationId);
    const letter = await this.letter(meeting, input, name);
    const content = this.written(letter);
    const { text, html } = shownMail(letter.mail, content, senderOf(this.settings));
    return {
      subject: content.subject,
      text,
      html,
      forName: name,
      gaps: gapsIn(letter),
    };
  }

  /** The mail as data, for a test. @throws DomainError BAD_USER_INPUT at `mode`, `reminder` */
  async content(meeting: Meeting, choice: ExampleChoice, name: string): Promise<MailContent> {
    return this.written(await this.letter(meeting, choice, name));
  }

  private written(letter: Letter): MailContent {
    return this.writer.write(letterKind(letter.mail.kind), letter);
  }

  private async letter(meeting: Meeting, choice: ExampleChoice, name: string): Promise<Letter> {
    if (!meeting.offers(choice.mode)) throw notThisWay();
    const { moments } = await this.schedules.of(this.db.manager, meeting.id);
    const letter = exampleLetter(meeting, moments, choice, name, this.clock.now());
    if (!letter) throw noSuchReminder();
    return letter;
  }

  private async nameFor(meeting: Meeting, registrationId?: string | null): Promise<string> {
    if (!registrationId) return examplePerson.name;
    const tx = this.db.manager;
    const registration = await tx.findOneBy(Registration, { id: registrationId, meetingId: meeting.id });
    const to = registration && (await this.persons.mailAddresses(tx, [registration.personId]));
    if (!registration || !to) throw notFound();
    return to.get(registration.personId)?.name ?? examplePerson.name;
  }
}

function notThisWay(): Error {
  return badInput({
    field: 'mode',
    code: 'NOT_OFFERED',
    text: text(
      'Zo kan niemand meedoen aan deze bijeenkomst.',
      'Nobody can take part in this meeting like that.',
    ),
  });
}

function noSuchReminder(): Error {
  return badInput({
    field: 'reminder',
    code: 'NOT_IN_SCHEDULE',
    text: text(
      'Deze herinnering staat niet (meer) in het schema voor deze mensen.',
      'This reminder is not (any more) in the schedule for these people.',
    ),
  });
}
