import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  dutchDay,
  groupedBy,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK, loader, type RequestContext } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { recognisable } from '../lab-fields';
import { LabProject } from '../project/lab-project.entity';
import { ProjectKeeper } from '../project/project-keeper';
import { LabYouthRecord, type MadeWith } from './lab-youth-record.entity';
import type { AddLabYouthRecordInput, RemoveLabYouthRecordInput } from './lab-youth-record.input';
import { labelOf, stagesOf } from './made-with';

/** How young people took part in projects. */
@Injectable()
export class LabYouth {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: ProjectKeeper,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By project, oldest first. */
  readonly ofProject = loader<string, LabYouthRecord[]>(async (ids) => {
    const records = await this.db.manager.find(LabYouthRecord, {
      where: { projectId: In([...ids]) },
      order: { onDay: 'ASC', id: 'ASC' },
    });
    return groupedBy(records, ({ projectId }) => projectId);
  }, []);

  async madeWith(context: RequestContext, projectId: string): Promise<MadeWith> {
    const records = await this.ofProject.load(context, projectId);
    return { label: labelOf(records), stages: stagesOf(records) };
  }

  /** Also of what is published: who took part later is told too. @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT */
  add(viewer: SignedInViewer, { id, projectId, ...told }: AddLabYouthRecordInput): Promise<LabProject> {
    return this.db.transaction(async (tx) => {
      const project = await this.keeper.hold(tx, viewer, projectId);
      const problems = recognisable({ role: told.role });
      if (told.onDay > dutchDay(this.clock.now())) problems.push(stillToCome);
      if (problems.length > 0) throw badInput(...problems);
      await tx
        .createQueryBuilder()
        .insert()
        .into(LabYouthRecord)
        .values({ id, projectId, ...told })
        .orIgnore()
        .execute();
      return project;
    });
  }

  /**
   * The last one stays with what went out in the name of the alliance because of it.
   * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT
   */
  remove(viewer: SignedInViewer, { id, projectId }: RemoveLabYouthRecordInput): Promise<LabProject> {
    return this.db.transaction(async (tx) => {
      const project = await this.keeper.hold(tx, viewer, projectId);
      await tx.delete(LabYouthRecord, { id, projectId });
      const needsOne = project.isAllianceProduct && project.withoutYouthReason === null;
      if (needsOne && !(await tx.existsBy(LabYouthRecord, { projectId }))) throw conflict(isTheLast);
      return project;
    });
  }
}

const isTheLast = text(
  'Dit project gaat namens de hele Alliantie naar buiten, omdat jongeren meededen. Zet er eerst iets anders bij, en haal dit dan weg.',
  'This project goes out in the name of the whole Alliance because young people took part. First add something else, and then take this away.',
);
const stillToCome = {
  field: 'onDay',
  code: 'STILL_TO_COME',
  text: text('Kies een dag die geweest is.', 'Choose a day that has been.'),
};
