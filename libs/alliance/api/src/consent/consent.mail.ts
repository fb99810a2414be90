import { Inject, Injectable } from '@nestjs/common';
import {
  droppedBecause,
  greetingFor,
  type MailAnswer,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { type Clock, dutchDay, type Locale } from '@verbonden/shared/kernel';
import { CLOCK, SETTINGS, type Settings, SignedLinks } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import type { ConsentHolder, ConsentState } from './consent.codes';
import { Consent } from './consent.entity';
import { consentMails } from './consent.mail-plan';
import { consentState } from './consent-state';
import { ConsentSubjects } from './consent-subjects';

/**
 * The mails about consents. The one to a young person or a parent may be seen by anybody at home: subject and preview say
 * nothing of what it is about, and no mail holds a word of what was made.
 */
@Injectable()
export class ConsentMails {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    private readonly subjects: ConsentSubjects,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  kinds(): MailKind[] {
    return [
      {
        name: consentMails.question,
        necessary: true,
        urgent: false,
        compose: (mails) => this.compose(mails, (mail, consent) => this.question(mail, consent)),
      },
      {
        name: consentMails.news,
        necessary: true,
        urgent: false,
        compose: (mails) => this.compose(mails, (mail, consent) => this.news(mail, consent)),
      },
    ];
  }

  private async compose(
    mails: readonly PlannedMail[],
    write: (mail: PlannedMail, consent: Consent) => Promise<MailAnswer> | MailAnswer,
  ): Promise<Map<string, MailAnswer>> {
    const found = await this.db
      .getRepository(Consent)
      .findBy({ id: In(mails.map(({ subjectId }) => subjectId)) });
    const byId = new Map(found.map((each) => [each.id, each]));
    return new Map(
      await Promise.all(
        mails.map(async (mail): Promise<[string, MailAnswer]> => {
          const consent = byId.get(mail.subjectId);
          return [mail.id, consent ? await write(mail, consent) : droppedBecause('GONE')];
        }),
      ),
    );
  }

  private question(mail: PlannedMail, consent: Consent): MailAnswer {
    const holder = mail.payload['holder'] as ConsentHolder;
    const answer = holder === 'MAKER' ? consent.makerAnswer : consent.guardianAnswer;
    if (this.stateOf(consent) !== 'ASKED' || answer !== null) return droppedBecause('ANSWERED');
    const purpose = holder === 'MAKER' ? 'consent' : 'consent-guardian';
    return this.written(
      mail,
      question[holder][mail.locale],
      `/toestemming/${this.links.token(purpose, consent.id)}`,
    );
  }

  private async news(mail: PlannedMail, consent: Consent): Promise<MailAnswer> {
    const state = this.stateOf(consent);
    if (state !== mail.payload['state'] || state === 'ASKED') return droppedBecause('MOVED_ON');
    const subject = this.subjects.find(consent.subjectType);
    const path = await subject?.keptAt(this.db.manager, consent.subjectId);
    return this.written(mail, news(state, consent.chosenName)[mail.locale], path ?? '/');
  }

  private stateOf(consent: Consent): ConsentState {
    return consentState(consent, dutchDay(this.clock.now()));
  }

  private written({ locale, toName }: PlannedMail, words: Words, path: string): MailContent {
    return {
      subject: words.subject,
      preheader: words.preheader,
      greeting: greetingFor(toName, locale),
      news: words.news,
      facts: [],
      paragraphs: words.paragraphs,
      button: {
        label: words.button,
        url: `${this.settings.PUBLIC_URL}${locale === 'en' ? '/en' : ''}${path}`,
      },
      signoff: locale === 'nl' ? 'Groet,\nhet team van Verbonden' : 'Kind regards,\nthe Verbonden team',
    };
  }
}

interface Words {
  readonly subject: string;
  readonly preheader: string;
  readonly news: string;
  readonly paragraphs: readonly string[];
  readonly button: string;
}

const question: Readonly<Record<ConsentHolder, Readonly<Record<Locale, Words>>>> = {
  MAKER: {
    nl: {
      subject: 'Wil je even kijken?',
      preheader: 'Er staat een vraag voor je klaar.',
      news: 'Je werkte mee aan iets. Mogen we het gebruiken?',
      paragraphs: [
        'Op de pagina zie je precies wat het is, waar het komt en tot wanneer.',
        'Jij beslist. Nee zeggen mag, en je hoeft niet te zeggen waarom. Met deze link kun je het later ook weer laten weghalen. Bewaar de mail dus.',
      ],
      button: 'Kijk en beslis',
    },
    en: {
      subject: 'Would you take a look?',
      preheader: 'There is a question waiting for you.',
      news: 'You helped make something. May we use it?',
      paragraphs: [
        'On the page you see exactly what it is, where it goes and until when.',
        'You decide. You may say no, and you need not say why. With this link you can also have it taken away later. So keep this mail.',
      ],
      button: 'Look and decide',
    },
  },
  GUARDIAN: {
    nl: {
      subject: 'Wil je even meekijken?',
      preheader: 'Er staat een vraag voor je klaar.',
      news: 'Iemand voor wie jij verantwoordelijk bent, werkte mee aan iets. Mogen we het gebruiken?',
      paragraphs: [
        'Onder de 16 jaar vragen we dat ook aan een ouder of voogd. Op de pagina zie je wat het is, waar het komt en tot wanneer. Bekijk het samen.',
        'Nee zeggen mag, en je hoeft niet te zeggen waarom. Met deze link kun je het later ook weer laten weghalen. Bewaar de mail dus.',
      ],
      button: 'Kijk en beslis',
    },
    en: {
      subject: 'Would you take a look along?',
      preheader: 'There is a question waiting for you.',
      news: 'Somebody you are responsible for helped make something. May we use it?',
      paragraphs: [
        'Below 16 we also ask a parent or guardian. On the page you see what it is, where it goes and until when. Look at it together.',
        'You may say no, and you need not say why. With this link you can also have it taken away later. So keep this mail.',
      ],
      button: 'Look and decide',
    },
  },
};

function news(state: Exclude<ConsentState, 'ASKED'>, name: string): Readonly<Record<Locale, Words>> {
  const inNl = {
    GIVEN: ['zegt ja', 'De toestemming is er. Je kunt verder.'],
    REFUSED: ['zegt liever nee', 'Het komt er niet op. Haal deze persoon uit de tekst, of laat het rusten.'],
    WITHDRAWN: ['wil het niet meer', 'Het is meteen overal weggehaald. Je hoeft niets te doen.'],
    EXPIRED: ['gaf toestemming tot gisteren', 'De tijd is om. Het is overal weggehaald.'],
  }[state] as [string, string];
  const inEn = {
    GIVEN: ['says yes', 'The consent is there. You can go on.'],
    REFUSED: ['would rather not', 'It does not go online. Take this person out of the text, or let it rest.'],
    WITHDRAWN: ['does not want it any more', 'It was taken away everywhere at once. You need do nothing.'],
    EXPIRED: ['gave consent until yesterday', 'The time is over. It was taken away everywhere.'],
  }[state] as [string, string];
  return {
    nl: {
      subject: `${name} ${inNl[0]}`,
      preheader: inNl[1],
      news: inNl[1],
      paragraphs: [],
      button: 'Bekijk de toestemmingen',
    },
    en: {
      subject: `${name} ${inEn[0]}`,
      preheader: inEn[1],
      news: inEn[1],
      paragraphs: [],
      button: 'See the consents',
    },
  };
}
