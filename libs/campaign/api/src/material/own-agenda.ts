import { Inject, Injectable } from '@nestjs/common';
import { Municipality } from '@verbonden/alliance/api';
import { type Clock, groupedBy } from '@verbonden/shared/kernel';
import { CLOCK, loader } from '@verbonden/shared/server';
import { DataSource, In, MoreThan } from 'typeorm';
import { CampaignActivity } from '../activity/activity.entity';
import { placeLine } from '../activity/activity-words';
import type { AgendaLine } from './drawing/agenda';

/** More than any poster shows. */
const most = 400;

/** What organisations do in an edition that is still to come: checked, and not cancelled. */
@Injectable()
export class OwnAgendas {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By `<edition> <organisation>`, in the order of time. */
  readonly byPlace = loader<string, AgendaLine[]>((keys) => this.read(keys), []);

  async of(editionId: string, organisationId: string): Promise<AgendaLine[]> {
    const key = `${editionId} ${organisationId}`;
    return (await this.read([key])).get(key) ?? [];
  }

  private async read(keys: readonly string[]): Promise<Map<string, AgendaLine[]>> {
    const now = this.clock.now();
    const asked = keys.map((key) => key.split(' ') as [string, string]);
    const activities = await this.db.manager.find(CampaignActivity, {
      where: {
        editionId: In(asked.map(([editionId]) => editionId)),
        organisationId: In(asked.map(([, organisationId]) => organisationId)),
        status: 'PUBLISHED',
        endsAt: MoreThan(now),
      },
      order: { startsAt: 'ASC', id: 'ASC' },
      take: most,
    });
    const towns = await this.db.manager.findBy(Municipality, {
      id: In(activities.flatMap(({ municipalityId }) => municipalityId ?? [])),
    });
    const lines = activities.flatMap((activity) => {
      const town = towns.find(({ id }) => id === activity.municipalityId)?.name;
      return activity.moments
        .filter(({ endsAt }) => new Date(endsAt) > now)
        .map(({ startsAt, endsAt }) => ({
          key: `${activity.editionId} ${activity.organisationId}`,
          line: { startsAt, endsAt, title: activity.title, place: onPoster(activity, town) },
        }));
    });
    return new Map(
      [...groupedBy(lines, ({ key }) => key)].map(([key, found]) => [
        key,
        found.map(({ line }) => line).sort((one, other) => one.startsAt.localeCompare(other.startsAt)),
      ]),
    );
  }
}

/** A poster has no use for a postcode. */
function onPoster(activity: CampaignActivity, town: string | undefined): string {
  return placeLine({ ...activity, postcode: null }, town);
}
