import { Inject, Injectable } from '@nestjs/common';
import type { MailKind } from '@verbonden/notifications/api';
import type { Locale } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { NoticeMail, type NoticeWords } from '../account/notice-mail';

/** The mails about one's own passkeys: one for each that comes, goes or was copied. */
@Injectable()
export class PasskeyMails {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  kinds(): MailKind[] {
    const { PUBLIC_URL } = this.settings;
    return [
      new NoticeMail('people.passkey-added', PUBLIC_URL, added),
      new NoticeMail('people.passkey-removed', PUBLIC_URL, removed),
      new NoticeMail('people.passkey-copied', PUBLIC_URL, copied),
    ];
  }
}

const path = '/mijn/account/passkeys';
const doubt = {
  nl: 'Was jij dit niet? Haal de passkey dan weg, verander je wachtwoord, en mail of bel je coördinator. Lukt dat niet? Vraag een beheerder meteen om je tweede stap weg te halen.',
  en: 'Was this not you? Then remove the passkey, change your password, and mail or call your coordinator. Does that not work? Ask an administrator at once to take your second step away.',
} as const;

const added: Readonly<Record<Locale, NoticeWords>> = {
  nl: {
    subject: 'Je hebt een nieuwe passkey voor Verbonden',
    preheader: 'Daarmee log je in zonder wachtwoord.',
    news: 'Met een nieuwe passkey kun je nu inloggen bij Verbonden, zonder wachtwoord.',
    paragraphs: [doubt.nl],
    button: { label: 'Bekijk je passkeys', path },
  },
  en: {
    subject: 'You have a new passkey for Verbonden',
    preheader: 'With it you sign in without a password.',
    news: 'With a new passkey you can now sign in to Verbonden, without a password.',
    paragraphs: [doubt.en],
    button: { label: 'Look at your passkeys', path },
  },
};

const removed: Readonly<Record<Locale, NoticeWords>> = {
  nl: {
    subject: 'Een passkey van je is weg',
    preheader: 'Daarmee log je niet meer in.',
    news: 'Een van je passkeys voor Verbonden is weg. Daarmee kan niemand meer inloggen.',
    paragraphs: ['Was jij dit niet? Mail of bel dan meteen je coördinator.'],
    button: { label: 'Bekijk je passkeys', path },
  },
  en: {
    subject: 'One of your passkeys is gone',
    preheader: 'You do not sign in with it any more.',
    news: 'One of your passkeys for Verbonden is gone. Nobody can sign in with it any more.',
    paragraphs: ['Was this not you? Then mail or call your coordinator at once.'],
    button: { label: 'Look at your passkeys', path },
  },
};

const copied: Readonly<Record<Locale, NoticeWords>> = {
  nl: {
    subject: 'Een passkey van je is misschien gekopieerd',
    preheader: 'We lieten er niemand mee binnen.',
    news: 'Iemand wilde bij Verbonden inloggen met een passkey van je die misschien gekopieerd is. We lieten niemand binnen.',
    paragraphs: [
      'Haal deze passkey weg, en maak op je eigen apparaat een nieuwe. Twijfel je, mail of bel dan je coördinator.',
    ],
    button: { label: 'Bekijk je passkeys', path },
  },
  en: {
    subject: 'One of your passkeys may have been copied',
    preheader: 'We let nobody in with it.',
    news: 'Somebody wanted to sign in to Verbonden with a passkey of yours that may have been copied. We let nobody in.',
    paragraphs: [
      'Remove this passkey, and make a new one on your own device. In doubt, mail or call your coordinator.',
    ],
    button: { label: 'Look at your passkeys', path },
  },
};
