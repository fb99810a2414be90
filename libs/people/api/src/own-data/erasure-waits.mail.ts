import { Inject, Injectable } from '@nestjs/common';
import {
  droppedBecause,
  greetingFor,
  type MailAnswer,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource, In, IsNull } from 'typeorm';
import { AccountErasure } from './account-erasure.entity';
import { type ErasureBlocks, erasureBlocks, isBlocked } from './erasure-blocks';
import { ErasureWaiting } from './erasure-waiting';

/** An account could not be erased on its day: what is in the way at this moment, and whom to turn to. */
@Injectable()
export class ErasureWaitsMail implements MailKind {
  readonly name = 'people.erasure-waits';
  readonly necessary = true;
  readonly urgent = false;

  constructor(
    private readonly db: DataSource,
    private readonly waiting: ErasureWaiting,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const ids = mails.map(({ subjectId }) => subjectId);
    const open = await this.db
      .getRepository(AccountErasure)
      .findBy({ id: In(ids), cancelledAt: IsNull(), doneAt: IsNull() });
    const answers = new Map<string, MailAnswer>();
    for (const mail of mails) {
      const erasure = open.find(({ id }) => id === mail.subjectId);
      answers.set(mail.id, erasure ? await this.write(mail, erasure) : droppedBecause('GONE'));
    }
    return answers;
  }

  private async write(mail: PlannedMail, { personId }: AccountErasure): Promise<MailAnswer> {
    const blocks = await erasureBlocks(this.db.manager, personId);
    if (!isBlocked(blocks)) return droppedBecause('MOVED_ON');
    const helpers = await this.waiting.helpers(this.db.manager, personId);
    const { locale, toName, toAddress } = mail;
    return {
      ...words[locale](blocks, helpers.join(', '), mail.personId === personId),
      ...{ facts: [], to: { name: toName, address: toAddress }, greeting: greetingFor(toName, locale) },
      button: {
        label: locale === 'nl' ? 'Bekijk het' : 'Look at it',
        url: `${this.settings.PUBLIC_URL}${locale === 'en' ? '/en' : ''}${mail.personId === personId ? '/mijn/gegevens' : '/mijn'}`,
      },
      signoff: locale === 'nl' ? 'Groet, het team van Verbonden' : 'Regards, the Verbonden team',
    };
  }
}

type Words = Pick<MailContent, 'subject' | 'preheader' | 'news' | 'paragraphs'>;

const words = {
  nl: ({ lastEditorOf, lastInNetwork }: ErasureBlocks, helpers: string, isOwn: boolean): Words => ({
    subject: isOwn ? 'Je account kon nog niet gewist worden' : 'Een account kon nog niet gewist worden',
    preheader: 'Eerst moet iemand anders iets overnemen.',
    news: isOwn
      ? 'We zouden je account vandaag wissen. Dat lukt nog niet.'
      : 'Je vroeg een account te wissen. Dat lukt nog niet.',
    paragraphs: [
      ...(lastEditorOf.length > 0
        ? [
            isOwn
              ? `Jij bent de laatste redacteur van ${lastEditorOf.join(', ')}. Zonder jou kan niemand daar nog iets. Maak eerst een collega redacteur, bij ‘Mijn Verbonden’.`
              : `Het is het account van de laatste redacteur van ${lastEditorOf.join(', ')}. Maak daar eerst iemand anders redacteur.`,
          ]
        : []),
      ...(lastInNetwork.length > 0
        ? [
            isOwn
              ? 'Jij bent de laatste die voor het hele netwerk zorgt. Geef eerst iemand anders die rol.'
              : 'Het is het account van de laatste die voor het hele netwerk zorgt. Geef eerst iemand anders die rol.',
          ]
        : []),
      helpers
        ? `Kom je er niet uit? Vraag het aan ${helpers}, of antwoord op deze mail.`
        : 'Kom je er niet uit? Antwoord op deze mail.',
      'We proberen het elke dag opnieuw. Is het geregeld, dan gaat het vanzelf. Tot die tijd werkt alles gewoon.',
    ],
  }),
  en: ({ lastEditorOf, lastInNetwork }: ErasureBlocks, helpers: string, isOwn: boolean): Words => ({
    subject: isOwn ? 'Your account could not be erased yet' : 'An account could not be erased yet',
    preheader: 'Somebody else must take over first.',
    news: isOwn
      ? 'We would erase your account today. That is not possible yet.'
      : 'You asked to erase an account. That is not possible yet.',
    paragraphs: [
      ...(lastEditorOf.length > 0
        ? [
            isOwn
              ? `You are the last editor of ${lastEditorOf.join(', ')}. Without you nobody can do anything there. Make a colleague an editor first, at ‘My Verbonden’.`
              : `It is the account of the last editor of ${lastEditorOf.join(', ')}. Make somebody else an editor there first.`,
          ]
        : []),
      ...(lastInNetwork.length > 0
        ? [
            isOwn
              ? 'You are the last who looks after the whole network. Give somebody else that role first.'
              : 'It is the account of the last who looks after the whole network. Give somebody else that role first.',
          ]
        : []),
      helpers
        ? `Can you not work it out? Ask ${helpers}, or answer this mail.`
        : 'Can you not work it out? Answer this mail.',
      'We try again every day. Once it is settled, it goes by itself. Until then everything works as always.',
    ],
  }),
} as const;
