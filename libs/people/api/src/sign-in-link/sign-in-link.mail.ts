import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, SETTINGS, type Settings, SignedLinks } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { LinkMail, type LinkLetter, type LinkWords } from './link-mail';
import { minutesValid } from './sign-in-link.entity';

/** The link to sign in with. */
@Injectable()
export class SignInLinkMail extends LinkMail {
  readonly name = 'people.sign-in-link';
  protected readonly letter: LinkLetter;

  constructor(
    db: DataSource,
    links: SignedLinks,
    @Inject(SETTINGS) settings: Settings,
    @Inject(CLOCK) clock: Clock,
  ) {
    super(db, links, settings, clock);
    this.letter = { purpose: 'sign-in', path: '/inloggen/link', words: { nl: dutch, en: english } };
  }
}

const minutes = minutesValid.SIGN_IN;

const dutch: LinkWords = {
  subject: 'Je link om in te loggen bij Verbonden',
  preheader: `De link werkt één keer, ${minutes} minuten lang.`,
  news: 'Met deze link log je in bij Verbonden, zonder wachtwoord.',
  paragraphs: [
    `De link werkt één keer, en ${minutes} minuten vanaf het moment dat je erom vroeg. Stuur hem niet door: wie de link heeft, is bij jou binnen.`,
    'Vroeg je hier niet om? Dan hoef je niets te doen. Zonder deze link komt niemand binnen.',
  ],
  button: 'Log in',
  signoff: 'Groet, het team van Verbonden',
};

const english: LinkWords = {
  subject: 'Your link to sign in to Verbonden',
  preheader: `The link works once, for ${minutes} minutes.`,
  news: 'With this link you sign in to Verbonden, without a password.',
  paragraphs: [
    `The link works once, and for ${minutes} minutes from the moment you asked for it. Do not pass it on: whoever has the link gets in as you.`,
    'Did you not ask for this? Then you need not do anything. Without this link nobody gets in.',
  ],
  button: 'Sign in',
  signoff: 'Regards, the Verbonden team',
};
