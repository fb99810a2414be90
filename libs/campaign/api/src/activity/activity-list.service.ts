import { Inject, Injectable } from '@nestjs/common';
import { Municipality } from '@verbonden/alliance/api';
import {
  type Clock,
  decodeCursor,
  encodeCursor,
  forbidden,
  type Page,
  pageOf,
  type PageRequest,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { CampaignEditionService } from '../campaign-edition/campaign-edition.service';
import type { ActivityPage, CampaignActivityPlace } from './activity.connection';
import { CampaignActivity } from './activity.entity';
import { limitActivities, type ListCriteria, rankOf } from './activity-list';
import type { CampaignActivitiesArgs, CampaignActivityFilter } from './activity-list.input';
import { canCheckActivities, placesOf } from './activity.policy';
import { nearPlaceOf } from './near-place';

/** The lists of activities: of an edition, of one's own organisations, and of what waits for a coordinator. */
@Injectable()
export class ActivityListService {
  constructor(
    private readonly db: DataSource,
    private readonly editions: CampaignEditionService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is public in an edition. @throws DomainError NOT_FOUND without such an edition */
  async list({ edition, filter, first, after }: CampaignActivitiesArgs): Promise<ActivityPage> {
    const criteria = await this.criteriaOf(edition, filter ?? {});
    const { near } = criteria;
    const rank = rankOf(near);
    const page = limitActivities(this.query(), criteria)
      .setParameters({ now: this.clock.now(), nearId: near?.id ?? null, nearCode: `${near?.name ?? ''}%` })
      .select('activity.id', 'id')
      .addSelect(rank, 'rank')
      .addSelect('activity.startsAt', 'startsAt')
      .orderBy('rank')
      .addOrderBy('activity.startsAt')
      .addOrderBy('activity.id')
      .limit(first + 1);
    if (after) {
      const [place, startsAt, id] = decodeCursor(after, 3);
      page.andWhere(
        `(${rank}, activity.starts_at, activity.id) > (:place::int, :startsAt::timestamptz, :id::uuid)`,
        {
          ...{ place, startsAt, id },
        },
      );
    }
    const [rows, totalCount] = await Promise.all([
      page.getRawMany<{ id: string; rank: number; startsAt: Date }>(),
      limitActivities(this.query(), criteria).getCount(),
    ]);
    const known = new Map(
      (await this.db.manager.findBy(CampaignActivity, { id: In(rows.map(({ id }) => id)) })).map((each) => [
        each.id,
        each,
      ]),
    );
    const found = pageOf(rows, first, totalCount, ({ id, rank: place, startsAt }) =>
      encodeCursor(place, startsAt.toISOString(), id),
    );
    return {
      ...found,
      edges: found.edges.map(({ cursor, node }) => ({ cursor, node: known.get(node.id)! })),
      near,
    };
  }

  /** Where there are activities; the place in the filter does not limit. */
  async places(edition: string, filter: CampaignActivityFilter): Promise<CampaignActivityPlace[]> {
    const criteria = await this.criteriaOf(edition, { ...filter, near: null });
    const rows = await limitActivities(this.query(), criteria, { anywhere: true })
      .andWhere('activity.municipality_id IS NOT NULL')
      .select('activity.municipality_id', 'id')
      .addSelect('count(*)::int', 'count')
      .groupBy('activity.municipality_id')
      .getRawMany<{ id: string; count: number }>();
    const municipalities = await this.db.manager.find(Municipality, {
      where: { id: In(rows.map(({ id }) => id)) },
      order: { name: 'ASC' },
    });
    return municipalities.map((municipality) => ({
      municipality,
      count: rows.find(({ id }) => id === municipality.id)!.count,
    }));
  }

  /** Of the organisations where somebody works, also what is not public; the newest first. */
  async mine(viewer: SignedInViewer, { first, after }: PageRequest): Promise<Page<CampaignActivity>> {
    const all = this.query().where('activity.organisation_id = ANY (:places)', { places: placesOf(viewer) });
    const page = all
      .clone()
      .orderBy('activity.id', 'DESC')
      .limit(first + 1);
    if (after) page.andWhere('activity.id < :last::uuid', { last: decodeCursor(after, 1)[0] });
    const [rows, totalCount] = await Promise.all([page.getMany(), all.getCount()]);
    return pageOf(rows, first, totalCount, ({ id }) => encodeCursor(id));
  }

  /** What waits for a coordinator: new ones, and changes of what is public; what waits longest first. @throws DomainError FORBIDDEN */
  async toCheck(viewer: Viewer, { first, after }: PageRequest): Promise<Page<CampaignActivity>> {
    if (!canCheckActivities(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    const all = this.query().where(
      `(activity.status = 'SUBMITTED' OR (activity.status = 'PUBLISHED' AND activity.checked_version < activity.version))`,
    );
    const page = all
      .clone()
      .orderBy('activity.submittedAt')
      .addOrderBy('activity.id')
      .limit(first + 1);
    if (after) {
      const [at, id] = decodeCursor(after, 2);
      page.andWhere('(activity.submitted_at, activity.id) > (:at::timestamptz, :id::uuid)', { at, id });
    }
    const [rows, totalCount] = await Promise.all([page.getMany(), all.getCount()]);
    return pageOf(rows, first, totalCount, ({ submittedAt, id }) =>
      encodeCursor(submittedAt.toISOString(), id),
    );
  }

  private async criteriaOf(slug: string, filter: CampaignActivityFilter): Promise<ListCriteria> {
    const { id: editionId } = await this.editions.get(slug);
    const near = filter.near ? await nearPlaceOf(this.db.manager, filter.near) : null;
    return { editionId, filter, near };
  }

  private query(): SelectQueryBuilder<CampaignActivity> {
    return this.db.getRepository(CampaignActivity).createQueryBuilder('activity');
  }
}
