import { Injectable } from '@nestjs/common';
import { badInput, conflict, notFound, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In, IsNull, MoreThan, Not } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { shiftedDue } from './shifted-due';
import { TaskMailPlan } from './task-mail-plan';
import { type GroupMember, WorkingGroup } from './working-group';
import { mostPapers, mostTasks } from './working-group-limits';
import { WorkingGroupPaper } from './working-group-paper.entity';
import { WorkingGroupTask } from './working-group-task.entity';
import type { CopyWorkingGroupInput } from './working-group.input';
import { isArchived } from './working-group.policy';

/** Who takes part now: whoever left does not get last year's task again. */
interface Now {
  readonly organisations: ReadonlySet<string>;
  readonly members: readonly GroupMember[];
}

/** Takes the space of an edition that is over along to the next one. */
@Injectable()
export class WorkingGroupCopying {
  constructor(
    private readonly db: DataSource,
    private readonly group: WorkingGroup,
    private readonly mail: TaskMailPlan,
  ) {}

  /** The edition that comes right after an archived one and can still be worked in; null when there is none. */
  async nextOf(tx: EntityManager, edition: CampaignEdition): Promise<CampaignEdition | null> {
    const today = this.group.today();
    if (!isArchived(edition, today)) return null;
    const next = await tx.findOne(CampaignEdition, {
      where: { beginsOn: MoreThan(edition.beginsOn) },
      order: { beginsOn: 'ASC' },
    });
    return next && !isArchived(next, today) ? next : null;
  }

  /** How many tasks, files and links of an edition were taken along. */
  async takenFrom(edition: CampaignEdition): Promise<number> {
    const [{ count }] = await this.db.query<[{ count: number }]>(
      `SELECT ((SELECT count(*) FROM working_group_tasks old JOIN working_group_tasks taken ON taken.copied_from_id = old.id
                WHERE old.edition_id = $1)
             + (SELECT count(*) FROM working_group_papers old JOIN working_group_papers taken ON taken.copied_from_id = old.id
                WHERE old.edition_id = $1))::int AS count`,
      [edition.id],
    );
    return count;
  }

  /**
   * Takes along what is open and what comes back every year, each as many days before the Week as it was, the links, and
   * the files that are asked for. What was taken along before stays as it is there, also when it was removed.
   * Decisions stay where they were made.
   * @returns the edition it went to
   * @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT; CONFLICT when there is nothing to take it to
   */
  async copy(
    viewer: SignedInViewer,
    { editionId, paperIds }: CopyWorkingGroupInput,
  ): Promise<CampaignEdition> {
    return this.db.transaction(async (tx) => {
      const from = await tx.findOneBy(CampaignEdition, { id: editionId });
      if (!from) throw notFound();
      await this.group.assertMember(tx, viewer);
      if (!isArchived(from, this.group.today())) throw conflict(notOver);
      const next = await this.nextOf(tx, from);
      if (!next) throw conflict(noNext);
      const to = await this.group.openSpace(tx, viewer, next.id);
      await this.copyTasks(tx, viewer, from, to);
      await copyPapers(tx, viewer, from, to, paperIds);
      return to;
    });
  }

  private async copyTasks(
    tx: EntityManager,
    { personId }: SignedInViewer,
    from: CampaignEdition,
    to: CampaignEdition,
  ): Promise<void> {
    const old = await tx.find(WorkingGroupTask, {
      where: [
        { editionId: from.id, status: 'OPEN' },
        { editionId: from.id, status: 'DONE', repeats: true },
      ],
      order: { dueOn: 'ASC', id: 'ASC' },
    });
    const known = await tx.findBy(WorkingGroupTask, {
      editionId: to.id,
      copiedFromId: In(old.map(({ id }) => id)),
    });
    const taken = new Set(known.map(({ copiedFromId }) => copiedFromId));
    const now = {
      organisations: await this.group.organisationIds(tx),
      members: await this.group.members(tx),
    };
    const today = this.group.today();
    const tasks = old
      .filter(({ id }) => !taken.has(id))
      .map((task) => {
        const who = holderNow(task, now);
        const isGiven = who.personId !== null || who.organisationId !== null;
        return Object.assign(new WorkingGroupTask(), who, {
          ...{ id: newId(), editionId: to.id, title: task.title, repeats: task.repeats },
          ...{ dueOn: shiftedDue(task.dueOn, from, to), status: 'OPEN', copiedFromId: task.id, version: 1 },
          ...{ givenOn: isGiven ? today : null, givenById: isGiven ? personId : null },
          ...{ settledOn: null, settledById: null },
        });
      });
    const there = await tx.countBy(WorkingGroupTask, { editionId: to.id, status: Not('REMOVED') });
    if (there + tasks.length > mostTasks) throw conflict(full);
    if (tasks.length > 0) await this.mail.planned(tx, await tx.save(tasks), personId);
  }
}

/** The same person or organisation while they take part; else the organisation without the person; else nobody. */
function holderNow(
  { personId, organisationId }: WorkingGroupTask,
  { organisations, members }: Now,
): {
  personId: string | null;
  organisationId: string | null;
} {
  const isStill = members.some(
    (each) => each.personId === personId && each.organisationId === organisationId,
  );
  return {
    personId: isStill ? personId : null,
    organisationId: organisationId !== null && organisations.has(organisationId) ? organisationId : null,
  };
}

/** @throws DomainError BAD_USER_INPUT for a file that is not in the space */
async function copyPapers(
  tx: EntityManager,
  { personId }: SignedInViewer,
  from: CampaignEdition,
  to: CampaignEdition,
  paperIds: readonly string[],
): Promise<void> {
  const there = await tx.find(WorkingGroupPaper, {
    where: { editionId: from.id, removedAt: IsNull() },
    order: { id: 'ASC' },
  });
  if (paperIds.some((id) => !there.some((paper) => paper.id === id))) throw badInput(unknownPaper);
  const old = there.filter(({ id, fileId }) => fileId === null || paperIds.includes(id));
  const known = await tx.findBy(WorkingGroupPaper, {
    editionId: to.id,
    copiedFromId: In(old.map(({ id }) => id)),
  });
  const taken = new Set(known.map(({ copiedFromId }) => copiedFromId));
  const going = old.filter(({ id }) => !taken.has(id));
  const room = mostPapers - (await tx.countBy(WorkingGroupPaper, { editionId: to.id, removedAt: IsNull() }));
  if (going.length > room) throw conflict(full);
  await tx.save(
    going.map(({ id, title, url, fileId }) =>
      Object.assign(new WorkingGroupPaper(), {
        ...{ id: newId(), editionId: to.id, title, url, fileId, copiedFromId: id },
        ...{ addedById: personId, removedAt: null },
      }),
    ),
  );
}

const notOver = text(
  'Deze editie is nog niet geweest. Meenemen kan na de laatste dag.',
  'This edition is not over yet. It can be taken along after the last day.',
);
const noNext = text(
  'Er is nog geen volgende editie om dit naartoe mee te nemen. Een coördinator kan er een toevoegen.',
  'There is no next edition to take this along to yet. A coordinator can add one.',
);
const full = text(
  'In de volgende editie is geen plaats meer voor dit alles. Haal daar eerst iets weg.',
  'There is no room for all of this in the next edition. Remove something there first.',
);
const unknownPaper = {
  field: 'paperIds',
  code: 'UNKNOWN',
  text: text(
    'Dit bestand staat hier niet meer. Kies opnieuw.',
    'This file is not here any more. Choose again.',
  ),
};
