import { Inject, Injectable } from '@nestjs/common';
import { MailPreferenceService } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import {
  badInput,
  type Clock,
  conflict,
  forbidden,
  looksAfterNetwork,
  type SignedInViewer,
  text,
  workingMomentAfter,
} from '@verbonden/shared/kernel';
import { CLOCK, LiveNotes, newId, ViewerSource } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { SignalHistory } from '../history/signal-history';
import { askedMailGroup } from '../routing/asked-mail-plan';
import { Routing } from '../routing/routing.entity';
import { RoutingService } from '../routing/routing.service';
import { organisationOf, SignalKeeper } from '../signal/signal-keeper';
import { Signal } from '../signal/signal.entity';
import { isInNetwork } from '../signals.policy';
import { Ask } from './ask.entity';
import type { AskMemberInput, AskMembersInput } from './ask.input';
import { canAskMember, canAskMembers } from './ask.policy';

/** The topic of the note that says: members are to be chosen for a question. */
export const askTopic = 'signals.ask';
/** Without a reply, the coordinators hear of it after so many working days. */
export const escalatedAfter = 7;

/** Lays a signal before members. Who they are is chosen by a worker, so that nobody waits for that. */
@Injectable()
export class AskService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: SignalKeeper,
    private readonly history: SignalHistory,
    private readonly routing: RoutingService,
    private readonly persons: PersonService,
    private readonly viewers: ViewerSource,
    private readonly preferences: MailPreferenceService,
    private readonly notes: LiveNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Twice is once. @throws DomainError NOT_FOUND, FORBIDDEN */
  async askMembers(viewer: SignedInViewer, { id }: AskMembersInput): Promise<Signal> {
    return this.db.transaction(async (tx) => {
      const { id: signalId } = await this.keeper.get(tx, viewer, id);
      const signal = await tx.findOneOrFail(Signal, {
        where: { id: signalId },
        lock: { mode: 'pessimistic_write' },
      });
      const isAsked = await tx.existsBy(Ask, { signalId });
      if (isAsked) return signal;
      if (!canAskMembers(viewer, signal, isAsked)) throw forbidden(whoAsks);
      await this.lay(tx, viewer, signal);
      return signal;
    });
  }

  /** A coordinator thinks of somebody. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT at `email` */
  async askMember(viewer: SignedInViewer, { id, email }: AskMemberInput): Promise<Signal> {
    return this.db.transaction(async (tx) => {
      const signal = await this.keeper.get(tx, viewer, id);
      const ask = await this.routing.lock(tx, signal.id);
      if (!looksAfterNetwork(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
      if (!ask || !canAskMember(viewer, signal, true)) throw conflict(notWaiting);
      const found = (await this.persons.byAddress(tx, [email])).get(email);
      const member = found && (await this.viewers.viewerFor(found.personId, tx));
      if (!member || !isInNetwork(member)) throw badInput(noMember);
      const { personId } = member;
      const isAsked = await tx.existsBy(Routing, { signalId: signal.id, personId });
      if (isAsked || personId === signal.raisedById) throw badInput(knowsAlready);
      const wanting = await this.preferences.wantedBy(tx, askedMailGroup, [personId]);
      if (!wanting.has(personId)) throw badInput(wantsNone);
      if (!(await this.routing.hasRoom(tx, signal.id))) throw conflict(sevenAsked);
      const organisationId = organisationOf(member);
      await this.routing.ask(tx, signal, [{ personId, organisationId, reasons: ['CHOSEN'] }]);
      return signal;
    });
  }

  /** In the transaction that raises it, or later. */
  async lay(tx: EntityManager, viewer: SignedInViewer, signal: Signal): Promise<void> {
    const now = this.clock.now();
    await tx.insert(Ask, {
      id: newId(),
      signalId: signal.id,
      askedById: viewer.personId,
      askedAt: now,
      routedAt: null,
      escalateAt: workingMomentAfter(now, escalatedAfter),
      escalatedAt: null,
      helped: null,
      closedAt: null,
    });
    await this.history.note(tx, signal.id, {
      what: 'ASKED',
      at: now,
      personId: viewer.personId,
      organisationId: organisationOf(viewer),
    });
    await this.notes.publish(tx, askTopic);
  }
}

const whoAsks = text(
  'wie het inbracht of een coördinator, zolang niemand het oppakte',
  'who raised it or a coordinator, while nobody took it up',
);
const notWaiting = text(
  'Dit kan nu niet: de vraag is niet aan leden voorgelegd, of iemand pakte hem op of sloot hem.',
  'This cannot be done now: members were not asked, or somebody took the question up or closed it.',
);
const sevenAsked = text(
  'Er zijn al zeven leden gevraagd. Meer mensen lastigvallen we niet met één vraag.',
  'Seven members were asked already. We do not trouble more people with one question.',
);
const noMember = {
  field: 'email',
  code: 'NO_MEMBER',
  text: text(
    'Dit adres kennen we niet in het netwerk. Klopt het?',
    'We do not know this address in the network. Is it right?',
  ),
};
const knowsAlready = {
  field: 'email',
  code: 'KNOWS_ALREADY',
  text: text(
    'Deze persoon kent de vraag al. Kies een ander.',
    'This person knows the question already. Choose another.',
  ),
};
const wantsNone = {
  field: 'email',
  code: 'WANTS_NO_QUESTIONS',
  text: text(
    'Deze persoon wil geen vragen van het netwerk in de mail. Kies een ander.',
    'This person wants no questions of the network by mail. Choose another.',
  ),
};
