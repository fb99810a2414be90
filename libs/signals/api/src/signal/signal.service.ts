import { Inject, Injectable } from '@nestjs/common';
import { SearchIndex } from '@verbonden/search/api';
import {
  badInput,
  type Clock,
  conflict,
  dutchDay,
  forbidden,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, type RequestContext, SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { AnsweredService } from '../ask/answered.service';
import { AskService } from '../ask/ask.service';
import { SignalHistory } from '../history/signal-history';
import { SignalMailPlan } from '../mail/signal-mail-plan';
import { canTakeUpFor } from '../signals.policy';
import { readAnswerAddress } from './answer-address';
import { caseProblems } from './case-details';
import { isOrigin } from './origin';
import { SignalCodes } from './signal-codes';
import { documentOf } from './signal-document';
import { assertInNetwork, organisationOf, SignalKeeper } from './signal-keeper';
import { type OwnerKind, Signal } from './signal.entity';
import { nextStatus } from './signal.states';
import type {
  AnswerSignalInput,
  CloseSignalInput,
  RaiseSignalInput,
  ReopenSignalInput,
  TakeUpSignalInput,
} from './signal.input';
import { SignalLoaders } from './signal.loaders';

/** What a domain made of a signal that it works on. */
interface Made {
  readonly answer: string;
  readonly url: string;
  readonly owner: OwnerKind;
  readonly byId: string | null;
}

/** Raising a signal and bringing it further. Every step locks it, writes its history and plans the mail. */
@Injectable()
export class SignalService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: SignalKeeper,
    private readonly codes: SignalCodes,
    private readonly history: SignalHistory,
    private readonly mail: SignalMailPlan,
    private readonly search: SearchIndex,
    private readonly loaders: SignalLoaders,
    private readonly asking: AskService,
    private readonly answered: AnsweredService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The signal, or the one that it was merged into. @throws DomainError FORBIDDEN, NOT_FOUND */
  get(viewer: Viewer, id: string): Promise<Signal> {
    return this.keeper.get(this.db.manager, viewer, id);
  }

  /** What was raised at one meeting, for its recap: pass its id and the ids of its subsessions. Each signal once. */
  async raisedAt(context: RequestContext, ...originIds: string[]): Promise<Signal[]> {
    const lists = await Promise.all(originIds.map((id) => this.loaders.byOrigin.load(context, id)));
    return [...new Map(lists.flat().map((signal) => [signal.id, signal])).values()];
  }

  /** @throws DomainError FORBIDDEN; BAD_USER_INPUT, also at details of one child's case; CONFLICT when the id is of another */
  async raise(viewer: SignedInViewer, input: RaiseSignalInput): Promise<Signal> {
    await this.assertMayRaise(viewer, input);
    return this.db.transaction((tx) => this.put(tx, viewer, input));
  }

  /** As {@link raise}, in a transaction of a domain of whose work it is a part. */
  async raiseIn(tx: EntityManager, viewer: SignedInViewer, input: RaiseSignalInput): Promise<Signal> {
    await this.assertMayRaise(viewer, input);
    return this.put(tx, viewer, input);
  }

  private async assertMayRaise(
    viewer: SignedInViewer,
    {
      title,
      body,
      theme,
      setting = null,
      region = null,
      sector = null,
      originKind,
      originId = null,
    }: RaiseSignalInput,
  ): Promise<void> {
    assertInNetwork(viewer);
    const problems = caseProblems({ title, body });
    if (!isOrigin(originKind, originId)) problems.push(noOrigin);
    if (problems.length > 0) throw badInput(...problems);
    await this.codes.assertKnown({ theme, setting, region, sector });
  }

  private async put(tx: EntityManager, viewer: SignedInViewer, input: RaiseSignalInput): Promise<Signal> {
    const { id, title, body, theme, setting = null, region = null, sector = null } = input;
    const { originKind, originId = null } = input;
    const organisationId = organisationOf(viewer);
    const made = await tx
      .createQueryBuilder()
      .insert()
      .into(Signal)
      .values({
        ...{ id, title, body, theme, setting, region, sector, originKind, originId, organisationId },
        status: 'OPEN',
        raisedById: viewer.personId,
      })
      .orIgnore()
      .returning('id')
      .execute();
    const signal = await tx.findOneByOrFail(Signal, { id });
    if (signal.raisedById !== viewer.personId) {
      throw conflict(text('Dit bestaat al. Begin opnieuw.', 'This exists already. Please start again.'));
    }
    if ((made.raw as unknown[]).length > 0) {
      await this.history.note(tx, id, this.by(viewer, 'RAISED', { organisationId }));
      await this.search.put(tx, [documentOf(signal)]);
      if (input.askMembers) await this.asking.lay(tx, viewer, signal);
    }
    return signal;
  }

  /** An organisation or the Lab says: we work on this. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT */
  async takeUp(viewer: SignedInViewer, input: TakeUpSignalInput): Promise<Signal> {
    const { id, organisationId = null, plan, until } = input;
    const problems = caseProblems({ plan }, { mayNameContact: true });
    if (until < dutchDay(this.clock.now())) problems.push(dayIsPast);
    return this.db.transaction(async (tx) => {
      const { signal, to } = await this.keeper.take(tx, viewer, 'TAKE_UP', id);
      if (!canTakeUpFor(viewer, organisationId)) {
        throw forbidden(text('een redacteur van die organisatie', 'an editor of that organisation'));
      }
      if (problems.length > 0) throw badInput(...problems);
      Object.assign(signal, {
        status: to,
        ownerKind: organisationId ? 'ORGANISATION' : 'LAB',
        ownerOrganisationId: organisationId,
        takenUpById: viewer.personId,
        plan,
        planUntil: until,
      });
      const byLab = organisationId === null;
      await this.history.note(tx, id, this.by(viewer, 'TAKEN_UP', { organisationId, byLab, note: plan }));
      await this.save(tx, signal);
      await this.mail.takenUp(tx, signal, viewer.personId);
      return signal;
    });
  }

  /** Says what answers it, and where that is. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT */
  async answer(viewer: SignedInViewer, { id, answer, url }: AnswerSignalInput): Promise<Signal> {
    const problems = caseProblems({ answer }, { mayNameContact: true });
    const answerUrl = readAnswerAddress(url, this.settings.PUBLIC_URL);
    return this.db.transaction(async (tx) => {
      const { signal, to } = await this.keeper.take(tx, viewer, 'ANSWER', id);
      if (!answerUrl) problems.push(noAddress);
      if (problems.length > 0) throw badInput(...problems);
      Object.assign(signal, { status: to, answer, answerUrl });
      await this.history.note(
        tx,
        id,
        this.by(viewer, 'ANSWERED', {
          organisationId: signal.ownerOrganisationId,
          byLab: signal.ownerKind === 'LAB',
          note: answer,
        }),
      );
      await this.save(tx, signal);
      await this.mail.answered(tx, signal, viewer.personId);
      return signal;
    });
  }

  /**
   * What a domain made of a signal that is being worked on answers it, in that domain's transaction. Who may do that was
   * asked there. A signal that moved on meanwhile, or that somebody else works on by now, is left as it is.
   * @param made.owner for whom that domain works
   */
  async answerWith(tx: EntityManager, id: string, { answer, url, owner, byId }: Made): Promise<void> {
    const signal = await tx.findOne(Signal, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const to = signal && nextStatus('ANSWER', signal.status);
    if (!to || signal.mergedIntoId || signal.ownerKind !== owner) return;
    Object.assign(signal, { status: to, answer, answerUrl: url });
    await this.history.note(tx, id, {
      what: 'ANSWERED',
      at: this.clock.now(),
      personId: byId,
      organisationId: signal.ownerOrganisationId,
      byLab: signal.ownerKind === 'LAB',
      note: answer,
    });
    await this.save(tx, signal);
    await this.mail.answered(tx, signal, byId);
  }

  /** It needs no more. What answered it stays with it. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT */
  async close(viewer: SignedInViewer, { id, note = null }: CloseSignalInput): Promise<Signal> {
    return this.db.transaction(async (tx) => {
      const { signal, to } = await this.keeper.take(tx, viewer, 'CLOSE', id);
      assertNoCase({ note });
      await this.history.note(tx, id, this.by(viewer, 'CLOSED', { note }));
      const closed = await this.save(tx, Object.assign(signal, { status: to }));
      await this.mail.closed(tx, signal, viewer.personId);
      return closed;
    });
  }

  /** Nobody works on it any more and it asks for an answer again; plan and answer stay in its history. */
  async reopen(viewer: SignedInViewer, { id, note = null }: ReopenSignalInput): Promise<Signal> {
    return this.db.transaction(async (tx) => {
      const { signal, to } = await this.keeper.take(tx, viewer, 'REOPEN', id);
      assertNoCase({ note });
      await this.history.note(tx, id, this.by(viewer, 'REOPENED', { note }));
      await this.mail.noLongerNews(tx, signal);
      await this.answered.reopened(tx, id);
      return this.save(
        tx,
        Object.assign(signal, {
          status: to,
          ownerKind: null,
          ownerOrganisationId: null,
          takenUpById: null,
          plan: null,
          planUntil: null,
          answer: null,
          answerUrl: null,
        }),
      );
    });
  }

  private by(
    viewer: SignedInViewer,
    what: Parameters<SignalHistory['note']>[2]['what'],
    more: Partial<Parameters<SignalHistory['note']>[2]> = {},
  ) {
    return {
      what,
      at: this.clock.now(),
      personId: viewer.personId,
      organisationId: organisationOf(viewer),
      ...more,
    };
  }

  private async save(tx: EntityManager, signal: Signal): Promise<Signal> {
    await this.search.put(tx, [documentOf(signal)]);
    return tx.save(signal);
  }
}

/** @throws DomainError BAD_USER_INPUT */
function assertNoCase(fields: Readonly<Record<string, string | null>>): void {
  const problems = caseProblems(fields, { mayNameContact: true });
  if (problems.length > 0) throw badInput(...problems);
}

const noOrigin = {
  field: 'originId',
  code: 'UNKNOWN_ORIGIN',
  text: text(
    'We weten niet bij welke bijeenkomst dit hoort. Open het formulier opnieuw.',
    'We do not know which meeting this belongs to. Open the form again.',
  ),
};
const dayIsPast = {
  field: 'until',
  code: 'IN_THE_PAST',
  text: text('Kies een dag die nog komt.', 'Choose a day that is still to come.'),
};
const noAddress = {
  field: 'url',
  code: 'NO_ADDRESS',
  text: text(
    'Dit is geen adres dat we kennen. Plak een adres van deze site, zoals /kennis/…, of een adres dat met https:// begint.',
    'This is no address that we know. Paste an address of this site, such as /kennis/…, or one that begins with https://.',
  ),
};
