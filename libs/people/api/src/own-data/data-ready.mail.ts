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
import { DataExport, exportDays } from './data-export.entity';

/** Your data is ready. The link shows a page; fetching asks who you are. */
@Injectable()
export class DataReadyMail implements MailKind {
  readonly name = 'people.data-ready';
  readonly necessary = true;
  readonly urgent = true;

  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailContent | DroppedBecause>> {
    const ids = mails.map(({ subjectId }) => subjectId);
    const there = new Set(
      (await this.db.getRepository(DataExport).findBy({ id: In(ids) })).map(({ id }) => id),
    );
    return new Map(
      mails.map((mail) => [mail.id, there.has(mail.subjectId) ? this.write(mail) : droppedBecause('GONE')]),
    );
  }

  private write(mail: PlannedMail): MailContent {
    const { button, ...words } = mail.locale === 'nl' ? dutch : english;
    const path = `${mail.locale === 'en' ? '/en' : ''}/mijn/gegevens`;
    return {
      ...words,
      facts: [],
      greeting: greetingFor(mail.toName, mail.locale),
      button: { label: button, url: this.settings.PUBLIC_URL + path },
    };
  }
}

const dutch = {
  subject: 'Je gegevens staan klaar',
  preheader: `Je kunt ze ${exportDays} dagen ophalen.`,
  news: 'Je vroeg wat Verbonden van jou bewaart. Het staat klaar.',
  paragraphs: [
    `Log in en haal het bestand op. Dat kan ${exportDays} dagen. Daarna wissen we het; een nieuw is zo gemaakt.`,
    'Vroeg je hier niet om? Dan was er iemand anders in je account. Kies dan een nieuw wachtwoord.',
  ],
  button: 'Haal je gegevens op',
  signoff: 'Groet, het team van Verbonden',
};

const english = {
  subject: 'Your data is ready',
  preheader: `You can fetch it for ${exportDays} days.`,
  news: 'You asked what Verbonden keeps about you. It is ready.',
  paragraphs: [
    `Sign in and fetch the file. You can for ${exportDays} days. After that we erase it; a new one is made in a moment.`,
    'Did you not ask for this? Then somebody else was in your account. Choose a new password.',
  ],
  button: 'Fetch your data',
  signoff: 'Regards, the Verbonden team',
};
