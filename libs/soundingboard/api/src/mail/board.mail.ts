import { Inject, Injectable } from '@nestjs/common';
import { Organisation } from '@verbonden/alliance/api';
import {
  droppedBecause,
  type MailAnswer,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { Person } from '@verbonden/people/api';
import { text } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { AdviceRequest } from '../advice-request/advice-request.entity';
import { Report } from '../report/report.entity';
import { Participant } from '../room/participant.entity';
import { Today } from '../today';
import {
  type BoardLetter,
  type ReportMailKind,
  requestLetters,
  type RequestMailKind,
  type Told,
} from './board-letters';
import { contentOf } from './letter-content';
import { reportLetters } from './report-letters';

/** Writes the mails of the sounding board. Each asks at the moment of sending whether it still holds (P7). */
@Injectable()
export class BoardMails {
  constructor(
    private readonly db: DataSource,
    private readonly today: Today,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Who asked, who was invited and who reported must hear; a report leaves at once. */
  kinds(): MailKind[] {
    return [
      ...(Object.keys(requestLetters) as RequestMailKind[]).map((name) => ({
        ...{ name, necessary: true, urgent: false },
        compose: (mails: readonly PlannedMail[]) => this.aboutRequests(name, mails),
      })),
      ...(Object.keys(reportLetters) as ReportMailKind[]).map((name) => ({
        ...{ name, necessary: true, urgent: true },
        compose: (mails: readonly PlannedMail[]) => this.aboutReports(name, mails),
      })),
    ];
  }

  private async aboutRequests(
    name: RequestMailKind,
    mails: readonly PlannedMail[],
  ): Promise<Map<string, MailAnswer>> {
    const { reader, holds, write } = requestLetters[name];
    const told = await this.tell(mails.map(({ subjectId }) => subjectId));
    const parts = await this.db.getRepository(Participant).findBy({ requestId: In([...told.keys()]) });
    const today = this.today.day();
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const about = told.get(mail.subjectId);
        const state = parts.find(
          (part) => part.requestId === mail.subjectId && part.personId === mail.personId,
        )?.state;
        if (!about || !holds(about.request, today)) return [mail.id, droppedBecause('MOVED_ON')];
        if ((reader && state !== reader) || state === 'LEFT') return [mail.id, droppedBecause('LEFT')];
        return [mail.id, this.content(write(about), mail)];
      }),
    );
  }

  private async aboutReports(
    name: ReportMailKind,
    mails: readonly PlannedMail[],
  ): Promise<Map<string, MailAnswer>> {
    const reports = await this.db
      .getRepository(Report)
      .findBy({ id: In(mails.map(({ subjectId }) => subjectId)) });
    const told = await this.tell(reports.map(({ requestId }) => requestId));
    const persons = await this.db
      .getRepository(Person)
      .findBy({ id: In(reports.flatMap(({ responderIds }) => responderIds)) });
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const report = reports.find(({ id }) => id === mail.subjectId);
        const about = report && told.get(report.requestId);
        if (!report || !about || (name === 'soundingboard.reported' && report.settledAt !== null)) {
          return [mail.id, droppedBecause('MOVED_ON')];
        }
        const names = report.responderIds.flatMap((id) => persons.find((each) => each.id === id)?.name ?? []);
        const readers = text(names.join(' en '), names.join(' and '));
        return [
          mail.id,
          this.content(reportLetters[name]({ report, title: about.request.title, readers }), mail),
        ];
      }),
    );
  }

  private async tell(ids: readonly string[]): Promise<Map<string, Told>> {
    const requests = await this.db.getRepository(AdviceRequest).findBy({ id: In([...ids]) });
    const organisations = await this.db
      .getRepository(Organisation)
      .findBy({ id: In(requests.flatMap(({ organisationId }) => organisationId ?? [])) });
    return new Map(
      requests.map((request) => {
        const name = organisations.find(({ id }) => id === request.organisationId)?.name;
        return [request.id, { request, asker: name ? text(name, name) : text('Het netwerk', 'The network') }];
      }),
    );
  }

  private content(letter: BoardLetter, mail: PlannedMail): MailContent {
    return contentOf(letter, mail, this.settings.PUBLIC_URL);
  }
}
