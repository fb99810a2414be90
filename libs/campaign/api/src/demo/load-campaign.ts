import type { EntityManager } from 'typeorm';
import type { ActivityDocuments } from '../activity/activity-documents';
import type { StoryDocuments } from '../story/story-documents';
import { loadActivities } from './load-activities';
import { loadEditions } from './load-editions';
import { loadMaterials } from './load-materials';
import { loadPress } from './load-press';
import { loadPrint } from './load-print';
import { loadStories } from './load-stories';
import { loadWorkingGroup } from './load-working-group';

/** What the example network has already, each id by its name. */
export interface DemoSurroundings {
  readonly people: ReadonlyMap<string, string>;
  readonly organisations: ReadonlyMap<string, string>;
  readonly municipalities: ReadonlyMap<string, string>;
  readonly now: Date;
  readonly stories: StoryDocuments;
}

/** The example network has had the Week every year since 2018. A second time adds what is missing. */
export async function loadCampaign(
  tx: EntityManager,
  documents: ActivityDocuments,
  around: DemoSurroundings,
): Promise<void> {
  const coming = await loadEditions(tx, around.now);
  await loadActivities(tx, documents, coming, around);
  await loadMaterials(tx, coming, around);
  await loadStories(tx, around);
  await loadPress(tx, around.now);
  await loadPrint(tx, coming, around);
  await loadWorkingGroup(tx, coming, around);
}
