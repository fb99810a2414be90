import { Inject, Injectable } from '@nestjs/common';
import { KnowledgeItemService } from '@verbonden/knowledge/api';
import { type Clock, conflict, groupedBy, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { CLOCK, loader } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { LabProject } from '../project/lab-project.entity';
import { ProjectKeeper } from '../project/project-keeper';
import { itemAt } from './item-at';
import { LabGround } from './lab-ground.entity';
import type { AddLabGroundInput, RemoveLabGroundInput } from './lab-ground.input';

/** A project builds on no more than this, and of one item no more projects are shown. */
const most = 20;

/** What projects build on, read from both sides. */
@Injectable()
export class LabGrounds {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: ProjectKeeper,
    private readonly items: KnowledgeItemService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The ids of the items that a project builds on, in the order in which they were added. */
  readonly ofProject = loader<string, string[]>(async (ids) => {
    const grounds = await this.db.manager.find(LabGround, {
      where: { projectId: In([...ids]) },
      order: { addedAt: 'ASC', itemId: 'ASC' },
    });
    const grouped = groupedBy(grounds, ({ projectId }) => projectId);
    return new Map([...grouped].map(([id, list]) => [id, list.map(({ itemId }) => itemId)]));
  }, []);

  /** The ids of the projects that build on an item, the newest first. */
  readonly onItem = loader<string, string[]>(async (ids) => {
    const rows = await this.db.query<{ item: string; projects: string[] }[]>(
      `SELECT item_id AS item, (array_agg(project_id ORDER BY project_id DESC))[1:${most}] AS projects
       FROM lab_grounds WHERE item_id = ANY ($1) GROUP BY item_id`,
      [[...ids]],
    );
    return new Map(rows.map(({ item, projects }) => [item, projects]));
  }, []);

  /** The same item twice is there once. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT */
  add(viewer: SignedInViewer, { projectId, address }: AddLabGroundInput): Promise<LabProject> {
    return this.db.transaction(async (tx) => {
      const project = await this.keeper.holdOpen(tx, viewer, projectId);
      const { id: itemId } = await itemAt(this.items, address, 'address');
      if ((await tx.countBy(LabGround, { projectId })) >= most) throw conflict(enough);
      await tx
        .createQueryBuilder()
        .insert()
        .into(LabGround)
        .values({ projectId, itemId, addedAt: this.clock.now() })
        .orIgnore()
        .execute();
      return project;
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT */
  remove(viewer: SignedInViewer, { projectId, itemId }: RemoveLabGroundInput): Promise<LabProject> {
    return this.db.transaction(async (tx) => {
      const project = await this.keeper.holdOpen(tx, viewer, projectId);
      await tx.delete(LabGround, { projectId, itemId });
      return project;
    });
  }
}

const enough = text(
  `Een project bouwt op hooguit ${most} stukken kennis. Haal er eerst een weg.`,
  `A project builds on ${most} pieces of knowledge at most. Take one away first.`,
);
