import { dayAfter, dutchDay } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { WorkingGroupDecision } from '../working-group/working-group-decision.entity';
import { WorkingGroupPaper } from '../working-group/working-group-paper.entity';
import { WorkingGroupTask } from '../working-group/working-group-task.entity';
import type { DemoSurroundings } from './load-campaign';
import described from './working-group.json' with { type: 'json' };

/** A space as `working-group.json` describes it; days count from the first of the Week. */
interface DescribedSpace {
  readonly tasks: readonly {
    readonly title: string;
    readonly day: number;
    /** The organisation; absent with a coordinator, or when nobody does it yet. */
    readonly by?: string;
    readonly who?: string;
    readonly repeats?: boolean;
    readonly done?: boolean;
  }[];
  readonly papers: readonly { readonly title: string; readonly url: string }[];
  readonly decisions: readonly {
    readonly what: string;
    readonly why: string;
    readonly day: number;
    readonly by: string;
    /** The words of the decision before it that it takes the place of. */
    readonly replaces?: string;
  }[];
}

/** The invented space of the coming edition, and that of the last one, in the archive. A second time adds nothing. */
export async function loadWorkingGroup(
  tx: EntityManager,
  slug: string,
  around: DemoSurroundings,
): Promise<void> {
  const coming = await tx.findOneByOrFail(CampaignEdition, { slug });
  const last = await tx.findOneByOrFail(CampaignEdition, { slug: String(coming.year - 1) });
  await loadSpace(tx, last, described.last, around);
  await loadSpace(tx, coming, described.coming, around);
}

async function loadSpace(
  tx: EntityManager,
  { id: editionId, beginsOn }: CampaignEdition,
  { tasks, papers, decisions }: DescribedSpace,
  { people, organisations, now }: DemoSurroundings,
): Promise<void> {
  if (await tx.existsBy(WorkingGroupTask, { editionId })) return;
  const today = dutchDay(now);
  const on = (day: number) => dayAfter(beginsOn, day);
  await tx.insert(
    WorkingGroupTask,
    tasks.map(({ title, day, by, who, repeats = false, done = false }) => ({
      ...{ id: newId(), editionId, title, dueOn: on(day), repeats, version: 1, copiedFromId: null },
      personId: who ? found(people, who) : null,
      organisationId: by ? found(organisations, by) : null,
      ...{ givenOn: null, givenById: null, settledById: null },
      ...{ status: done ? ('DONE' as const) : ('OPEN' as const), settledOn: done ? on(day) : null },
    })),
  );
  await tx.insert(
    WorkingGroupPaper,
    papers.map(({ title, url }) => ({
      ...{ id: newId(), editionId, title, url },
      ...{ fileId: null, addedById: null, removedAt: null, copiedFromId: null },
    })),
  );
  // What was decided lies behind us, whenever the example network is loaded.
  const ids = new Map(decisions.map(({ what }) => [what, newId()]));
  await tx.insert(
    WorkingGroupDecision,
    decisions.map(({ what, why, day, by, replaces }) => ({
      ...{ id: found(ids, what), editionId, what, why, notedById: found(people, by) },
      decidedOn: on(day) > today ? today : on(day),
      supersedesId: replaces === undefined ? null : found(ids, replaces),
    })),
  );
}

function found(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`working-group.json names "${name}", which is not there.`);
  return id;
}
