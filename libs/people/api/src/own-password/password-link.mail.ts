import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, SETTINGS, type Settings, SignedLinks } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { type LinkLetter, LinkMail, type LinkWords } from '../sign-in-link/link-mail';
import { minutesValid } from '../sign-in-link/sign-in-link.entity';

/** The link to choose a new password with, for who does not know it any more. */
@Injectable()
export class PasswordLinkMail extends LinkMail {
  readonly name = 'people.password-link';
  protected readonly letter: LinkLetter;

  constructor(
    db: DataSource,
    links: SignedLinks,
    @Inject(SETTINGS) settings: Settings,
    @Inject(CLOCK) clock: Clock,
  ) {
    super(db, links, settings, clock);
    this.letter = { purpose: 'password', path: '/wachtwoord', words: { nl: dutch, en: english } };
  }
}

const minutes = minutesValid.PASSWORD;

const dutch: LinkWords = {
  subject: 'Kies een nieuw wachtwoord voor Verbonden',
  preheader: `De link werkt één keer, ${minutes} minuten lang.`,
  news: 'Met deze link kies je een nieuw wachtwoord voor Verbonden.',
  paragraphs: [
    `De link werkt één keer, en ${minutes} minuten vanaf het moment dat je erom vroeg. Stuur hem niet door. Zodra je nieuwe wachtwoord er is, ben je op alle apparaten uitgelogd.`,
    'Vroeg je hier niet om? Dan hoef je niets te doen. Je wachtwoord blijft zoals het is.',
  ],
  button: 'Kies een nieuw wachtwoord',
  signoff: 'Groet, het team van Verbonden',
};

const english: LinkWords = {
  subject: 'Choose a new password for Verbonden',
  preheader: `The link works once, for ${minutes} minutes.`,
  news: 'With this link you choose a new password for Verbonden.',
  paragraphs: [
    `The link works once, and for ${minutes} minutes from the moment you asked for it. Do not pass it on. Once your new password is there, you are signed out on all devices.`,
    'Did you not ask for this? Then you need not do anything. Your password stays as it is.',
  ],
  button: 'Choose a new password',
  signoff: 'Regards, the Verbonden team',
};
