import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  notFound,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, Files } from '@verbonden/shared/server';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { WorkingGroup } from './working-group';
import { mostPapers } from './working-group-limits';
import { WorkingGroupPaper } from './working-group-paper.entity';
import type { AddWorkingGroupPaperInput } from './working-group.input';
import { isInWorkingGroup } from './working-group.policy';

/** The files and links of a space. */
@Injectable()
export class WorkingGroupPapers {
  constructor(
    private readonly db: DataSource,
    private readonly group: WorkingGroup,
    private readonly files: Files,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the order in which they came. */
  of(editionId: string): Promise<WorkingGroupPaper[]> {
    return this.db.manager.find(WorkingGroupPaper, {
      where: { editionId, removedAt: IsNull() },
      order: { id: 'ASC' },
      take: mostPapers,
    });
  }

  /** What this viewer may open; null when there is none for them. */
  async findFor(viewer: Viewer, id: string): Promise<WorkingGroupPaper | null> {
    const { manager } = this.db;
    if (!isInWorkingGroup(viewer, await this.group.organisationIds(manager))) return null;
    return manager.findOneBy(WorkingGroupPaper, { id, removedAt: IsNull() });
  }

  /** The same twice is one. @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT; CONFLICT when the edition is over, or the id is of something else */
  add(viewer: SignedInViewer, input: AddWorkingGroupPaperInput): Promise<WorkingGroupPaper> {
    const { id, editionId, title, url = null, fileId = null } = input;
    return this.db.transaction(async (tx) => {
      await this.group.openSpace(tx, viewer, editionId);
      const known = await tx.findOneBy(WorkingGroupPaper, { id });
      const given = { editionId, title, url: url ?? '', fileId, removedAt: null };
      if (known && Object.entries(given).every(([key, value]) => known[key as keyof typeof given] === value))
        return known;
      if (known) throw conflict(existsAlready);
      if ((url === null) === (fileId === null)) throw badInput(linkOrFile);
      await assertRoom(tx, editionId);
      if (fileId) await this.files.hold(tx, viewer, [fileId], 'fileId');
      return tx.save(
        Object.assign(new WorkingGroupPaper(), {
          ...given,
          ...{ id, addedById: viewer.personId, copiedFromId: null },
        }),
      );
    });
  }

  /** Takes it away; gone already is fine, and `restore` brings it back. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT */
  remove(viewer: SignedInViewer, id: string): Promise<WorkingGroupPaper> {
    return this.setRemoved(viewer, id, this.clock.now());
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT; BAD_USER_INPUT when there are too many by now */
  restore(viewer: SignedInViewer, id: string): Promise<WorkingGroupPaper> {
    return this.setRemoved(viewer, id, null);
  }

  private setRemoved(viewer: SignedInViewer, id: string, removedAt: Date | null): Promise<WorkingGroupPaper> {
    return this.db.transaction(async (tx) => {
      const { editionId } = await get(tx, id);
      await this.group.openSpace(tx, viewer, editionId);
      const paper = await get(tx, id);
      if ((paper.removedAt === null) === (removedAt === null)) return paper;
      if (removedAt === null) await assertRoom(tx, editionId);
      return tx.save(Object.assign(paper, { removedAt }));
    });
  }
}

/** @throws DomainError NOT_FOUND */
async function get(tx: EntityManager, id: string): Promise<WorkingGroupPaper> {
  const paper = await tx.findOneBy(WorkingGroupPaper, { id });
  if (!paper || paper.isEmptied()) throw notFound();
  return paper;
}

/** @throws DomainError BAD_USER_INPUT */
async function assertRoom(tx: EntityManager, editionId: string): Promise<void> {
  if ((await tx.countBy(WorkingGroupPaper, { editionId, removedAt: IsNull() })) >= mostPapers)
    throw badInput(tooMany);
}

const linkOrFile = {
  field: 'url',
  code: 'LINK_OR_FILE',
  text: text(
    'Plak een link of kies een bestand, een van beide.',
    'Paste a link or choose a file, one of the two.',
  ),
};
const tooMany = {
  field: 'title',
  code: 'TOO_MANY',
  text: text(
    `Er staan hier hooguit ${mostPapers} bestanden en links. Haal eerst iets weg.`,
    `There are ${mostPapers} files and links here at most. Remove something first.`,
  ),
};
const existsAlready = text('Dit bestaat al. Begin opnieuw.', 'This exists already. Please start again.');
