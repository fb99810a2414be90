import {
  droppedBecause,
  type MailAnswer,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { DomainError, text } from '@verbonden/shared/kernel';
import { type DataSource, In } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import type { ExampleChoice } from './example-letter';
import type { MailPreviewer } from './mail-previewer';

/** A mail of a meeting to the coordinator who wants to see it arrive. It says that it is a test, and changes no calendar. */
export const testMailKind = 'meetings.test';

/** What a test was asked for, kept in the mail's payload. */
export type TestMailChoice = Pick<ExampleChoice, 'mail' | 'reminder' | 'mode'>;

export class TestMail implements MailKind {
  readonly name = testMailKind;
  readonly urgent = true;
  readonly necessary = true;

  constructor(
    private readonly db: DataSource,
    private readonly previewer: MailPreviewer,
  ) {}

  async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const ids = mails.map(({ subjectId }) => subjectId);
    const found = await this.db.manager.findBy(Meeting, { id: In(ids) });
    const meetings = new Map(found.map((meeting) => [meeting.id, meeting]));
    const answers = mails.map(async (mail): Promise<[string, MailAnswer]> => {
      const meeting = meetings.get(mail.subjectId);
      return [mail.id, meeting ? await this.write(meeting, mail) : droppedBecause('GONE')];
    });
    return new Map(await Promise.all(answers));
  }

  private async write(meeting: Meeting, mail: PlannedMail): Promise<MailAnswer> {
    const choice = mail.payload as unknown as TestMailChoice;
    const { locale } = mail;
    try {
      const content = await this.previewer.content(meeting, { ...choice, locale }, mail.toName);
      return asTest(content, mail);
    } catch (fault) {
      if (fault instanceof DomainError) return droppedBecause('NOT_IN_SCHEDULE');
      throw fault;
    }
  }
}

function asTest(
  { calendar: _, ...content }: MailContent,
  { locale, toName, toAddress }: PlannedMail,
): MailContent {
  const says = text(
    'Dit is een proef, alleen aan jou. De persoonlijke links werken niet, en de afspraak voor in de agenda zit er niet bij.',
    'This is a test, to you only. The personal links do not work, and the calendar entry is left out.',
  );
  return {
    ...content,
    subject: `${text('Proef', 'Test')[locale]}: ${content.subject}`,
    paragraphs: [says[locale], ...content.paragraphs],
    to: { name: toName, address: toAddress },
  };
}
