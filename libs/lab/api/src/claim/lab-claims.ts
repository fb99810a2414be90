import { Injectable } from '@nestjs/common';
import { KnowledgeItemService } from '@verbonden/knowledge/api';
import { badInput, conflict, groupedBy, notFound, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { itemAt } from '../ground/item-at';
import { recognisable } from '../lab-fields';
import { LabProject } from '../project/lab-project.entity';
import { wasTried } from '../project/lab-project.states';
import { ProjectKeeper } from '../project/project-keeper';
import { LabClaim } from './lab-claim.entity';
import type { RemoveLabClaimInput, SaveLabClaimInput } from './lab-claim.input';

/** A project has no more pairs than this, and of one source no more are shown. */
const most = 20;

/** What research says, beside what came out in practice. */
@Injectable()
export class LabClaims {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: ProjectKeeper,
    private readonly items: KnowledgeItemService,
  ) {}

  /** By project, in the order in which they came. */
  readonly ofProject = loader<string, LabClaim[]>(async (ids) => {
    const claims = await this.db.manager.find(LabClaim, {
      where: { projectId: In([...ids]) },
      order: { id: 'ASC' },
    });
    return groupedBy(claims, ({ projectId }) => projectId);
  }, []);

  /** By the source that they test, the newest first. */
  readonly ofSource = loader<string, LabClaim[]>(async (ids) => {
    const claims = await this.db.manager
      .createQueryBuilder(LabClaim, 'claim')
      .where(
        `claim.id IN (SELECT id FROM (
           SELECT id, row_number() OVER (PARTITION BY source_item_id ORDER BY id DESC) AS place
           FROM lab_claims WHERE source_item_id = ANY (:ids)) AS numbered WHERE place <= ${most})`,
        { ids: [...ids] },
      )
      .orderBy('claim.id', 'DESC')
      .getMany();
    return groupedBy(claims, ({ sourceItemId }) => sourceItemId!);
  }, []);

  /** @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT; CONFLICT before anything was tried */
  save(viewer: SignedInViewer, { id, projectId, address, ...told }: SaveLabClaimInput): Promise<LabProject> {
    return this.db.transaction(async (tx) => {
      const project = await this.keeper.hold(tx, viewer, projectId);
      if (!wasTried(project.stage)) throw conflict(notTriedYet);
      const problems = recognisable({ place: told.place, result: told.result });
      if (problems.length > 0) throw badInput(...problems);
      const sourceItemId = address ? (await itemAt(this.items, address, 'address')).id : null;
      const standing = await tx.findOneBy(LabClaim, { id });
      if (standing && standing.projectId !== projectId) throw notFound();
      if (!standing && (await tx.countBy(LabClaim, { projectId })) >= most) throw conflict(enough);
      await tx.save(Object.assign(standing ?? new LabClaim(), { id, projectId, ...told, sourceItemId }));
      return project;
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN */
  remove(viewer: SignedInViewer, { id, projectId }: RemoveLabClaimInput): Promise<LabProject> {
    return this.db.transaction(async (tx) => {
      const project = await this.keeper.hold(tx, viewer, projectId);
      await tx.delete(LabClaim, { id, projectId });
      return project;
    });
  }
}

const notTriedYet = text(
  'Er is nog niets uitgeprobeerd. Zet het project eerst op ‘uitproberen’.',
  'Nothing was tried yet. Bring the project to ‘trying out’ first.',
);
const enough = text(
  `Bij een project horen hooguit ${most} vergelijkingen. Haal er eerst een weg.`,
  `A project has ${most} comparisons at most. Take one away first.`,
);
