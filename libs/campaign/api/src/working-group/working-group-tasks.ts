import { Injectable } from '@nestjs/common';
import { badInput, conflict, notFound, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { DataSource, type EntityManager, Not } from 'typeorm';
import type { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { WorkingGroup } from './working-group';
import { mostTasks } from './working-group-limits';
import { TaskMailPlan } from './task-mail-plan';
import { WorkingGroupTask } from './working-group-task.entity';
import type { SaveWorkingGroupTaskInput, SettleWorkingGroupTaskInput } from './working-group.input';
import { isOwnTask } from './working-group.policy';

/** What somebody still has to do for the Week. */
export interface OwnTasks {
  readonly editionId: string;
  readonly tasks: readonly WorkingGroupTask[];
}

/** The tasks of a space: everybody in the working group adds, changes, gives and settles them. */
@Injectable()
export class WorkingGroupTasks {
  constructor(
    private readonly db: DataSource,
    private readonly group: WorkingGroup,
    private readonly mail: TaskMailPlan,
  ) {}

  /** What there is to do and what was done, by the day it is due. */
  of(editionId: string): Promise<WorkingGroupTask[]> {
    return this.db.manager.find(WorkingGroupTask, {
      where: { editionId, status: Not('REMOVED') },
      order: { dueOn: 'ASC', id: 'ASC' },
      take: mostTasks,
    });
  }

  /** The open tasks of somebody in the first edition that has any and is not over; null when there are none. */
  async ownOf(viewer: SignedInViewer): Promise<OwnTasks | null> {
    const works = viewer.roles.flatMap(({ organisationId }) => organisationId ?? []);
    const open = await this.db.manager
      .createQueryBuilder(WorkingGroupTask, 'task')
      .innerJoin('campaign_editions', 'edition', 'edition.id = task.edition_id')
      .where(`task.status = 'OPEN' AND edition.ends_on >= :today`, { today: this.group.today() })
      .andWhere(
        '(task.person_id = :me OR (task.person_id IS NULL AND task.organisation_id = ANY (:works)))',
        {
          me: viewer.personId,
          works,
        },
      )
      .orderBy('edition.begins_on')
      .addOrderBy('task.due_on')
      .addOrderBy('task.id')
      .limit(mostTasks)
      .getMany();
    const own = open.filter((task) => isOwnTask(viewer, task));
    const [first] = own;
    if (!first) return null;
    return { editionId: first.editionId, tasks: own.filter((each) => each.editionId === first.editionId) };
  }

  /**
   * Adds a task or changes it. Who gets it hears so; its reminder moves with its day.
   * @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT; CONFLICT when it was changed or removed meanwhile
   */
  save(viewer: SignedInViewer, input: SaveWorkingGroupTaskInput): Promise<WorkingGroupTask> {
    return this.db.transaction(async (tx) => {
      const edition = await this.group.openSpace(tx, viewer, input.editionId);
      const known = await tx.findOneBy(WorkingGroupTask, { id: input.id });
      if (known && known.editionId !== edition.id) throw notFound();
      const written = await this.written(tx, edition, input, known);
      if (known && saysSame(known, written)) return known;
      if ((known?.version ?? null) !== (input.expectedVersion ?? null)) throw conflict(changedElsewhere);
      if (!known) await assertRoom(tx, edition);
      const before = known && { personId: known.personId, organisationId: known.organisationId };
      const task = Object.assign(known ?? newTask(input.id, edition.id), written);
      const isGiven =
        task.personId !== (before?.personId ?? null) ||
        task.organisationId !== (before?.organisationId ?? null);
      if (isGiven) Object.assign(task, { givenOn: this.group.today(), givenById: viewer.personId });
      task.version += 1;
      const saved = await tx.save(task);
      await this.mail.planned(tx, [saved], isGiven ? viewer.personId : null);
      return saved;
    });
  }

  /**
   * Done, open again, or removed; the same twice changes nothing.
   * @throws DomainError NOT_FOUND, FORBIDDEN; CONFLICT when the edition is over
   */
  settle(viewer: SignedInViewer, { id, status }: SettleWorkingGroupTaskInput): Promise<WorkingGroupTask> {
    return this.db.transaction(async (tx) => {
      const { editionId } = await get(tx, id);
      const edition = await this.group.openSpace(tx, viewer, editionId);
      const task = await get(tx, id);
      if (task.status === status) return task;
      if (task.status === 'REMOVED') await assertRoom(tx, edition);
      const settled = status === 'OPEN' ? null : this.group.today();
      Object.assign(task, { status, settledOn: settled, settledById: settled && viewer.personId });
      task.version += 1;
      const saved = await tx.save(task);
      await this.mail.planned(tx, [saved], null);
      return saved;
    });
  }

  /**
   * What an input says, with who does it as the working group knows them. Who does it already may stay, also when they
   * left: somebody else who moves the day decides nothing about that. @throws DomainError BAD_USER_INPUT
   */
  private async written(
    tx: EntityManager,
    { endsOn }: CampaignEdition,
    { title, dueOn, repeats, personId = null, organisationId = null }: SaveWorkingGroupTaskInput,
    known: WorkingGroupTask | null,
  ) {
    if (dueOn > endsOn) throw badInput(afterTheWeek);
    const asGiven = { title, dueOn, repeats, personId, organisationId };
    if (known?.personId === personId && known.organisationId === organisationId) return asGiven;
    if (personId === null) {
      const isKnown = organisationId === null || (await this.group.organisationIds(tx)).has(organisationId);
      if (!isKnown) throw badInput(notInGroup('organisationId'));
      return asGiven;
    }
    const parts = await this.group.members(tx, [personId]);
    const part = parts.find((each) => organisationId === null || each.organisationId === organisationId);
    if (!part) throw badInput(notInGroup('personId'));
    return { title, dueOn, repeats, ...part };
  }
}

type Written = Pick<WorkingGroupTask, 'title' | 'dueOn' | 'repeats' | 'personId' | 'organisationId'>;

/** The same sent twice is one. */
function saysSame(known: WorkingGroupTask, written: Written): boolean {
  const isSame = Object.entries(written).every(([key, value]) => known[key as keyof Written] === value);
  return isSame && known.status !== 'REMOVED';
}

function newTask(id: string, editionId: string): WorkingGroupTask {
  return Object.assign(new WorkingGroupTask(), {
    ...{ id, editionId, status: 'OPEN', version: 0, copiedFromId: null },
    ...{ givenOn: null, givenById: null, settledOn: null, settledById: null },
  });
}

/** @throws DomainError NOT_FOUND */
async function get(tx: EntityManager, id: string): Promise<WorkingGroupTask> {
  const task = await tx.findOneBy(WorkingGroupTask, { id });
  if (!task) throw notFound();
  return task;
}

/** @throws DomainError BAD_USER_INPUT */
async function assertRoom(tx: EntityManager, { id: editionId }: CampaignEdition): Promise<void> {
  if ((await tx.countBy(WorkingGroupTask, { editionId, status: Not('REMOVED') })) >= mostTasks)
    throw badInput(tooMany);
}

const afterTheWeek = {
  field: 'dueOn',
  code: 'AFTER_THE_WEEK',
  text: text(
    'Kies een dag tot en met de laatste dag van de Week. Wat daarna komt, hoort bij de volgende editie.',
    'Choose a day up to the last day of the Week. What comes after belongs to the next edition.',
  ),
};
const notInGroup = (field: string) => ({
  field,
  code: 'NOT_IN_GROUP',
  text: text(
    'Die doet niet (meer) mee in de werkgroep. Kies iemand anders.',
    'They do not take part in the working group (any more). Choose somebody else.',
  ),
});
const tooMany = {
  field: 'title',
  code: 'TOO_MANY',
  text: text(
    `Er staan hier hooguit ${mostTasks} taken. Haal eerst iets weg.`,
    `There are ${mostTasks} tasks here at most. Remove something first.`,
  ),
};
const changedElsewhere = text(
  'Iemand anders heeft deze taak intussen veranderd of weggehaald. Bekijk wat er nu staat; wat je typte staat er nog.',
  'Somebody else changed or removed this task meanwhile. Look at what is there now; what you typed is still there.',
);
