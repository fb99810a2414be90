import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  forbidden,
  isSlug,
  notFound,
  ownSlug,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { SignalService } from '@verbonden/signals/api';
import { DataSource, type EntityManager } from 'typeorm';
import type { LabHappening } from '../event/lab-event.entity';
import { LabHistory } from '../event/lab-history';
import { recognisable } from '../lab-fields';
import { canMove, worksInLab, workplacesOf } from '../lab.policy';
import { LabRequests } from '../request/lab-requests';
import { LabProject } from './lab-project.entity';
import type {
  MoveLabProjectInput,
  SaveLabFindingsInput,
  StartLabProjectInput,
  UpdateLabProjectInput,
} from './lab-project.input';
import { afterMove, type LabMove, wasTried } from './lab-project.states';
import { missingFor } from './missing-for';
import { assertVersion, ProjectKeeper, whoWorks } from './project-keeper';

/** Beginning a project and bringing it further, until it is described. */
@Injectable()
export class LabProjectService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: ProjectKeeper,
    private readonly history: LabHistory,
    private readonly signals: SignalService,
    private readonly requests: LabRequests,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND */
  async getBySlug(slug: string): Promise<LabProject> {
    const project = isSlug(slug) ? await this.db.getRepository(LabProject).findOneBy({ slug }) : null;
    if (!project) throw notFound();
    return project;
  }

  /** @throws DomainError FORBIDDEN; BAD_USER_INPUT, also at a signal that the Lab did not take up; CONFLICT */
  async start(viewer: SignedInViewer, input: StartLabProjectInput): Promise<LabProject> {
    if (!worksInLab(viewer)) throw forbidden(whoWorks);
    const { id, title, question, theme, setting = null } = input;
    const problems = recognisable({ title, question });
    if (problems.length > 0) throw badInput(...problems);
    const origin = await this.originOf(viewer, input);
    return this.db.transaction(async (tx) => {
      const made = await tx
        .createQueryBuilder()
        .insert()
        .into(LabProject)
        .values({
          ...{ id, title, question, theme, setting, ...origin },
          slug: ownSlug(title, id, 'project'),
          stage: 'QUESTION',
          organisationId: workplacesOf(viewer)[0] ?? null,
          leadId: viewer.personId,
        })
        .orIgnore()
        .returning('id')
        .execute();
      const project = await tx.findOneByOrFail(LabProject, { id });
      if (project.leadId !== viewer.personId) {
        throw conflict(text('Dit bestaat al. Begin opnieuw.', 'This exists already. Please start again.'));
      }
      if ((made.raw as unknown[]).length === 0) return project;
      await this.history.note(tx, project, 'STARTED', viewer.personId);
      if (input.requestId) await this.requests.becameProject(tx, viewer, input.requestId, project);
      return this.keeper.save(tx, project);
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT */
  async update(
    viewer: SignedInViewer,
    { id, expectedVersion, ...written }: UpdateLabProjectInput,
  ): Promise<LabProject> {
    const { title, question, plan, forWhom, people, time, siteWish, steps } = written;
    const problems = recognisable({
      title,
      question,
      plan,
      forWhom,
      people,
      time,
      siteWish,
      steps: steps.join('\n'),
    });
    return this.change(viewer, id, expectedVersion, async (project) => {
      if (problems.length > 0) throw badInput(...problems);
      Object.assign(project, written, { setting: written.setting ?? null });
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT */
  async saveFindings(
    viewer: SignedInViewer,
    { id, expectedVersion, ...found }: SaveLabFindingsInput,
  ): Promise<LabProject> {
    const { findings, differently, nextStep } = found;
    const problems = recognisable({ findings, differently, nextStep });
    return this.change(viewer, id, expectedVersion, async (project) => {
      if (problems.length > 0) throw badInput(...problems);
      if (!wasTried(project.stage)) throw conflict(notTriedYet);
      Object.assign(project, found);
    });
  }

  /**
   * A step forward or back, stopping, or going on again. Stopping needs what came out of it: also what did not work can
   * be found. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT at what must be there first
   */
  async move(viewer: SignedInViewer, input: MoveLabProjectInput): Promise<LabProject> {
    const { id, move, note, outcome = null } = input;
    return this.db.transaction(async (tx) => {
      const project = await this.keeper.hold(tx, viewer, id);
      const to = afterMove(move, project.standing());
      if (!to || !canMove(viewer, move, project)) throw conflict(notFromHere);
      const problems = [...recognisable({ note }), ...(await this.missing(tx, project, input))];
      if (problems.length > 0) throw badInput(...problems);
      if (move === 'STOP') {
        // What was written with care stays; why it stops stands in its history then.
        const findings = project.findings || note;
        Object.assign(project, { stoppedAt: this.clock.now(), findings, seeksSite: false });
        if (wasTried(project.stage)) project.outcome = outcome;
      }
      if (move === 'RESUME') project.stoppedAt = null;
      project.stage = to.stage;
      await this.history.note(tx, project, happening[move], viewer.personId, note || null);
      return this.keeper.save(tx, project);
    });
  }

  private async missing(tx: EntityManager, project: LabProject, input: MoveLabProjectInput) {
    const tried = await tx.query<unknown[]>(
      `SELECT 1 FROM lab_sites WHERE project_id = $1 AND status IN ('TRYING', 'DONE', 'STOPPED') LIMIT 1`,
      [project.id],
    );
    return missingFor(project, input, tried.length > 0);
  }

  private change(
    viewer: SignedInViewer,
    id: string,
    expectedVersion: number,
    change: (project: LabProject) => Promise<void>,
  ): Promise<LabProject> {
    return this.db.transaction(async (tx) => {
      const project = await this.keeper.holdOpen(tx, viewer, id);
      assertVersion(project, expectedVersion);
      await change(project);
      return this.keeper.save(tx, project);
    });
  }

  private async originOf(
    viewer: SignedInViewer,
    { originKind, signalId = null, searchWords = null }: StartLabProjectInput,
  ): Promise<Pick<LabProject, 'originKind' | 'signalId' | 'searchWords'>> {
    if (originKind === 'SEARCH' && searchWords) return { originKind, signalId: null, searchWords };
    if (originKind !== 'SIGNAL') return { originKind: 'IDEA', signalId: null, searchWords: null };
    const signal = signalId ? await this.signals.get(viewer, signalId) : null;
    if (signal?.ownerKind !== 'LAB' || signal.status !== 'TAKEN_UP') throw badInput(notTakenUp);
    return { originKind, signalId: signal.id, searchWords: null };
  }
}

const happening: Readonly<Record<LabMove, LabHappening>> = {
  FORWARD: 'FORWARD',
  BACK: 'BACK',
  STOP: 'STOPPED',
  RESUME: 'RESUMED',
};

const notTakenUp = {
  field: 'signalId',
  code: 'NOT_TAKEN_UP',
  text: text(
    'Dit signaal heeft het Lab niet opgepakt. Pak het eerst op voor het Lab, en begin dan het project.',
    'The Lab did not take up this signal. Take it up for the Lab first, and then begin the project.',
  ),
};
const notTriedYet = text(
  'Er is nog niets uitgeprobeerd. Zet het project eerst op ‘uitproberen’.',
  'Nothing was tried yet. Bring the project to ‘trying out’ first.',
);
const notFromHere = text(
  'Dit kan nu niet: er is net iets veranderd. Open het opnieuw.',
  'This cannot be done now: something has just changed. Open it again.',
);
