import { Inject, Injectable } from '@nestjs/common';
import type { MailKind } from '@verbonden/notifications/api';
import type { Locale } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { NoticeMail, type NoticeWords } from '../account/notice-mail';

/** The mails about one's own second step: one for each change. */
@Injectable()
export class SecondFactorMails {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  kinds(): MailKind[] {
    return Object.entries(notices).map(
      ([name, words]) => new NoticeMail(`people.${name}`, this.settings.PUBLIC_URL, words),
    );
  }
}

const look = {
  nl: { label: 'Bekijk je tweede stap', path: '/mijn/account/tweede-stap' },
  en: { label: 'Look at your second step', path: '/mijn/account/tweede-stap' },
} as const;
const doubt = {
  nl: 'Was jij dit niet? Verander dan meteen je wachtwoord, en mail of bel je coördinator.',
  en: 'Was this not you? Then change your password at once, and mail or call your coordinator.',
} as const;

const notices: Readonly<Record<string, Readonly<Record<Locale, NoticeWords>>>> = {
  'second-factor-on': {
    nl: {
      subject: 'Je logt voortaan in met een tweede stap',
      preheader: 'Een code uit de app op je telefoon.',
      news: 'Vanaf nu vragen we bij het inloggen ook een code uit de app op je telefoon.',
      paragraphs: ['Op andere apparaten ben je uitgelogd. Bewaar je reservecodes goed.', doubt.nl],
      button: look.nl,
    },
    en: {
      subject: 'From now on you sign in with a second step',
      preheader: 'A code of the app on your phone.',
      news: 'From now on we also ask for a code of the app on your phone when you sign in.',
      paragraphs: ['On other devices you are signed out. Keep your recovery codes safe.', doubt.en],
      button: look.en,
    },
  },
  'second-factor-off': {
    nl: {
      subject: 'Je tweede stap bij het inloggen is weg',
      preheader: 'We vragen geen code meer.',
      news: 'Bij het inloggen vragen we geen code uit een app meer.',
      paragraphs: ['Je reservecodes werken niet meer.', doubt.nl],
      button: look.nl,
    },
    en: {
      subject: 'Your second step at signing in is gone',
      preheader: 'We ask for no code any more.',
      news: 'We ask for no code of an app any more when you sign in.',
      paragraphs: ['Your recovery codes do not work any more.', doubt.en],
      button: look.en,
    },
  },
  'second-factor-reset': {
    nl: {
      subject: 'Je tweede stap en je wachtwoord zijn weggehaald',
      preheader: 'Log in met een link, en stel ze opnieuw in.',
      news: 'Een beheerder haalde je tweede stap bij het inloggen weg, en je wachtwoord erbij.',
      paragraphs: [
        'Log in met een link in je mail: vul je adres in, en kies ‘Mail me een link’. Stel daarna je tweede stap en een wachtwoord opnieuw in.',
        'Vroeg je hier niet om? Mail of bel dan meteen je coördinator.',
      ],
      button: { label: 'Ga naar inloggen', path: '/inloggen' },
    },
    en: {
      subject: 'Your second step and your password were taken away',
      preheader: 'Sign in by a link, and set them up again.',
      news: 'An administrator took away your second step at signing in, and your password with it.',
      paragraphs: [
        'Sign in by a link in your mail: fill in your address, and choose ‘Mail me a link’. Then set up your second step and a password again.',
        'Did you not ask for this? Then mail or call your coordinator at once.',
      ],
      button: { label: 'Go to sign in', path: '/inloggen' },
    },
  },
  'recovery-codes-new': {
    nl: {
      subject: 'Je hebt nieuwe reservecodes',
      preheader: 'De oude werken niet meer.',
      news: 'Je hebt tien nieuwe reservecodes om in te loggen. De oude werken niet meer.',
      paragraphs: [doubt.nl],
      button: look.nl,
    },
    en: {
      subject: 'You have new recovery codes',
      preheader: 'The old ones do not work any more.',
      news: 'You have ten new recovery codes to sign in with. The old ones do not work any more.',
      paragraphs: [doubt.en],
      button: look.en,
    },
  },
  'recovery-code-used': {
    nl: {
      subject: 'Er is een reservecode van je gebruikt',
      preheader: 'Elke code werkt één keer.',
      news: 'Iemand gebruikte een van je reservecodes. Die code werkt nu niet meer.',
      paragraphs: ['Was jij dit? Dan hoef je niets te doen.', doubt.nl],
      button: look.nl,
    },
    en: {
      subject: 'One of your recovery codes was used',
      preheader: 'Each code works once.',
      news: 'Somebody used one of your recovery codes. That code does not work any more.',
      paragraphs: ['Was this you? Then you need not do anything.', doubt.en],
      button: look.en,
    },
  },
};
