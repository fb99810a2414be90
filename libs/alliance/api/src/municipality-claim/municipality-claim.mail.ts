import { Inject, Injectable } from '@nestjs/common';
import {
  droppedBecause,
  greetingFor,
  type MailAnswer,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { groupedBy, type Locale } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings, SignedLinks } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Municipality } from '../municipality/municipality.entity';
import { MunicipalityClaim } from './municipality-claim.entity';
import { claimMails } from './municipality-claim.mail-plan';

/** The mails to who writes for a municipality: their link, and what a coordinator said. */
@Injectable()
export class MunicipalityClaimMails {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
  ) {}

  kinds(): MailKind[] {
    return Object.values(claimMails).map((name) => ({
      name,
      necessary: true,
      // Somebody waits for the link at their screen.
      urgent: name === claimMails.link,
      compose: (mails) => this.compose(mails),
    }));
  }

  private async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const claims = await this.db
      .getRepository(MunicipalityClaim)
      .findBy({ id: In(mails.map(({ subjectId }) => subjectId)) });
    const places = await this.db
      .getRepository(Municipality)
      .findBy({ id: In(claims.map(({ municipalityId }) => municipalityId)) });
    const claimOf = groupedBy(claims, ({ id }) => id);
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const claim = claimOf.get(mail.subjectId)?.[0];
        const place = places.find(({ id }) => id === claim?.municipalityId);
        // What was answered before the link went out is told by the other mail.
        const holds = claim && place && claim.status === mail.payload['status'];
        return [mail.id, holds ? this.written(mail, claim, place.name) : droppedBecause('MOVED_ON')];
      }),
    );
  }

  private written(mail: PlannedMail, claim: MunicipalityClaim, place: string): MailContent {
    const { locale, toName } = mail;
    const words = wordsFor(mail, claim)[locale](place);
    const token = this.links.token('municipality-claim', claim.id);
    const path = claim.status === 'DECLINED' ? '/gemeenten' : `/gemeente-link/${token}`;
    return {
      ...words,
      greeting: greetingFor(toName, locale),
      facts: [],
      paragraphs: [
        ...words.paragraphs,
        ...(claim.status === 'DECLINED' && claim.answer ? [claim.answer] : []),
      ],
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
type InWords = Readonly<Record<Locale, (place: string) => Words>>;

function wordsFor({ kind }: PlannedMail, { status, invitedById }: MunicipalityClaim): InWords {
  if (status === 'DECLINED') return declined;
  if (kind === claimMails.answered || status === 'ACCEPTED') return accepted;
  if (status === 'CONFIRMED') return waiting;
  return invitedById ? invited : asked;
}

const asked: InWords = {
  nl: (place) => ({
    subject: `Schrijf je voor de gemeente ${place}? Bevestig je adres`,
    preheader: 'Eén klik, dan weten we dat je daar werkt.',
    news: `Iemand vroeg met dit adres om te schrijven voor de gemeente ${place}.`,
    paragraphs: [
      'Ben jij dat? Druk dan op de knop. Een coördinator kijkt er de eerste keer naar.',
      'Was jij het niet? Dan hoef je niets te doen. Na twee weken wissen we je adres.',
    ],
    button: 'Bevestig mijn adres',
  }),
  en: (place) => ({
    subject: `Do you write for the municipality of ${place}? Confirm your address`,
    preheader: 'One click, then we know that you work there.',
    news: `Somebody asked with this address to write for the municipality of ${place}.`,
    paragraphs: [
      'Is that you? Then press the button. A coordinator looks at it the first time.',
      'Was it not you? Then you need not do anything. After two weeks we erase your address.',
    ],
    button: 'Confirm my address',
  }),
};
const invited: InWords = {
  nl: (place) => ({
    subject: `Hoe staat het met jonge mantelzorgers in ${place}? Vertel jij het?`,
    preheader: 'Je schrijft op hoe jouw gemeente ervoor staat. Een account is niet nodig.',
    news: `We willen weten of de gemeente ${place} jonge mantelzorgers erkent en steunt.`,
    paragraphs: [
      'Jij kunt dat voor jouw gemeente opschrijven, met waaruit het blijkt. Dat duurt vijf minuten.',
      'De link werkt twee weken. Hoef je niet? Dan wissen we daarna je adres.',
    ],
    button: 'Schrijf voor mijn gemeente',
  }),
  en: (place) => ({
    subject: `How are young carers doing in ${place}? Will you tell us?`,
    preheader: 'You write down how your municipality stands. No account is needed.',
    news: `We want to know whether the municipality of ${place} recognises and supports young carers.`,
    paragraphs: [
      'You can write that down for your municipality, with what shows it. It takes five minutes.',
      'The link works for two weeks. Rather not? Then we erase your address afterwards.',
    ],
    button: 'Write for my municipality',
  }),
};
const waiting: InWords = {
  nl: (place) => ({
    subject: `Je link voor de gemeente ${place}`,
    preheader: 'Een coördinator kijkt er nog naar.',
    news: 'Je adres is bevestigd. Een coördinator kijkt er nog naar.',
    paragraphs: ['Je krijgt een mail zodra je kunt schrijven.'],
    button: 'Kijk hoe het ervoor staat',
  }),
  en: (place) => ({
    subject: `Your link for the municipality of ${place}`,
    preheader: 'A coordinator is still looking at it.',
    news: 'Your address is confirmed. A coordinator is still looking at it.',
    paragraphs: ['You get a mail as soon as you can write.'],
    button: 'See how it stands',
  }),
};
const accepted: InWords = {
  nl: (place) => ({
    subject: `Je schrijft nu voor de gemeente ${place}`,
    preheader: 'Bewaar deze mail: de knop is jouw ingang.',
    news: `Je kunt nu opschrijven hoe het in ${place} staat.`,
    paragraphs: [
      'Bewaar deze mail: de knop is jouw ingang, zonder wachtwoord. Deel hem met niemand.',
      'Wat je voorstelt, leest de coördinator voor het er staat. Werk je er niet meer? Via dezelfde knop stop je.',
    ],
    button: 'Schrijf voor mijn gemeente',
  }),
  en: (place) => ({
    subject: `You now write for the municipality of ${place}`,
    preheader: 'Keep this mail: the button is your way in.',
    news: `You can now write down how ${place} stands.`,
    paragraphs: [
      'Keep this mail: the button is your way in, without a password. Share it with nobody.',
      'The coordinator reads what you propose before it stands there. No longer working there? You stop by the same button.',
    ],
    button: 'Write for my municipality',
  }),
};
const declined: InWords = {
  nl: (place) => ({
    subject: `Schrijven voor de gemeente ${place} gaat nu niet`,
    preheader: 'De coördinator legt uit waarom.',
    news: `De coördinator kon je vraag om voor ${place} te schrijven niet overnemen.`,
    paragraphs: [],
    button: 'Bekijk het register',
  }),
  en: (place) => ({
    subject: `Writing for the municipality of ${place} is not possible now`,
    preheader: 'The coordinator explains why.',
    news: `The coordinator could not agree to your writing for ${place}.`,
    paragraphs: [],
    button: 'See the register',
  }),
};
