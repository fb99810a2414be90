import { Injectable } from '@nestjs/common';
import { badInput, conflict, forbidden, notFound, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { AnsweredDocuments } from '../ask/answered-documents';
import { canReply, isOwnReply } from '../ask/ask.policy';
import { AskedMailPlan } from '../routing/asked-mail-plan';
import { Routing } from '../routing/routing.entity';
import { RoutingService } from '../routing/routing.service';
import { caseProblems } from '../signal/case-details';
import { organisationOf, SignalKeeper } from '../signal/signal-keeper';
import { Signal } from '../signal/signal.entity';
import { Reply } from './reply.entity';
import type { ReplyToSignalInput, ShowReplyNameInput } from './reply.input';

/** What a reply is made of, whoever sends it. */
export interface Said {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly body: string;
  readonly showName: boolean;
}

/** What members say to a question, and whether their name stands with it. */
@Injectable()
export class ReplyService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: SignalKeeper,
    private readonly routing: RoutingService,
    private readonly documents: AnsweredDocuments,
    private readonly mail: AskedMailPlan,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT when it is closed, BAD_USER_INPUT at details of one child's case */
  async reply(viewer: SignedInViewer, { id, body, showName }: ReplyToSignalInput): Promise<Signal> {
    return this.db.transaction(async (tx) => {
      const signal = await this.keeper.get(tx, viewer, id);
      const said = { personId: viewer.personId, organisationId: organisationOf(viewer), body, showName };
      await this.say(tx, signal, said);
      return signal;
    });
  }

  /** Replying again changes what was said. The asker hears of the first; whoever was asked has done their part. */
  async say(tx: EntityManager, signal: Signal, said: Said): Promise<Reply> {
    const { personId, organisationId, body, showName } = said;
    const ask = await this.routing.lock(tx, signal.id);
    if (!ask) throw notFound();
    // As it is now that it is locked: its asker may just have closed it.
    const now = await tx.findOneByOrFail(Signal, { id: signal.id });
    if (now.raisedById === personId)
      throw forbidden(text('een ander dan wie het vraagt', 'another than who asks'));
    if (!canReply(personId, now)) throw conflict(isClosed);
    // Strict, also for how to reach somebody: a reply can become public, and a name must be able to leave it.
    const problems = caseProblems({ body });
    if (problems.length > 0) throw badInput(...problems);
    const known = await tx.findOneBy(Reply, { signalId: signal.id, personId });
    if (known) return tx.save(Object.assign(known, { body, showName }));
    const reply = Object.assign(new Reply(), {
      ...{ id: newId(), signalId: signal.id, personId, organisationId, body, showName },
      helped: false,
    });
    await tx.insert(Reply, reply);
    await tx.update(Routing, { signalId: signal.id, personId }, { outcome: 'REPLIED' });
    if (signal.raisedById) {
      await this.mail.send(tx, 'signals.replied', signal.id, [
        { personId: signal.raisedById, subjectId: reply.id },
      ]);
    }
    return reply;
  }

  /** @throws DomainError NOT_FOUND, also for a reply of another */
  async showName(viewer: SignedInViewer, { id, showName }: ShowReplyNameInput): Promise<Reply> {
    return this.db.transaction(async (tx) => {
      const reply = await tx.findOneBy(Reply, { id });
      if (!reply || !isOwnReply(viewer, reply)) throw notFound();
      return this.putName(tx, reply, showName);
    });
  }

  /** The name comes or goes from the page, and from what can be found, in one transaction. */
  async putName(tx: EntityManager, { id }: Reply, showName: boolean): Promise<Reply> {
    await tx.update(Reply, { id }, { showName });
    const reply = await tx.findOneByOrFail(Reply, { id });
    if (reply.helped) await this.documents.write(tx, reply.signalId);
    return reply;
  }
}

const isClosed = text(
  'Deze vraag is net gesloten: een antwoord kan er niet meer bij. Dank je dat je wilde helpen.',
  'This question was just closed: it takes no more replies. Thank you for wanting to help.',
);
