import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Organisation } from '@verbonden/alliance/api';
import { KnowledgeItem, KnowledgeItemService, PublishedItems } from '@verbonden/knowledge/api';
import { badInput, conflict, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { SignalService } from '@verbonden/signals/api';
import { DataSource, type EntityManager, In } from 'typeorm';
import { LabClaim } from '../claim/lab-claim.entity';
import { LabHistory } from '../event/lab-history';
import { recognisable } from '../lab-fields';
import { isDescribable } from '../lab.policy';
import { LabProject } from '../project/lab-project.entity';
import { ProjectKeeper } from '../project/project-keeper';
import { LabSite } from '../site/lab-site.entity';
import { LabYouthRecord } from '../youth/lab-youth-record.entity';
import type { DescribeLabProjectInput } from './describe.input';
import { practiceOf, type Tried } from './practice-of';

/**
 * From findings to a good practice. The draft is written and read along with like any other; when it is published, the
 * project is, and the signal that it began with is answered, in that same transaction.
 */
@Injectable()
export class LabPractices implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: ProjectKeeper,
    private readonly history: LabHistory,
    private readonly items: KnowledgeItemService,
    private readonly published: PublishedItems,
    private readonly signals: SignalService,
  ) {}

  onModuleInit(): void {
    this.published.listen((tx, item, byId) => this.itemIsPublished(tx, item, byId));
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT (nothing about us without us) */
  describe(
    viewer: SignedInViewer,
    { id, itemId, isAllianceProduct, withoutYouthReason }: DescribeLabProjectInput,
  ): Promise<LabProject> {
    return this.db.transaction(async (tx) => {
      const project = await this.keeper.hold(tx, viewer, id);
      if (project.itemId === itemId) return project;
      if (!isDescribable(project)) throw conflict(notFromHere);
      const tried = await this.tried(tx, project);
      const needsReason = isAllianceProduct && tried.youth.length === 0;
      if (project.outcome === null) throw badInput(noOutcome);
      if (needsReason && withoutYouthReason === '') throw badInput(sayWhy);
      const problems = recognisable({ withoutYouthReason });
      if (problems.length > 0) throw badInput(...problems);
      const practice = {
        id: itemId,
        kind: 'GOOD_PRACTICE',
        title: project.title,
        ...practiceOf(tried),
      } as const;
      await this.items.createIn(tx, viewer, practice);
      Object.assign(project, {
        ...{ itemId, isAllianceProduct },
        withoutYouthReason: needsReason ? withoutYouthReason : null,
      });
      await this.history.note(tx, project, 'DESCRIBED', viewer.personId);
      return this.keeper.save(tx, project);
    });
  }

  /** Once: a later version of the practice publishes nothing again. */
  private async itemIsPublished(tx: EntityManager, item: KnowledgeItem, byId: string | null): Promise<void> {
    const found = await tx.findOneBy(LabProject, { itemId: item.id });
    if (!found || found.stage === 'PUBLISHED') return;
    const project = await this.keeper.lock(tx, found.id);
    // It may have been stopped since it was described; what everybody reads now is no longer stopped.
    Object.assign(project, { stage: 'PUBLISHED', stoppedAt: null, seeksSite: false });
    await this.history.note(tx, project, 'PUBLISHED', byId);
    await this.keeper.save(tx, project);
    item.testedByLab = true;
    await tx.update(KnowledgeItem, { id: item.id }, { testedByLab: true });
    if (project.signalId) {
      await this.signals.answerWith(tx, project.signalId, {
        answer: `Het Lab heeft dit uitgeprobeerd. Wat we deden en wat eruit kwam, staat beschreven in ‘${item.title}’.`,
        url: `/kennis/${item.slug}`,
        owner: 'LAB',
        byId,
      });
    }
  }

  private async tried(tx: EntityManager, project: LabProject): Promise<Tried> {
    const [youth, claims, sites] = await Promise.all([
      tx.find(LabYouthRecord, { where: { projectId: project.id }, order: { onDay: 'ASC', id: 'ASC' } }),
      tx.find(LabClaim, { where: { projectId: project.id }, order: { id: 'ASC' } }),
      tx.find(LabSite, {
        where: { projectId: project.id, status: In(['TRYING', 'DONE', 'STOPPED']) },
        order: { id: 'ASC' },
      }),
    ]);
    const ids = [
      ...sites.map(({ organisationId }) => organisationId),
      ...(project.organisationId ? [project.organisationId] : []),
    ];
    const names = new Map((await tx.findBy(Organisation, { id: In(ids) })).map(({ id, name }) => [id, name]));
    return {
      project,
      organisationName: project.organisationId ? (names.get(project.organisationId) ?? null) : null,
      youth,
      claims,
      places: sites.flatMap(({ organisationId, place }) => {
        const name = names.get(organisationId);
        return name ? [place ? `${name} (${place})` : name] : [];
      }),
    };
  }
}

const notFromHere = text(
  'Dit project kan nu niet beschreven worden: het heeft nog geen bevindingen, of iemand was je voor.',
  'This project cannot be described now: it has no findings yet, or somebody was before you.',
);
const noOutcome = {
  field: 'outcome',
  code: 'MISSING',
  text: text('Schrijf eerst op wat eruit kwam.', 'First write down what came out of it.'),
};
const sayWhy = {
  field: 'withoutYouthReason',
  code: 'MISSING',
  text: text(
    'Er deden geen jongeren mee. Leg uit waarom dit toch namens de Alliantie naar buiten gaat. Dat staat erbij.',
    'No young people took part. Explain why this goes out in the name of the Alliance all the same. That is shown.',
  ),
};
