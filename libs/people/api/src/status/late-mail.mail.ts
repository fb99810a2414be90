import { Inject, Injectable } from '@nestjs/common';
import {
  greetingFor,
  lateAfterMinutes,
  type MailContent,
  type MailKind,
  MailQueue,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { writeDate, writeTime } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings } from '@verbonden/shared/server';

/** The name of this kind. */
export const lateMail = 'people.mail-late';

/** Mail leaves late. It goes by the same way, so it may come when that is over: then it says so. */
@Injectable()
export class LateMailMail implements MailKind {
  readonly name = lateMail;
  readonly necessary = true;
  readonly urgent = true;

  constructor(
    private readonly queue: MailQueue,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
  ) {}

  async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailContent>> {
    const { count } = await this.queue.overdue();
    return new Map(mails.map((mail) => [mail.id, this.write(mail, count)]));
  }

  private write({ toName, locale, dueAt }: PlannedMail, count: number): MailContent {
    const { button, noticed, over, still, ...words } = locale === 'nl' ? dutch : english;
    const path = `${locale === 'en' ? '/en' : ''}/beheer/status`;
    return {
      ...words,
      greeting: greetingFor(toName, locale),
      facts: [{ label: noticed, value: `${writeDate(dueAt, locale)}, ${writeTime(dueAt, locale)}` }],
      paragraphs: [count > 0 ? still(count) : over],
      button: { label: button, url: this.settings.PUBLIC_URL + path },
    };
  }
}

const dutch = {
  subject: 'Mail gaat te laat weg',
  preheader: 'Kijk op de statuspagina wat er is.',
  news: `Er is mail die meer dan ${lateAfterMinutes} minuten te laat is. Daar kunnen herinneringen bij zijn.`,
  noticed: 'Gezien',
  still: (count: number) =>
    `Het gaat nu om ${count} ${count === 1 ? 'mail' : 'mails'}. Er raakt niets kwijt: alles gaat weg zodra het weer kan. Op de statuspagina staat wat je kunt doen.`,
  over: 'Inmiddels is alles weg. Je hoeft nu niets te doen.',
  button: 'Bekijk hoe het ervoor staat',
  signoff: 'Groet, het team van Verbonden',
};

const english = {
  subject: 'Mail leaves late',
  preheader: 'The status page says what is the matter.',
  news: `There is mail that is more than ${lateAfterMinutes} minutes late. Reminders may be among it.`,
  noticed: 'Seen',
  still: (count: number) =>
    `It is ${count} ${count === 1 ? 'mail' : 'mails'} now. Nothing gets lost: all of it leaves as soon as it can. The status page says what you can do.`,
  over: 'All of it has left by now. There is nothing you need to do.',
  button: 'See how things stand',
  signoff: 'Regards, the Verbonden team',
};
