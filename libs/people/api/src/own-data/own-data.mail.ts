import { Inject, Injectable } from '@nestjs/common';
import type { MailKind } from '@verbonden/notifications/api';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { NoticeMail } from '../account/notice-mail';
import { coolingDays } from './account-erasure.entity';

/** The mails about an account that is erased, or stays. */
@Injectable()
export class OwnDataMails {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  kinds(): MailKind[] {
    const { PUBLIC_URL } = this.settings;
    return [
      new NoticeMail('people.erasure-planned', PUBLIC_URL, {
        nl: {
          subject: `Je account bij Verbonden wordt over ${coolingDays} dagen gewist`,
          preheader: 'Tot die tijd kun je je bedenken.',
          news: `Er is gevraagd om je account te wissen. Dat doen we over ${coolingDays} dagen.`,
          paragraphs: [
            'Daarna weten we niet meer wie je was, en mailen we niet meer. Wat je met anderen deelde blijft, met de naam die je koos.',
            'Bedenk je je, of vroeg je hier niet om? Log in en kies ‘Ik blijf’. Je gegevens ophalen kan ook nog.',
          ],
          button: { label: 'Bekijk het', path: '/mijn/gegevens' },
        },
        en: {
          subject: `Your account at Verbonden is erased in ${coolingDays} days`,
          preheader: 'Until then you can change your mind.',
          news: `Your account was asked to be erased. We do so in ${coolingDays} days.`,
          paragraphs: [
            'After that we do not know any more who you were, and mail nothing. What you shared with others stays, with the name you chose.',
            'Did you change your mind, or not ask for this? Sign in and choose ‘I stay’. You can still fetch your data too.',
          ],
          button: { label: 'Look at it', path: '/mijn/gegevens' },
        },
      }),
      new NoticeMail('people.erasure-cancelled', PUBLIC_URL, {
        nl: {
          subject: 'Je account blijft',
          preheader: 'Er wordt niets gewist.',
          news: 'Je account bij Verbonden blijft zoals het is.',
          paragraphs: ['Deed jij dit niet? Kies dan een nieuw wachtwoord.'],
        },
        en: {
          subject: 'Your account stays',
          preheader: 'Nothing is erased.',
          news: 'Your account at Verbonden stays as it is.',
          paragraphs: ['Was this not you? Then choose a new password.'],
        },
      }),
    ];
  }
}
