import { Inject, Injectable } from '@nestjs/common';
import { PersonService } from '@verbonden/people/api';
import {
  type Clock,
  conflict,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { BoardMailPlan } from '../mail/board-mail-plan';
import { Message } from '../room/message.entity';
import { RequestKeeper } from '../room/request-keeper';
import { canSettleReport } from '../soundingboard.policy';
import { chooseResponders } from './choose-responders';
import { Report } from './report.entity';
import type { ReportInAdviceRoomInput, SettleAdviceReportInput } from './report.input';

const mostOpen = 50;

/** The button for when something is not right: two people read it, and who pressed it hears so at once. */
@Injectable()
export class ReportService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: RequestKeeper,
    private readonly persons: PersonService,
    private readonly mail: BoardMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What waits for this viewer, the oldest first. */
  waiting(viewer: SignedInViewer): Promise<Report[]> {
    return this.db
      .getRepository(Report)
      .createQueryBuilder('report')
      .where('report.settled_at IS NULL AND :personId = ANY (report.responder_ids)', viewer)
      .orderBy('report.id')
      .limit(mostOpen)
      .getMany();
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN; CONFLICT when the id is of another */
  async report(
    viewer: SignedInViewer,
    { id, requestId, messageId = null, words = null }: ReportInAdviceRoomInput,
  ): Promise<Report> {
    return this.db.transaction(async (tx) => {
      const { request, seat } = await this.keeper.get(tx, viewer, requestId);
      if (seat === null) throw forbidden(text('wie in dit gesprek zit', 'who is in this conversation'));
      const known = await tx.findOneBy(Report, { id });
      if (known) {
        if (known.reporterId !== viewer.personId) throw conflict(existsAlready);
        return known;
      }
      const message = messageId ? await tx.findOneBy(Message, { id: messageId, requestId }) : null;
      if (messageId && !message) throw notFound();
      const [coordinators, administrators] = [
        await this.persons.idsWithRole(tx, 'COORDINATOR'),
        await this.persons.idsWithRole(tx, 'ADMINISTRATOR'),
      ];
      // Without a message it is about how the conversation goes, and the host leads that.
      const leftOut = [viewer.personId, message ? message.authorId : request.hostId];
      const responderIds = chooseResponders(request.hostId, coordinators, administrators, leftOut);
      const report = await tx.save(
        Object.assign(new Report(), {
          ...{ id, requestId, messageId, words, responderIds, quoted: message?.body ?? null },
          ...{ reporterId: viewer.personId, settledAt: null, settledHow: null },
        }),
      );
      await this.mail.send(tx, 'soundingboard.reported', id, responderIds);
      await this.mail.send(tx, 'soundingboard.report-received', id, [viewer.personId]);
      return report;
    });
  }

  /** One of the two says what was done; the other sees it, and who reported hears it. @throws DomainError NOT_FOUND, CONFLICT */
  async settle(viewer: SignedInViewer, { id, how }: SettleAdviceReportInput): Promise<Report> {
    return this.db.transaction(async (tx) => {
      const report = await tx.findOne(Report, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!report || !canSettleReport(viewer, report.responderIds)) throw notFound();
      if (report.settledAt !== null) throw conflict(settledAlready);
      const now = this.clock.now();
      if (how === 'HIDDEN' && report.messageId) {
        await tx.update(Message, { id: report.messageId }, { hiddenAt: now });
      }
      await this.mail.send(tx, 'soundingboard.report-settled', id, [report.reporterId]);
      return tx.save(Object.assign(report, { settledAt: now, settledHow: how }));
    });
  }
}

const existsAlready = text('Dit bestaat al. Begin opnieuw.', 'This exists already. Please start again.');
const settledAlready = text(
  'De ander heeft dit al opgepakt.',
  'The other one has taken care of this already.',
);
