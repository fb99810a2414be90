import { Injectable } from '@nestjs/common';
import { SearchIndex } from '@verbonden/search/api';
import { conflict, forbidden, notFound, type SignedInViewer, text } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';
import { canEditProject, worksInLab } from '../lab.policy';
import { LabProject } from './lab-project.entity';
import { documentOf } from './lab-project-document';

/** Locks a project for whoever works on it, so that two at once come one by one, and keeps what is found in step. */
@Injectable()
export class ProjectKeeper {
  constructor(private readonly search: SearchIndex) {}

  /** @throws DomainError NOT_FOUND, or FORBIDDEN for who does not work in the Lab */
  async hold(tx: EntityManager, viewer: SignedInViewer, id: string): Promise<LabProject> {
    if (!worksInLab(viewer)) throw forbidden(whoWorks);
    return this.lock(tx, id);
  }

  /** As {@link hold}, for a change of what is not published yet. @throws DomainError CONFLICT when it is */
  async holdOpen(tx: EntityManager, viewer: SignedInViewer, id: string): Promise<LabProject> {
    const project = await this.hold(tx, viewer, id);
    if (!canEditProject(viewer, project)) throw conflict(isPublished);
    return project;
  }

  /** Locks it for whoever may react to it. @throws DomainError NOT_FOUND */
  async lock(tx: EntityManager, id: string): Promise<LabProject> {
    const project = await tx.findOne(LabProject, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!project) throw notFound();
    return project;
  }

  /** Counts the change; what is found follows in the same transaction. */
  async save(tx: EntityManager, project: LabProject): Promise<LabProject> {
    const saved = await tx.save(Object.assign(project, { version: project.version + 1 }));
    await this.search.put(tx, [documentOf(saved)]);
    return saved;
  }
}

/** @throws DomainError CONFLICT when somebody saved since it was on the screen */
export function assertVersion({ version }: LabProject, expected: number): void {
  if (version !== expected) {
    throw conflict(
      text(
        'Een ander heeft dit net ook veranderd. Wat jij typte, staat er nog. Bekijk wat er nu staat, en bewaar opnieuw.',
        'Somebody else has just changed this too. What you typed is still there. Look at what it says now, and save again.',
      ),
    );
  }
}

export const whoWorks = text(
  'een pionier van het Lab of een coördinator',
  'a pioneer of the Lab or a coordinator',
);
const isPublished = text(
  'Dit project is al beschreven en gepubliceerd. Verander de goede praktijk zelf.',
  'This project is described and published already. Change the good practice itself.',
);
