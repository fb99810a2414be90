import { Municipality } from '@verbonden/alliance/api';
import type { SelectQueryBuilder } from 'typeorm';
import type { CampaignActivity } from './activity.entity';
import type { CampaignActivityFilter } from './activity-list.input';
import type { NearPlace } from './near-place';

export interface ListCriteria {
  readonly editionId: string;
  readonly filter: CampaignActivityFilter;
  readonly near: NearPlace | null;
}

/** How near something is, as a figure: there, around, online; who named no place has all at one distance. */
function distanceTo(near: NearPlace | null): string {
  const onlineLast = `WHEN activity.form = 'ONLINE' THEN 2`;
  switch (near?.kind) {
    case 'MUNICIPALITY':
      return `CASE WHEN activity.municipality_id = :nearId THEN 0 ${onlineLast} ELSE 1 END`;
    case 'POSTCODE':
      return `CASE WHEN activity.postcode LIKE :nearCode THEN 0 ${onlineLast} ELSE 1 END`;
    case 'UNKNOWN':
    case undefined:
      return '0';
  }
}

/** The order of a list: what is over comes last, then what is nearest, then what begins first. */
export function rankOf(near: NearPlace | null): string {
  return `CASE WHEN activity.ends_at <= :now THEN 10 ELSE 0 END + ${distanceTo(near)}`;
}

/** Limits a query of activities to what is public in an edition and fits the filter; `place` left out for the map. */
export function limitActivities(
  query: SelectQueryBuilder<CampaignActivity>,
  { editionId, filter, near }: ListCriteria,
  { anywhere = false } = {},
): SelectQueryBuilder<CampaignActivity> {
  query
    .leftJoin(Municipality, 'place', 'place.id = activity.municipality_id')
    .where('activity.edition_id = :editionId', { editionId })
    .andWhere(`activity.status IN ('PUBLISHED', 'CANCELLED')`);
  const { audience, form, free, day, province, municipality } = filter;
  if (audience) query.andWhere('activity.audience IN (:audience, :all)', { audience, all: 'EVERYBODY' });
  if (form) query.andWhere('activity.form = :form', { form });
  if (free) query.andWhere('activity.costs IS NULL');
  if (day) {
    query.andWhere(
      `EXISTS (SELECT 1 FROM jsonb_array_elements(activity.moments) AS moment
       WHERE ((moment ->> 'startsAt')::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date = :day)`,
      { day },
    );
  }
  if (anywhere) return query;
  if (province) query.andWhere('place.province = :province', { province });
  if (municipality) query.andWhere('place.slug = :municipality', { municipality });
  if (near?.kind === 'MUNICIPALITY') {
    query.andWhere(`(place.province = :around OR activity.form = 'ONLINE')`, { around: near.around });
  }
  if (near?.kind === 'POSTCODE') {
    query.andWhere(`(activity.postcode LIKE :aroundCode OR activity.form = 'ONLINE')`, {
      aroundCode: `${near.around}%`,
    });
  }
  return query;
}
