import { Inject, Injectable } from '@nestjs/common';
import {
  type DroppedBecause,
  droppedBecause,
  greetingFor,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { NewAddress } from './new-address.entity';

interface Words {
  readonly subject: string;
  readonly preheader: string;
  readonly news: string;
  readonly paragraphs: readonly string[];
  readonly button: { readonly label: string; readonly path: string } | null;
}

/** A mail about a new address: to who looks along, to the mailbox that was, or to the new one. */
class NewAddressMail implements MailKind {
  readonly necessary = true;
  readonly urgent = true;

  constructor(
    readonly name: string,
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly holds: (asked: NewAddress) => boolean,
    private readonly words: Readonly<Record<'nl' | 'en', Words>>,
  ) {}

  async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailContent | DroppedBecause>> {
    const ids = mails.map(({ subjectId }) => subjectId);
    const asked = new Map(
      (await this.db.getRepository(NewAddress).findBy({ id: In(ids) })).map((each) => [each.id, each]),
    );
    const answer = (mail: PlannedMail) => {
      const about = asked.get(mail.subjectId);
      return about && this.holds(about) ? this.write(mail) : droppedBecause('ANSWERED');
    };
    return new Map(mails.map((mail) => [mail.id, answer(mail)]));
  }

  private write(mail: PlannedMail): MailContent {
    const { button, ...words } = this.words[mail.locale];
    const signoff = mail.locale === 'nl' ? 'Groet, het team van Verbonden' : 'Regards, the Verbonden team';
    return {
      ...words,
      ...{ facts: [], signoff, to: { name: mail.toName, address: mail.toAddress } },
      greeting: greetingFor(mail.toName, mail.locale),
      ...(button
        ? {
            button: {
              label: button.label,
              url: this.settings.PUBLIC_URL + (mail.locale === 'en' ? '/en' : '') + button.path,
            },
          }
        : {}),
    };
  }
}

/** The three mails that a new address brings. */
@Injectable()
export class NewAddressMails {
  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  kinds(): MailKind[] {
    const kind = (name: string, holds: (asked: NewAddress) => boolean, words: typeof second) =>
      new NewAddressMail(`people.${name}`, this.db, this.settings, holds, words);
    return [
      kind('new-address-second', ({ answeredAt }) => answeredAt === null, second),
      kind('address-left', ({ isMade }) => isMade, left),
      kind('address-new', ({ isMade }) => isMade, arrived),
    ];
  }
}

const second: Readonly<Record<'nl' | 'en', Words>> = {
  nl: {
    subject: 'Kijk je mee? Een jongere krijgt een nieuw mailadres',
    preheader: 'Een collega sprak de jongere, en vraagt een tweede paar ogen.',
    news: 'Iemand van de klankbordgroep kan niet meer bij de eigen mail. Een collega sprak met de jongere en vroeg een nieuw adres aan.',
    paragraphs: [
      'Het geldt pas als jij of een andere coördinator ja zegt. Twijfel je? Bel dan eerst je collega.',
    ],
    button: { label: 'Kijk mee', path: '/klankbord/leden/adres' },
  },
  en: {
    subject: 'Will you look along? A young person gets a new e-mail address',
    preheader: 'A colleague spoke with them, and asks for a second pair of eyes.',
    news: 'Somebody of the sounding board cannot reach their own mail any more. A colleague spoke with them and asked for a new address.',
    paragraphs: [
      'It holds only once you or another coordinator says yes. In doubt? Call your colleague first.',
    ],
    button: { label: 'Look along', path: '/klankbord/leden/adres' },
  },
};

const left: typeof second = {
  nl: {
    subject: 'Je mail van Verbonden gaat naar een ander adres',
    preheader: 'Op dit adres krijg je niets meer.',
    news: 'Je coördinator heeft een ander mailadres voor je ingevuld, omdat je niet meer bij dit adres kon.',
    paragraphs: [
      'Klopt dat niet? Bel of mail dan meteen je coördinator. Op alle apparaten ben je nu uitgelogd.',
    ],
    button: null,
  },
  en: {
    subject: 'Your mail of Verbonden goes to another address',
    preheader: 'At this address you get nothing any more.',
    news: 'Your coordinator filled in another e-mail address for you, because you could not reach this one any more.',
    paragraphs: [
      'Is that not right? Then call or mail your coordinator at once. You are signed out on all devices now.',
    ],
    button: null,
  },
};

const arrived: typeof second = {
  nl: {
    subject: 'Je kunt weer bij Verbonden',
    preheader: 'Met dit adres log je voortaan in.',
    news: 'Vanaf nu gaat je mail van Verbonden naar dit adres. Alles wat je schreef en koos staat er nog.',
    paragraphs: ['Inloggen gaat met een link: vul dit adres in, en kies ‘Mail me een link’.'],
    button: { label: 'Ga naar inloggen', path: '/inloggen' },
  },
  en: {
    subject: 'You can get into Verbonden again',
    preheader: 'From now on you sign in with this address.',
    news: 'From now on your mail of Verbonden goes to this address. All that you wrote and chose is still there.',
    paragraphs: ['You sign in by a link: fill in this address, and choose ‘Mail me a link’.'],
    button: { label: 'Go to sign in', path: '/inloggen' },
  },
};
