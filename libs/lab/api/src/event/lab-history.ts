import { Inject, Injectable } from '@nestjs/common';
import { type Clock, groupedBy } from '@verbonden/shared/kernel';
import { CLOCK, loader, newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { LabProject } from '../project/lab-project.entity';
import { LabEvent, type LabHappening } from './lab-event.entity';

/** What happened to projects, and by whom. */
@Injectable()
export class LabHistory {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The events by project, oldest first. */
  readonly byProject = loader<string, LabEvent[]>(async (ids) => {
    const events = await this.db.manager.find(LabEvent, {
      where: { projectId: In([...ids]) },
      order: { at: 'ASC', id: 'ASC' },
    });
    return groupedBy(events, ({ projectId }) => projectId);
  }, []);

  /** Writes down what happened, in the transaction that makes it so. */
  async note(
    tx: EntityManager,
    { id, stage }: LabProject,
    what: LabHappening,
    personId: string | null,
    note: string | null = null,
  ): Promise<void> {
    await tx.insert(LabEvent, {
      id: newId(),
      projectId: id,
      what,
      stage,
      at: this.clock.now(),
      personId,
      note,
    });
  }
}
