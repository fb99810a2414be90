import { Inject, Injectable } from '@nestjs/common';
import type { MailKind } from '@verbonden/notifications/api';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { NoticeMail, type NoticeWords } from '../account/notice-mail';

/** The mails about one's own password. */
@Injectable()
export class OwnPasswordMails {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  kinds(): MailKind[] {
    return [new NoticeMail('people.password-changed', this.settings.PUBLIC_URL, changed)];
  }
}

const changed: Readonly<Record<'nl' | 'en', NoticeWords>> = {
  nl: {
    subject: 'Je wachtwoord van Verbonden is veranderd',
    preheader: 'Was jij dit? Dan hoef je niets te doen.',
    news: 'Je hebt een nieuw wachtwoord voor Verbonden.',
    paragraphs: [
      'Was jij dit? Dan hoef je niets te doen. Op andere apparaten ben je nu uitgelogd.',
      'Was jij dit niet? Kies dan meteen zelf een nieuw wachtwoord, en kijk of iemand bij je mail kan.',
    ],
    button: { label: 'Dit was ik niet', path: '/wachtwoord-vergeten' },
  },
  en: {
    subject: 'Your password of Verbonden has changed',
    preheader: 'Was this you? Then you need not do anything.',
    news: 'You have a new password for Verbonden.',
    paragraphs: [
      'Was this you? Then you need not do anything. On other devices you are signed out now.',
      'Was this not you? Then choose a new password yourself at once, and see whether somebody can reach your mail.',
    ],
    button: { label: 'This was not me', path: '/wachtwoord-vergeten' },
  },
};
