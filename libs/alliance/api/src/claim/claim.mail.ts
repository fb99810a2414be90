import { Inject, Injectable } from '@nestjs/common';
import {
  droppedBecause,
  greetingFor,
  type MailAnswer,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { type Locale, text } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings, SignedLinks } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Organisation } from '../organisation/organisation.entity';
import { claimMails } from './claim-mail-plan';
import { OrganisationClaim } from './claim.entity';

type Words = Pick<MailContent, 'subject' | 'preheader' | 'news' | 'paragraphs'> & { readonly label: string };

/** A claim with the name of what is claimed. */
interface About {
  readonly claim: OrganisationClaim;
  readonly organisation: Organisation;
}

/** The letters about claims. Each only as long as it is so (P7). */
@Injectable()
export class ClaimMails {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  kinds(): MailKind[] {
    const kind = (
      name: string,
      urgent: boolean,
      write: (about: About, mail: PlannedMail) => { words: Words; path: string } | null,
    ): MailKind => ({
      name,
      necessary: true,
      urgent,
      compose: (mails) => this.compose(mails, write),
    });
    return [
      kind(claimMails.confirm, true, ({ claim, organisation }, { locale }) =>
        claim.status === 'UNCONFIRMED'
          ? {
              words: confirmWords(organisation.name, locale),
              path: `/claim/${this.links.token('claim', claim.id)}`,
            }
          : null,
      ),
      kind(claimMails.waiting, false, ({ claim, organisation }, { locale }) =>
        claim.status === 'WAITING'
          ? { words: waitingWords(claim, organisation.name, locale), path: '/claims' }
          : null,
      ),
      kind(claimMails.approved, true, ({ claim, organisation }, { locale, payload }) => {
        if (claim.status !== 'APPROVED') return null;
        const { invitationId } = payload;
        const isNew = typeof invitationId === 'string';
        return {
          words: approvedWords(organisation.name, isNew, locale),
          path: isNew ? `/uitnodiging/${this.links.token('invitation', invitationId)}` : '/inloggen',
        };
      }),
      kind(claimMails.declined, false, ({ claim, organisation }, { locale }) =>
        claim.status === 'DECLINED' || claim.status === 'OVERTAKEN'
          ? {
              words: declinedWords(claim, organisation.name, locale),
              path: `/organisaties/${organisation.slug}`,
            }
          : null,
      ),
    ];
  }

  private async compose(
    mails: readonly PlannedMail[],
    write: (about: About, mail: PlannedMail) => { words: Words; path: string } | null,
  ): Promise<Map<string, MailAnswer>> {
    const claims = await this.db
      .getRepository(OrganisationClaim)
      .findBy({ id: In(mails.map(({ subjectId }) => subjectId)) });
    const organisations = await this.db
      .getRepository(Organisation)
      .findBy({ id: In(claims.map(({ organisationId }) => organisationId)) });
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const claim = claims.find(({ id }) => id === mail.subjectId);
        const organisation = organisations.find(({ id }) => id === claim?.organisationId);
        const letter = claim && organisation && write({ claim, organisation }, mail);
        return [mail.id, letter ? this.written(mail, letter) : droppedBecause('MOVED_ON')];
      }),
    );
  }

  private written(
    { toName, locale }: PlannedMail,
    { words: { label, ...words }, path }: { words: Words; path: string },
  ): MailContent {
    return {
      facts: [],
      ...words,
      greeting: greetingFor(toName, locale),
      button: { label, url: `${this.settings.PUBLIC_URL}${locale === 'en' ? '/en' : ''}${path}` },
      signoff: signoff[locale],
    };
  }
}

const signoff = text('Groet,\nhet team van Verbonden', 'Kind regards,\nthe Verbonden team');

function confirmWords(organisation: string, locale: Locale): Words {
  return {
    nl: {
      subject: `Werk je bij ${organisation}?`,
      preheader: 'Bevestig je adres, dan kijken we of je de pagina kunt bijhouden.',
      news: `Iemand met dit adres vroeg of die de pagina van ${organisation} mag bijhouden.`,
      paragraphs: [
        'Was jij dat? Bevestig het dan op de pagina achter de knop.',
        'Vroeg je niets? Dan hoef je niets te doen. Na een week wissen we het.',
      ],
      label: 'Bekijk en bevestig',
    },
    en: {
      subject: `Do you work at ${organisation}?`,
      preheader: 'Confirm your address, and we see whether you can keep the page.',
      news: `Somebody with this address asked to keep the page of ${organisation}.`,
      paragraphs: [
        'Was that you? Then confirm it on the page behind the button.',
        'Did you ask nothing? Then you need not do anything. We erase it after a week.',
      ],
      label: 'Look and confirm',
    },
  }[locale];
}

function waitingWords(
  { name, jobTitle, email }: OrganisationClaim,
  organisation: string,
  locale: Locale,
): Words {
  const who = jobTitle ? `${name} (${jobTitle})` : name;
  return {
    nl: {
      subject: `${name} wil de pagina van ${organisation} bijhouden`,
      preheader: 'Klopt dat? Zeg ja of nee.',
      news: `${who} vraagt of die de pagina van ${organisation} mag bijhouden.`,
      paragraphs: [`Het adres ${email} is bevestigd. Klopt het dat deze persoon er werkt? Zeg dan ja.`],
      label: 'Zeg ja of nee',
    },
    en: {
      subject: `${name} wants to keep the page of ${organisation}`,
      preheader: 'Is that right? Say yes or no.',
      news: `${who} asks to keep the page of ${organisation}.`,
      paragraphs: [`The address ${email} was confirmed. Does this person work there? Then say yes.`],
      label: 'Say yes or no',
    },
  }[locale];
}

function approvedWords(organisation: string, isNew: boolean, locale: Locale): Words {
  return {
    nl: {
      subject: `Ja: je houdt de pagina van ${organisation} bij`,
      preheader: isNew ? 'Kies een wachtwoord en begin.' : 'Log in en begin.',
      news: `Je bent nu redacteur van ${organisation}.`,
      paragraphs: [
        isNew
          ? 'Kies een wachtwoord op de pagina achter de knop. De link werkt twee weken.'
          : 'Je hebt al een account. Log in, dan staat alles klaar.',
      ],
      label: isNew ? 'Kies een wachtwoord' : 'Log in',
    },
    en: {
      subject: `Yes: you keep the page of ${organisation}`,
      preheader: isNew ? 'Choose a password and begin.' : 'Sign in and begin.',
      news: `You are an editor of ${organisation} now.`,
      paragraphs: [
        isNew
          ? 'Choose a password on the page behind the button. The link works for two weeks.'
          : 'You have an account already. Sign in, and everything is ready.',
      ],
      label: isNew ? 'Choose a password' : 'Sign in',
    },
  }[locale];
}

function declinedWords({ status, reason }: OrganisationClaim, organisation: string, locale: Locale): Words {
  const isOvertaken = status === 'OVERTAKEN';
  return {
    nl: {
      subject: `Over de pagina van ${organisation}`,
      preheader: isOvertaken ? 'Een collega was eerder.' : 'Het is nu geen ja.',
      news: isOvertaken
        ? `Een collega vroeg het ook en houdt de pagina van ${organisation} nu bij.`
        : `Het is nu geen ja op je vraag om de pagina van ${organisation} bij te houden.`,
      paragraphs: isOvertaken
        ? ['Vraag je collega om je uit te nodigen. Dan doe je samen mee.']
        : [...(reason ? [reason] : []), 'Klopt er iets niet? Antwoord dan op deze mail.'],
      label: 'Bekijk de pagina',
    },
    en: {
      subject: `About the page of ${organisation}`,
      preheader: isOvertaken ? 'A colleague was earlier.' : 'It is not a yes now.',
      news: isOvertaken
        ? `A colleague asked it too and keeps the page of ${organisation} now.`
        : `It is not a yes now to your question to keep the page of ${organisation}.`,
      paragraphs: isOvertaken
        ? ['Ask your colleague to invite you. Then you take part together.']
        : [...(reason ? [reason] : []), 'Is something not right? Then answer this mail.'],
      label: 'See the page',
    },
  }[locale];
}
