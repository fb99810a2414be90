import { Inject, Injectable } from '@nestjs/common';
import {
  droppedBecause,
  greetingFor,
  type MailAnswer,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { type MailAddress, PersonService } from '@verbonden/people/api';
import { type Locale, text, writeDate } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings, SignedLinks } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Organisation } from '../organisation/organisation.entity';
import { OfferAsk } from './offer-ask.entity';
import { isAsked } from './offer-confirming';
import { Offer } from './offer.entity';
import { OfferRequest } from './offer-request.entity';

/** The mails about offers: does it still hold, and somebody asks for it. Both only as long as it is so (P7). */
@Injectable()
export class OfferMails {
  constructor(
    private readonly db: DataSource,
    private readonly persons: PersonService,
    private readonly links: SignedLinks,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  kinds(): MailKind[] {
    return [
      {
        name: 'alliance.offer-ending',
        necessary: true,
        urgent: false,
        compose: (mails) => this.composeEnding(mails),
      },
      {
        name: 'alliance.offer-asked',
        necessary: true,
        urgent: false,
        compose: (mails) => this.composeAsked(mails),
      },
    ];
  }

  private async composeEnding(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const asks = await this.db
      .getRepository(OfferAsk)
      .findBy({ id: In(mails.map(({ subjectId }) => subjectId)) });
    const offers = await this.offers(asks.map(({ offerId }) => offerId));
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const ask = asks.find(({ id }) => id === mail.subjectId);
        const about = ask && offers.get(ask.offerId);
        if (!about || !isAsked(about.offer, ask)) return [mail.id, droppedBecause('MOVED_ON')];
        const path = `/aanbod-bevestigen/${this.links.token('offer', ask.id)}`;
        return [mail.id, this.written(mail, path, ending(about, mail.locale))];
      }),
    );
  }

  private async composeAsked(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const requests = await this.db
      .getRepository(OfferRequest)
      .findBy({ id: In(mails.map(({ subjectId }) => subjectId)) });
    const offers = await this.offers(requests.map(({ offerId }) => offerId));
    const askerIds = requests.map(({ personId }) => personId);
    const askers = await this.persons.mailAddresses(this.db.manager, askerIds);
    const places = await this.workplaces(askerIds);
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const request = requests.find(({ id }) => id === mail.subjectId);
        const about = request && offers.get(request.offerId);
        const asker = request && askers.get(request.personId);
        if (!about || !asker) return [mail.id, droppedBecause('GONE')];
        const content = asked(about, asker, places.get(request.personId) ?? null, mail.locale);
        return [
          mail.id,
          {
            ...this.written(mail, `/aanbod/${about.offer.slug}`, content),
            prose: quoted(request.message),
            replyTo: { name: asker.name, address: asker.address },
          },
        ];
      }),
    );
  }

  private written(mail: PlannedMail, path: string, { label, ...words }: Words): MailContent {
    const { locale, toName } = mail;
    return {
      facts: [],
      ...words,
      greeting: greetingFor(toName, locale),
      button: { label, url: `${this.settings.PUBLIC_URL}${locale === 'en' ? '/en' : ''}${path}` },
      signoff: signoff[locale],
    };
  }

  private async offers(ids: readonly string[]): Promise<Map<string, About>> {
    const offers = await this.db.getRepository(Offer).findBy({ id: In([...ids]) });
    const organisations = await this.db
      .getRepository(Organisation)
      .findBy({ id: In(offers.map(({ organisationId }) => organisationId)) });
    return new Map(
      offers.map((offer) => [
        offer.id,
        { offer, organisation: organisations.find(({ id }) => id === offer.organisationId)?.name ?? '' },
      ]),
    );
  }

  /** Where people work, by their id; of somebody with several places the first by name. */
  private async workplaces(personIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.query<{ id: string; name: string }[]>(
      `SELECT DISTINCT ON (m.person_id) m.person_id AS id, o.name
       FROM memberships m JOIN organisations o ON o.id = m.organisation_id
       WHERE m.person_id = ANY ($1) AND m.until IS NULL ORDER BY m.person_id, o.name`,
      [[...personIds]],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

interface About {
  readonly offer: Offer;
  readonly organisation: string;
}
type Words = Pick<MailContent, 'subject' | 'preheader' | 'news' | 'paragraphs'> & {
  /** What the button says. */
  readonly label: string;
};

const signoff = text('Groet,\nhet team van Verbonden', 'Kind regards,\nthe Verbonden team');

/** What somebody typed, as it is: a line break stays one, and nothing in it is read as Markdown. */
function quoted(message: string): NonNullable<MailContent['prose']> {
  const paragraphs = message.split(/\n{2,}/).map((each) => ({
    type: 'paragraph' as const,
    runs: [{ text: each }],
  }));
  return [{ type: 'quote', blocks: paragraphs }];
}

function ending({ offer, organisation }: About, locale: Locale): Words {
  const day = writeDate(new Date(`${offer.expiresOn}T12:00:00Z`), locale);
  return {
    nl: {
      subject: `Geldt dit aanbod nog? ${offer.title}`,
      preheader: 'Eén klik en het staat er weer een jaar.',
      news: `‘${offer.title}’ van ${organisation} staat in het aanbod tot ${day}.`,
      paragraphs: [
        'Geldt het nog? Dan is één klik genoeg, ook zonder in te loggen. Het staat er dan weer een jaar.',
        'Doe je niets, dan verdwijnt het vanzelf uit de lijst en uit de zoekresultaten.',
      ],
      label: 'Kijk of het nog geldt',
    },
    en: {
      subject: `Does this offer still hold? ${offer.title}`,
      preheader: 'One click and it stands for another year.',
      news: `“${offer.title}” by ${organisation} is offered until ${day}.`,
      paragraphs: [
        'Does it still hold? Then one click is enough, also without signing in. It then stands for another year.',
        'If you do nothing, it goes from the list and from search by itself.',
      ],
      label: 'See whether it still holds',
    },
  }[locale];
}

function asked(
  { offer, organisation }: About,
  asker: MailAddress,
  workplace: string | null,
  locale: Locale,
): Words {
  const who = workplace ? `${asker.name} (${workplace})` : asker.name;
  return {
    nl: {
      subject: `Vraag over je aanbod: ${offer.title}`,
      preheader: `${who} vraagt iets.`,
      news: `${who} vraagt iets over ‘${offer.title}’ van ${organisation}.`,
      paragraphs: [`Antwoord gewoon op deze mail: je antwoord gaat naar ${asker.name}. Wij lezen niet mee.`],
      label: 'Bekijk je aanbod',
    },
    en: {
      subject: `A question about your offer: ${offer.title}`,
      preheader: `${who} asks something.`,
      news: `${who} asks something about “${offer.title}” by ${organisation}.`,
      paragraphs: [`Simply answer this mail: your answer goes to ${asker.name}. We do not read along.`],
      label: 'See your offer',
    },
  }[locale];
}
