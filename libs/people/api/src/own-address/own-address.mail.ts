import { Inject, Injectable } from '@nestjs/common';
import {
  type DroppedBecause,
  droppedBecause,
  greetingFor,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { type Clock, type Locale, writeDate } from '@verbonden/shared/kernel';
import { CLOCK, SETTINGS, type Settings, SignedLinks } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { AddressChange, hoursToConfirm } from './address-change.entity';

abstract class AddressMail implements MailKind {
  abstract readonly name: string;
  readonly necessary = true;
  readonly urgent = true;

  constructor(
    protected readonly db: DataSource,
    protected readonly links: SignedLinks,
    protected readonly settings: Settings,
    protected readonly clock: Clock,
  ) {}

  protected async changesOf(mails: readonly PlannedMail[]): Promise<Map<string, AddressChange>> {
    const ids = mails.map(({ subjectId }) => subjectId);
    const changes = await this.db.getRepository(AddressChange).findBy({ id: In(ids) });
    return new Map(changes.map((change) => [change.id, change]));
  }

  protected url(locale: Locale, path: string): string {
    return `${this.settings.PUBLIC_URL}${locale === 'en' ? '/en' : ''}${path}`;
  }

  abstract compose(mails: readonly PlannedMail[]): Promise<Map<string, MailContent | DroppedBecause>>;
}

/** To a new mailbox. Who has an account with it already reads that somebody tried, and nobody else learns it. */
@Injectable()
export class AddressConfirmMail extends AddressMail {
  readonly name = 'people.address-confirm';

  constructor(
    db: DataSource,
    links: SignedLinks,
    @Inject(SETTINGS) settings: Settings,
    @Inject(CLOCK) clock: Clock,
  ) {
    super(db, links, settings, clock);
  }

  async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailContent | DroppedBecause>> {
    const changes = await this.changesOf(mails);
    const taken = new Set(
      (
        await this.db.query<{ email: string }[]>('SELECT email FROM accounts WHERE email = ANY ($1)', [
          [...changes.values()].map(({ email }) => email),
        ])
      ).map(({ email }) => email),
    );
    const answer = (mail: PlannedMail) => {
      const change = changes.get(mail.subjectId);
      if (!change?.waitsAt(this.clock.now())) return droppedBecause('LINK_CLOSED');
      return taken.has(change.email) ? this.warn(mail) : this.ask(mail, change);
    };
    return new Map(mails.map((mail) => [mail.id, answer(mail)]));
  }

  private ask({ locale, toAddress }: PlannedMail, { id }: AddressChange): MailContent {
    const { button, ...words } = confirm[locale];
    const path = `/adres/${this.links.token('address', id)}`;
    return { ...words, ...plain(locale, toAddress), button: { label: button, url: this.url(locale, path) } };
  }

  private warn({ locale, toAddress }: PlannedMail): MailContent {
    return { ...inUse[locale], ...plain(locale, toAddress) };
  }
}

/** To the mailbox of before: what happened, and the way back. */
@Injectable()
export class AddressChangedMail extends AddressMail {
  readonly name = 'people.address-changed';

  constructor(
    db: DataSource,
    links: SignedLinks,
    @Inject(SETTINGS) settings: Settings,
    @Inject(CLOCK) clock: Clock,
  ) {
    super(db, links, settings, clock);
  }

  async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailContent | DroppedBecause>> {
    const changes = await this.changesOf(mails);
    const answer = (mail: PlannedMail) => {
      const change = changes.get(mail.subjectId);
      return change?.canBeUndoneAt(this.clock.now())
        ? this.write(mail, change)
        : droppedBecause('LINK_CLOSED');
    };
    return new Map(mails.map((mail) => [mail.id, answer(mail)]));
  }

  private write({ locale, toName, toAddress }: PlannedMail, { id, undoUntil }: AddressChange): MailContent {
    const { button, ...words } = changed[locale](writeDate(undoUntil, locale));
    const path = `/adres/terug/${this.links.token('address-undo', id)}`;
    return {
      ...{ ...words, ...plain(locale, toAddress), greeting: greetingFor(toName, locale) },
      to: { name: toName, address: toAddress },
      button: { label: button, url: this.url(locale, path) },
    };
  }
}

/** To the address in use until it was taken back: its owner may be the one who asked for it. */
@Injectable()
export class AddressUndoneMail extends AddressMail {
  readonly name = 'people.address-undone';

  constructor(
    db: DataSource,
    links: SignedLinks,
    @Inject(SETTINGS) settings: Settings,
    @Inject(CLOCK) clock: Clock,
  ) {
    super(db, links, settings, clock);
  }

  async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailContent | DroppedBecause>> {
    const changes = await this.changesOf(mails);
    const answer = ({ subjectId, locale, toAddress }: PlannedMail) =>
      changes.get(subjectId)?.undoneAt
        ? { ...undone[locale], ...plain(locale, toAddress) }
        : droppedBecause('LINK_CLOSED');
    return new Map(mails.map((mail) => [mail.id, answer(mail)]));
  }
}

/** Whoever reads a mailbox that is not known yet is greeted without a name. */
function plain(locale: Locale, address: string) {
  return {
    facts: [],
    to: { name: '', address },
    greeting: locale === 'nl' ? 'Hallo,' : 'Hello,',
    signoff: locale === 'nl' ? 'Groet, het team van Verbonden' : 'Regards, the Verbonden team',
  };
}

const confirm = {
  nl: {
    subject: 'Wordt dit je adres bij Verbonden?',
    preheader: `Eén klik en je mail gaat voortaan hierheen. De link werkt ${hoursToConfirm} uur.`,
    news: 'Iemand vroeg om dit mailadres te gebruiken voor een account bij Verbonden.',
    paragraphs: [
      `Was jij dat? Druk dan op de knop. Vanaf dan log je in met dit adres, en komt je mail hier. De link werkt ${hoursToConfirm} uur.`,
      'Was jij dat niet? Dan hoef je niets te doen. Zonder jouw klik gebeurt er niets.',
    ],
    button: 'Ja, dit wordt mijn adres',
  },
  en: {
    subject: 'Will this be your address at Verbonden?',
    preheader: `One click and your mail comes here from now on. The link works for ${hoursToConfirm} hours.`,
    news: 'Somebody asked to use this e-mail address for an account at Verbonden.',
    paragraphs: [
      `Was that you? Then press the button. From then on you sign in with this address, and your mail comes here. The link works for ${hoursToConfirm} hours.`,
      'Was that not you? Then you need not do anything. Without your click nothing happens.',
    ],
    button: 'Yes, this becomes my address',
  },
} as const;

const inUse = {
  nl: {
    subject: 'Iemand wilde jouw adres gebruiken bij Verbonden',
    preheader: 'Er is niets veranderd.',
    news: 'Iemand vroeg om dit mailadres te gebruiken voor een ander account bij Verbonden. Dat kan niet: jij hebt er al een account mee.',
    paragraphs: [
      'Er is niets veranderd, en je hoeft niets te doen. Wie het vroeg, hoort niet dat jij hier een account hebt.',
      'Was jij het zelf, met een tweede account? Laat dan een coördinator weten welk account je wilt houden.',
    ],
  },
  en: {
    subject: 'Somebody wanted to use your address at Verbonden',
    preheader: 'Nothing has changed.',
    news: 'Somebody asked to use this e-mail address for another account at Verbonden. That cannot be: you have an account with it already.',
    paragraphs: [
      'Nothing has changed, and you need not do anything. Whoever asked does not learn that you have an account here.',
      'Was it you, with a second account? Then tell a coordinator which account you want to keep.',
    ],
  },
} as const;

const changed = {
  nl: (until: string) => ({
    subject: 'Je account bij Verbonden heeft een ander mailadres',
    preheader: `Was jij dit niet? Tot en met ${until} draai je het terug.`,
    news: 'Je mail van Verbonden gaat vanaf nu naar een ander adres.',
    paragraphs: [
      'Was jij dit? Dan hoef je niets te doen.',
      `Was jij dit niet? Draai het dan terug met de knop. Dat kan tot en met ${until}. Iedereen die nu is ingelogd, is er dan uit, en je kiest een nieuw wachtwoord.`,
    ],
    button: 'Dit was ik niet',
  }),
  en: (until: string) => ({
    subject: 'Your account at Verbonden has another e-mail address',
    preheader: `Was this not you? Until ${until} you can take it back.`,
    news: 'From now on your mail of Verbonden goes to another address.',
    paragraphs: [
      'Was this you? Then you need not do anything.',
      `Was this not you? Then take it back with the button. You can do so until ${until}. Whoever is signed in now is out then, and you choose a new password.`,
    ],
    button: 'This was not me',
  }),
} as const;

const undone = {
  nl: {
    subject: 'Dit is geen adres meer van een account bij Verbonden',
    preheader: 'Het oude adres is teruggezet.',
    news: 'Het account bij Verbonden dat dit mailadres had, heeft zijn adres van daarvoor terug.',
    paragraphs: [
      'Iemand draaide dat terug vanuit de oude mailbox. Iedereen die was ingelogd, is er nu uit.',
      'Is het jouw account, en klopt dit niet? Laat het een coördinator weten.',
    ],
  },
  en: {
    subject: 'This is no longer the address of an account at Verbonden',
    preheader: 'The old address has been put back.',
    news: 'The account at Verbonden that had this e-mail address has its address of before again.',
    paragraphs: [
      'Somebody took it back from the old mailbox. Whoever was signed in is out now.',
      'Is it your account, and is this not right? Then tell a coordinator.',
    ],
  },
} as const;
