import { Inject, Injectable } from '@nestjs/common';
import type { Theme } from '@verbonden/knowledge/api';
import {
  badInput,
  type Clock,
  conflict,
  decodeCursor,
  encodeCursor,
  forbidden,
  isSignedIn,
  notFound,
  pageOf,
  type PageRequest,
  type SignedInViewer,
  text,
  type Viewer,
  workingMomentAfter,
} from '@verbonden/shared/kernel';
import { type AttemptLimit, Attempts, CLOCK } from '@verbonden/shared/server';
import { SignalService } from '@verbonden/signals/api';
import { DataSource, type EntityManager } from 'typeorm';
import { recognisableOrContact } from '../lab-fields';
import { worksInLab } from '../lab.policy';
import { LabMailPlan } from '../mail/lab-mail-plan';
import type { LabProject } from '../project/lab-project.entity';
import { whoWorks } from '../project/project-keeper';
import type { LabRequestConnection } from './lab-request.connection';
import { LabRequest } from './lab-request.entity';
import type { BringToLabInput, SettleLabRequestInput } from './lab-request.input';

/** So soon somebody of the Lab says: this is mine. */
export const ownerWithinDays = 5;

/** Enough for who has several questions, too little for who fills mailboxes of others. */
const perAddress: AttemptLimit = {
  name: 'lab.bring-in',
  allowed: 3,
  minutes: 24 * 60,
  refusal: text(
    'Je bracht vandaag al drie vragen in. We kijken ernaar. Morgen kan er weer een bij.',
    'You brought in three questions already today. We look at them. Tomorrow there is room for another.',
  ),
};

/** A school shares one network address, so this is wide; it keeps out who changes addresses. */
const perVisitor: AttemptLimit = {
  name: 'lab.bring-in-visitor',
  allowed: 60,
  minutes: 60,
  refusal: text(
    'Er is net heel vaak iets ingebracht vanaf jouw plek. Wacht een uur.',
    'Very much was brought in just now from where you are. Wait an hour.',
  ),
};

/** Who brings something in: the viewer, and where in the network they are. */
interface Visitor {
  readonly viewer: Viewer;
  readonly networkAddress: string;
}

/** What people bring in: it gets an owner in five working days, and becomes a signal, a project or an answer. */
@Injectable()
export class LabRequests {
  constructor(
    private readonly db: DataSource,
    private readonly attempts: Attempts,
    private readonly signals: SignalService,
    private readonly mail: LabMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Needs no account. @throws DomainError BAD_USER_INPUT, RATE_LIMITED */
  async bring(
    { viewer, networkAddress }: Visitor,
    { id, organisation, ...told }: BringToLabInput,
  ): Promise<LabRequest> {
    await this.attempts.take(perVisitor, networkAddress);
    const { question, details } = told;
    const problems = recognisableOrContact({ question, details });
    if (problems.length > 0) throw badInput(...problems);
    const known = await this.db.manager.findOneBy(LabRequest, { id });
    if (known) {
      // The form came twice; an id of somebody else says nothing of what is there.
      if (known.email !== told.email) throw conflict(isTaken);
      return known;
    }
    await this.attempts.take(perAddress, told.email);
    return this.db.transaction(async (tx) => {
      const request = Object.assign(new LabRequest(), {
        ...{ id, ...told, organisation: organisation ?? '', locale: viewer.locale },
        dueAt: workingMomentAfter(this.clock.now(), ownerWithinDays),
        ...{ ownerId: null, ownedAt: null, became: null, projectId: null, signalId: null },
        ...{ answer: '', settledAt: null },
      });
      await tx.insert(LabRequest, request);
      await this.mail.requestReceived(tx, request);
      return request;
    });
  }

  /** What waits, the oldest first. @throws DomainError FORBIDDEN */
  async list(
    viewer: Viewer,
    withoutOwner: boolean,
    { first, after }: PageRequest,
  ): Promise<LabRequestConnection> {
    assertWorksInLab(viewer);
    const all = this.db
      .getRepository(LabRequest)
      .createQueryBuilder('request')
      .where('request.settled_at IS NULL');
    if (withoutOwner) all.andWhere('request.owner_id IS NULL');
    const page = all
      .clone()
      .orderBy('request.dueAt', 'ASC')
      .addOrderBy('request.id', 'ASC')
      .limit(first + 1);
    if (after) {
      const [dueAt, id] = decodeCursor(after, 2);
      page.andWhere('(request.due_at, request.id) > (:dueAt::timestamptz, :id::uuid)', { dueAt, id });
    }
    const [rows, totalCount] = await Promise.all([page.getMany(), all.getCount()]);
    return pageOf(rows, first, totalCount, ({ dueAt, id }) => encodeCursor(dueAt.toISOString(), id));
  }

  /** "This one is mine"; also when it was another's, who may be ill. @throws DomainError FORBIDDEN, NOT_FOUND, CONFLICT */
  own(viewer: SignedInViewer, id: string): Promise<LabRequest> {
    return this.db.transaction(async (tx) => {
      const request = await this.hold(tx, viewer, id);
      return tx.save(Object.assign(request, { ownerId: viewer.personId, ownedAt: this.clock.now() }));
    });
  }

  /**
   * It becomes a signal, or is answered and no more; who brought it in hears.
   * @throws DomainError FORBIDDEN, NOT_FOUND, CONFLICT, BAD_USER_INPUT
   */
  async settle(
    viewer: SignedInViewer,
    { id, signalTheme, answer }: SettleLabRequestInput,
  ): Promise<LabRequest> {
    return this.db.transaction(async (tx) => {
      const request = await this.hold(tx, viewer, id);
      const signalId = signalTheme ? await this.raise(tx, viewer, request, signalTheme) : null;
      return this.end(tx, viewer, request, { became: signalId ? 'SIGNAL' : 'ANSWER', signalId, answer });
    });
  }

  /** A project was begun because of it, in that transaction. */
  async becameProject(
    tx: EntityManager,
    viewer: SignedInViewer,
    id: string,
    project: LabProject,
  ): Promise<void> {
    const request = await this.hold(tx, viewer, id);
    await this.end(tx, viewer, request, { became: 'PROJECT', projectId: project.id });
  }

  private async raise(
    tx: EntityManager,
    viewer: SignedInViewer,
    { id, question: title, details }: LabRequest,
    theme: Theme,
  ): Promise<string> {
    const told = { id, title, body: details || title, theme, originKind: 'WORK', askMembers: false } as const;
    return (await this.signals.raiseIn(tx, viewer, told)).id;
  }

  private async hold(tx: EntityManager, viewer: SignedInViewer, id: string): Promise<LabRequest> {
    assertWorksInLab(viewer);
    const request = await tx.findOne(LabRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!request) throw notFound();
    if (request.settledAt) throw conflict(isSettled);
    return request;
  }

  private async end(
    tx: EntityManager,
    { personId }: SignedInViewer,
    request: LabRequest,
    end: Partial<LabRequest>,
  ): Promise<LabRequest> {
    const now = this.clock.now();
    const owner = request.ownerId ? {} : { ownerId: personId, ownedAt: now };
    const settled = await tx.save(Object.assign(request, owner, end, { settledAt: now }));
    await this.mail.requestSettled(tx, settled);
    return settled;
  }
}

/** @throws DomainError FORBIDDEN */
function assertWorksInLab(viewer: Viewer): void {
  if (!isSignedIn(viewer) || !worksInLab(viewer)) throw forbidden(whoWorks);
}

const isTaken = text('Dit bestaat al. Begin opnieuw.', 'This exists already. Please start again.');
const isSettled = text('Hier is al op geantwoord.', 'This was answered already.');
