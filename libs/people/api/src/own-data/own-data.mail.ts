import { Inject, Injectable } from '@nestjs/common';
import type { MailKind } from '@verbonden/notifications/api';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { NoticeMail } from '../account/notice-mail';
import { coolingDays } from './account-erasure.entity';
import { warnings } from './inactive-periods';

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
      ...warnings.map(
        ({ step, daysBefore }) =>
          new NoticeMail(`people.inactive-${step}`, PUBLIC_URL, {
            nl: {
              subject: 'Wil je bij Verbonden blijven?',
              preheader: `Anders wissen we je account over ${daysBefore} dagen.`,
              news: `Je was hier lang niet. Als je niets doet, wissen we je account over ${daysBefore} dagen.`,
              paragraphs: ['Wil je blijven? Log dan één keer in. Meer hoef je niet te doen.'],
              button: { label: 'Log in en blijf', path: '/inloggen' },
            },
            en: {
              subject: 'Do you want to stay at Verbonden?',
              preheader: `Otherwise we erase your account in ${daysBefore} days.`,
              news: `You have not been here for long. If you do nothing, we erase your account in ${daysBefore} days.`,
              paragraphs: ['Do you want to stay? Then sign in once. You need not do more.'],
              button: { label: 'Sign in and stay', path: '/inloggen' },
            },
          }),
      ),
      new NoticeMail('people.inactive-colleague', PUBLIC_URL, {
        nl: {
          subject: 'Een collega was lang niet op Verbonden',
          preheader: 'Zonder bericht gaat het account weg.',
          news: `Een collega van je organisatie was hier lang niet. Over ${warnings[0]!.daysBefore} dagen wissen we dat account.`,
          paragraphs: [
            'Werkt die collega er nog? Vraag dan om één keer in te loggen. Zo niet, laat dan iemand het werk overnemen.',
          ],
          button: { label: 'Bekijk wie er bij je organisatie hoort', path: '/mijn' },
        },
        en: {
          subject: 'A colleague has not been at Verbonden for long',
          preheader: 'Without a word the account goes.',
          news: `A colleague of your organisation has not been here for long. In ${warnings[0]!.daysBefore} days we erase that account.`,
          paragraphs: [
            'Do they still work there? Then ask them to sign in once. If not, let somebody take the work over.',
          ],
          button: { label: 'See who belongs to your organisation', path: '/mijn' },
        },
      }),
      new NoticeMail('people.inactive-last', PUBLIC_URL, {
        nl: {
          subject: 'Iemand die hier de laatste is, komt niet meer',
          preheader: 'Dit account wissen we niet vanzelf.',
          news: 'Iemand was twee jaar niet op Verbonden, maar is de laatste redacteur van een organisatie of zorgt voor het netwerk.',
          paragraphs: [
            'Daarom wissen we dit account niet vanzelf. Zoek iemand die het overneemt; daarna gaat het account weg.',
          ],
          button: { label: 'Open Mijn Verbonden', path: '/mijn' },
        },
        en: {
          subject: 'Somebody who is the last here does not come any more',
          preheader: 'This account is not erased by itself.',
          news: 'Somebody was not at Verbonden for two years, but is the last editor of an organisation or looks after the network.',
          paragraphs: [
            'So this account is not erased by itself. Find somebody to take over; after that the account goes.',
          ],
          button: { label: 'Open My Verbonden', path: '/mijn' },
        },
      }),
    ];
  }
}
