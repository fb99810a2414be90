import { Injectable } from '@nestjs/common';
import { MailPreferenceService } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import { badInput, conflict, notFound, text } from '@verbonden/shared/kernel';
import { SignedLinks } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { canReply } from '../ask/ask.policy';
import { Reply } from '../reply/reply.entity';
import { ReplyService } from '../reply/reply.service';
import { Signal } from '../signal/signal.entity';
import { askedMailGroup } from './asked-mail-plan';
import type { AskColleague, AskedByLink } from './asked-by-link';
import type {
  NotKnownByLinkInput,
  PassOnByLinkInput,
  ReplyByLinkInput,
  ShowReplyNameByLinkInput,
  StopAskingByLinkInput,
} from './asked-link.input';
import { Routing } from './routing.entity';
import { RoutingService } from './routing.service';

const mostColleagues = 50;

/** What somebody who was asked does from the mail, without signing in. */
@Injectable()
export class AskedLinkService {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    private readonly persons: PersonService,
    private readonly routing: RoutingService,
    private readonly replies: ReplyService,
    private readonly preferences: MailPreferenceService,
  ) {}

  /** Looking changes nothing. @throws DomainError NOT_FOUND when the link was altered, or this person has no account any more */
  async byLink(token: string): Promise<AskedByLink> {
    return this.show(this.db.manager, await this.find(this.db.manager, token));
  }

  /** @throws DomainError NOT_FOUND, CONFLICT when it was closed meanwhile, BAD_USER_INPUT at details of one child's case */
  reply({ token, body, showName }: ReplyByLinkInput): Promise<AskedByLink> {
    return this.act(token, async (tx, { personId, organisationId }, signal) => {
      await this.replies.say(tx, signal, { personId, organisationId, body, showName });
    });
  }

  /** A colleague is asked in their place. @throws DomainError NOT_FOUND, CONFLICT, BAD_USER_INPUT at `colleagueId` */
  passOn({ token, colleagueId }: PassOnByLinkInput): Promise<AskedByLink> {
    return this.act(token, async (tx, routing, signal) => {
      await this.routing.lock(tx, signal.id);
      assertStillTheirs(await tx.findOneByOrFail(Routing, { id: routing.id }), signal);
      const colleagues = await this.colleagues(tx, routing, signal);
      if (!colleagues.some(({ id }) => id === colleagueId)) throw badInput(noColleague);
      await tx.update(Routing, { id: routing.id }, { outcome: 'PASSED_ON', passedToId: colleagueId });
      await this.routing.ask(tx, signal, [
        { personId: colleagueId, organisationId: routing.organisationId, reasons: ['COLLEAGUE'] },
      ]);
    });
  }

  /** 'Dit weet ik niet': the next best is asked. Twice is once. @throws DomainError NOT_FOUND, CONFLICT */
  notKnown({ token }: NotKnownByLinkInput): Promise<AskedByLink> {
    return this.act(token, async (tx, routing, signal) => {
      const ask = await this.routing.lock(tx, signal.id);
      const now = await tx.findOneByOrFail(Routing, { id: routing.id });
      if (!ask || now.outcome === 'UNKNOWN') return;
      assertStillTheirs(now, signal);
      await tx.update(Routing, { id: routing.id }, { outcome: 'UNKNOWN' });
      await this.routing.askNext(tx, signal, ask);
    });
  }

  /** @throws DomainError NOT_FOUND when they have not replied */
  showName({ token, showName }: ShowReplyNameByLinkInput): Promise<AskedByLink> {
    return this.act(token, async (tx, { personId }, { id: signalId }) => {
      const reply = await tx.findOneBy(Reply, { signalId, personId });
      if (!reply) throw notFound();
      await this.replies.putName(tx, reply, showName);
    });
  }

  /** Never asked again, or after all. What they were asked already stays with them. @throws DomainError NOT_FOUND */
  stopAsking({ token, mayAsk }: StopAskingByLinkInput): Promise<AskedByLink> {
    return this.act(token, (tx, { personId }) => this.preferences.want(tx, askedMailGroup, personId, mayAsk));
  }

  /** Who can be asked instead; nobody any more once this person reacted. */
  async colleaguesFor({ routing, signal, canReply: isOpen }: AskedByLink): Promise<AskColleague[]> {
    return isOpen && routing.outcome === 'WAITING' ? this.colleagues(this.db.manager, routing, signal) : [];
  }

  /** Of the same organisation, not asked yet, not who asks, and nobody who wants no questions. */
  private async colleagues(
    tx: EntityManager,
    { organisationId }: Routing,
    { id: signalId, raisedById }: Signal,
  ): Promise<AskColleague[]> {
    if (!organisationId) return [];
    const there = await this.persons.holders(
      tx,
      { roles: ['EDITOR', 'PROFESSIONAL', 'PIONEER'], organisationIds: [organisationId] },
      mostColleagues,
    );
    const asked = new Set((await tx.findBy(Routing, { signalId })).map(({ personId }) => personId));
    const wanting = await this.preferences.wantedBy(
      tx,
      askedMailGroup,
      there.map(({ personId }) => personId),
    );
    return there
      .filter(({ personId }) => wanting.has(personId) && !asked.has(personId) && personId !== raisedById)
      .map(({ personId, name }) => ({ id: personId, name }));
  }

  private async act(
    token: string,
    change: (tx: EntityManager, routing: Routing, signal: Signal) => Promise<void>,
  ): Promise<AskedByLink> {
    return this.db.transaction(async (tx) => {
      const routing = await this.find(tx, token);
      await change(tx, routing, await tx.findOneByOrFail(Signal, { id: routing.signalId }));
      return this.show(tx, await tx.findOneByOrFail(Routing, { id: routing.id }));
    });
  }

  private async find(tx: EntityManager, token: string): Promise<Routing> {
    const id = this.links.findId('asked', token);
    const routing = id ? await tx.findOneBy(Routing, { id }) : null;
    if (!routing || !(await this.persons.findReaderLocale(tx, routing.personId))) throw notFound();
    return routing;
  }

  private async show(tx: EntityManager, routing: Routing): Promise<AskedByLink> {
    const { signalId, personId, reasons, outcome } = routing;
    const signal = await tx.findOneByOrFail(Signal, { id: signalId });
    return {
      ...{ signalId, reasons, outcome, routing, signal },
      title: signal.title,
      body: signal.body,
      canReply: canReply(personId, signal),
      reply: await tx.findOneBy(Reply, { signalId, personId }),
      mayAsk: (await this.preferences.wantedBy(tx, askedMailGroup, [personId])).has(personId),
    };
  }
}

/** @throws DomainError CONFLICT */
function assertStillTheirs({ outcome, personId }: Routing, signal: Signal): void {
  if (outcome !== 'WAITING' || !canReply(personId, signal)) throw conflict(noLonger);
}

const noLonger = text(
  'Dit kan niet meer: de vraag is gesloten, of je hebt al gereageerd.',
  'This is not possible any more: the question was closed, or you reacted already.',
);
const noColleague = {
  field: 'colleagueId',
  code: 'NO_COLLEAGUE',
  text: text(
    'Kies een collega uit de lijst. Wie al gevraagd is, staat er niet meer bij.',
    'Choose a colleague from the list. Who was asked already is not in it any more.',
  ),
};
