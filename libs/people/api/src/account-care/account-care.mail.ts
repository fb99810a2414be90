import { Inject, Injectable } from '@nestjs/common';
import type { MailKind } from '@verbonden/notifications/api';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { NoticeMail, type NoticeWords } from '../account/notice-mail';

/** What somebody hears who is kept out, and who may come in again. Why is told by a person, to whom asks. */
@Injectable()
export class AccountCareMails {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  kinds(): MailKind[] {
    const { PUBLIC_URL } = this.settings;
    return [
      new NoticeMail('people.suspended', PUBLIC_URL, suspended),
      new NoticeMail('people.restored', PUBLIC_URL, restored),
    ];
  }
}

const suspended: Readonly<Record<'nl' | 'en', NoticeWords>> = {
  nl: {
    subject: 'Je kunt nu niet inloggen bij Verbonden',
    preheader: 'Een vraag, of klopt dit niet? Antwoord op deze mail.',
    news: 'Een beheerder van Verbonden heeft je account stilgezet.',
    paragraphs: [
      'Je bent overal uitgelogd. Inloggen kan nu niet, en we sturen je geen andere mail.',
      'Wat je deelde, staat er nog. Er is niets gewist.',
      'Wil je weten waarom, of klopt het niet? Antwoord op deze mail. Dan bespreekt iemand van het netwerk het met je.',
    ],
  },
  en: {
    subject: 'You cannot sign in to Verbonden now',
    preheader: 'A question, or is this not right? Reply to this mail.',
    news: 'An administrator of Verbonden has put your account on hold.',
    paragraphs: [
      'You are signed out everywhere. Signing in is not possible now, and we send you no other mail.',
      'What you shared is still there. Nothing was erased.',
      'Do you want to know why, or is it not right? Reply to this mail. Somebody of the network will talk about it with you.',
    ],
  },
};

const restored: Readonly<Record<'nl' | 'en', NoticeWords>> = {
  nl: {
    subject: 'Je kunt weer inloggen bij Verbonden',
    preheader: 'Je account werkt weer.',
    news: 'Je account werkt weer.',
    paragraphs: [
      'Log opnieuw in. Alles wat je deelde staat er nog.',
      'Gebruikte je het account van je werk, of een toegangssleutel voor een programma? Stel die dan opnieuw in bij je account.',
    ],
    button: { label: 'Log in', path: '/inloggen' },
  },
  en: {
    subject: 'You can sign in to Verbonden again',
    preheader: 'Your account works again.',
    news: 'Your account works again.',
    paragraphs: [
      'Sign in anew. All that you shared is still there.',
      'Did you use the account of your work, or an access token for a program? Then set those up anew at your account.',
    ],
    button: { label: 'Sign in', path: '/inloggen' },
  },
};
