import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { isUUID } from 'class-validator';
import { DataSource, type EntityManager, In } from 'typeorm';
import { SignalHistory } from '../history/signal-history';
import { SignalMailPlan } from '../mail/signal-mail-plan';
import { Reply } from '../reply/reply.entity';
import { AskedMailPlan } from '../routing/asked-mail-plan';
import { RoutingService } from '../routing/routing.service';
import { caseProblems } from '../signal/case-details';
import { organisationOf, SignalKeeper } from '../signal/signal-keeper';
import { Signal } from '../signal/signal.entity';
import { AnsweredDocuments } from './answered-documents';
import { answeredQuestion, type AnsweredQuestion } from './answered-question';
import { Ask } from './ask.entity';
import type { TellWhatHelpedInput } from './ask.input';
import { canReadAnswer, canTellWhatHelped } from './ask.policy';

/** The asker closes a question with what helped; from then on others find it as an answer. */
@Injectable()
export class AnsweredService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: SignalKeeper,
    private readonly routing: RoutingService,
    private readonly history: SignalHistory,
    private readonly documents: AnsweredDocuments,
    private readonly mail: AskedMailPlan,
    private readonly signalMail: SignalMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Closes the signal. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT */
  async tellWhatHelped(viewer: SignedInViewer, input: TellWhatHelpedInput): Promise<Signal> {
    const { id, helped, replyIds, forEverybody } = input;
    return this.db.transaction(async (tx) => {
      const { signal, to } = await this.keeper.take(tx, viewer, 'CLOSE', id);
      const ask = await this.routing.lock(tx, id);
      if (!ask || !canTellWhatHelped(viewer, signal, true))
        throw ask ? forbidden(whoTells) : conflict(notAsked);
      const problems = caseProblems({ helped });
      const chosen = await tx.findBy(Reply, { signalId: id, id: In(replyIds) });
      if (chosen.length < replyIds.length) problems.push(otherReply);
      if (problems.length > 0) throw badInput(...problems);
      await tx.update(Reply, { id: In(replyIds) }, { helped: true });
      await tx.update(Ask, { id: ask.id }, { helped, forEverybody, closedAt: this.clock.now() });
      await this.history.note(tx, id, {
        what: 'CLOSED',
        at: this.clock.now(),
        personId: viewer.personId,
        organisationId: organisationOf(viewer),
        note: helped,
      });
      const closed = await tx.save(Object.assign(signal, { status: to }));
      await this.documents.write(tx, id);
      await this.signalMail.closed(tx, closed, viewer.personId);
      await this.mail.send(
        tx,
        'signals.helped',
        id,
        chosen.flatMap((reply) =>
          reply.personId ? [{ personId: reply.personId, subjectId: reply.id }] : [],
        ),
      );
      return closed;
    });
  }

  /** The signal is open again: nothing is told any more, and nothing is found of it. In the transaction that opens it. */
  async reopened(tx: EntityManager, signalId: string): Promise<void> {
    await tx.update(Reply, { signalId, helped: true }, { helped: false });
    await tx.update(Ask, { signalId }, { helped: null, forEverybody: false, closedAt: null });
    await this.documents.write(tx, signalId);
  }

  /** @throws DomainError NOT_FOUND, also for a visitor when it is for the network */
  async get(viewer: Viewer, id: string): Promise<AnsweredQuestion> {
    const ask = isUUID(id) ? await this.db.getRepository(Ask).findOneBy({ id }) : null;
    if (!ask?.closedAt || !canReadAnswer(viewer, ask)) throw notFound();
    const signal = await this.db.getRepository(Signal).findOneByOrFail({ id: ask.signalId });
    const replies = await this.db
      .getRepository(Reply)
      .find({ where: { signalId: signal.id, helped: true }, order: { id: 'ASC' }, take: 50 });
    return answeredQuestion(ask, signal, replies);
  }
}

const whoTells = text('wie het vroeg, of een coördinator', 'who asked, or a coordinator');
const notAsked = text(
  'Deze vraag is niet aan leden voorgelegd. Sluit het signaal gewoon.',
  'This question was not laid before members. Simply close the signal.',
);
const otherReply = {
  field: 'replyIds',
  code: 'UNKNOWN_REPLY',
  text: text('Kies uit de antwoorden op deze vraag.', 'Choose from the replies to this question.'),
};
