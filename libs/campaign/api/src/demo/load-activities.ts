import { momentFromDutch, ownSlug } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import type { ActivityDocuments } from '../activity/activity-documents';
import type { ActivityAudience, ActivityJoining, ActivityStatus } from '../activity/activity.codes';
import { CampaignActivity } from '../activity/activity.entity';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import type { DemoSurroundings } from './load-campaign';
import described from './activities.json' with { type: 'json' };

/** An activity as `activities.json` describes it; its days count from the first of the Week. */
interface DescribedActivity {
  readonly title: string;
  readonly body: string;
  readonly audience: ActivityAudience;
  readonly by: string;
  /** Absent online. */
  readonly municipality?: string;
  readonly venue?: string;
  readonly address?: string;
  readonly postcode?: string;
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly joining: ActivityJoining;
  readonly joinUrl?: string;
  readonly seats?: number | null;
  readonly accessibility?: string;
  readonly costs?: string;
  /** Why it is cancelled. */
  readonly cancelled?: string;
  /** Not looked over yet. */
  readonly waits?: boolean;
}

/** Invented activities through the country, in the coming edition. A second time adds nothing. */
export async function loadActivities(
  tx: EntityManager,
  documents: ActivityDocuments,
  slug: string,
  { organisations, municipalities, now }: DemoSurroundings,
): Promise<void> {
  const edition = await tx.findOneByOrFail(CampaignEdition, { slug });
  if (await tx.existsBy(CampaignActivity, { editionId: edition.id })) return;
  const activities = (described as readonly DescribedActivity[]).map((each) => {
    const id = newId();
    const moments = each.days.map((day) => momentOn(edition, day, each));
    return Object.assign(new CampaignActivity(), {
      ...{ id, slug: ownSlug(each.title, id, 'activiteit'), editionId: edition.id, makerId: null },
      organisationId: found(organisations, each.by),
      ...{ title: each.title, body: each.body, audience: each.audience, moments },
      form: each.municipality ? ('ONSITE' as const) : ('ONLINE' as const),
      municipalityId: each.municipality ? found(municipalities, each.municipality) : null,
      ...{ venue: each.venue ?? null, address: each.address ?? null, postcode: each.postcode ?? null },
      startsAt: new Date(moments[0]!.startsAt),
      endsAt: new Date(moments.at(-1)!.endsAt),
      ...{ accessibility: each.accessibility ?? null, costs: each.costs ?? null },
      ...{ joining: each.joining, joinUrl: each.joinUrl ?? null, seats: each.seats ?? null },
      ...{ status: statusOf(each), reviewNote: null, cancelledBecause: each.cancelled ?? null },
      ...{ submittedAt: now, publishedAt: each.waits ? null : now, checkedVersion: each.waits ? null : 1 },
      ...{ version: 1, sequence: each.cancelled ? 1 : 0, signupTotal: null },
    });
  });
  await tx.insert(CampaignActivity, activities);
  await documents.write(tx, activities);
}

function statusOf({ cancelled, waits }: DescribedActivity): ActivityStatus {
  if (waits) return 'SUBMITTED';
  return cancelled ? 'CANCELLED' : 'PUBLISHED';
}

function momentOn({ beginsOn }: CampaignEdition, day: number, { from, to }: DescribedActivity) {
  const date = new Date(Date.parse(beginsOn) + (day - 1) * 86_400_000).toISOString().slice(0, 10);
  const at = (time: string) => {
    const moment = momentFromDutch(`${date}T${time}`);
    if (!(moment instanceof Date))
      throw new Error(`activities.json has a time that is none: ${date} ${time}`);
    return moment.toISOString();
  };
  return { startsAt: at(from), endsAt: at(to) };
}

function found(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`activities.json names "${name}", which is not there.`);
  return id;
}
