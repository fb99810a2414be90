import { Municipality, Organisation } from '@verbonden/alliance/api';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type SearchDocument, SearchIndex, type SearchSource } from '@verbonden/search/api';
import { dutchDay } from '@verbonden/shared/kernel';
import { type EntityManager, In } from 'typeorm';
import { CampaignActivity } from './activity.entity';

/** What search calls the documents of activities. */
export const activityKind = 'ACTIVITY';

const audienceWords = {
  YOUNG_CARERS: ['voor jonge mantelzorgers', 'for young carers'],
  PROFESSIONALS: ['voor professionals', 'for professionals'],
  EVERYBODY: ['voor iedereen', 'for everybody'],
} as const;

/** Lets everybody find what is public, in the transaction that changes it. What is cancelled is found no more. */
@Injectable()
export class ActivityDocuments implements SearchSource, OnModuleInit {
  readonly kind = activityKind;

  constructor(private readonly index: SearchIndex) {}

  onModuleInit(): void {
    this.index.register(this);
  }

  async write(tx: EntityManager, activities: readonly CampaignActivity[]): Promise<void> {
    const found = activities.filter(({ status }) => status === 'PUBLISHED');
    await this.index.put(tx, await this.of(tx, found));
    await this.index.remove(
      tx,
      activities.filter((each) => !found.includes(each)).map(({ id }) => id),
    );
  }

  /** Locked for reading, so that one that is cancelled meanwhile is not written back. */
  async documents(tx: EntityManager, after: string | null, limit: number): Promise<SearchDocument[]> {
    const query = tx
      .createQueryBuilder(CampaignActivity, 'activity')
      .where(`activity.status = 'PUBLISHED'`)
      .orderBy('activity.id')
      .limit(limit)
      .setLock('pessimistic_read');
    if (after) query.andWhere('activity.id > :after', { after });
    return this.of(tx, await query.getMany());
  }

  private async of(tx: EntityManager, activities: readonly CampaignActivity[]): Promise<SearchDocument[]> {
    if (activities.length === 0) return [];
    const [organisations, municipalities] = await Promise.all([
      tx.findBy(Organisation, { id: In(activities.map(({ organisationId }) => organisationId)) }),
      tx.findBy(Municipality, { id: In(activities.flatMap(({ municipalityId }) => municipalityId ?? [])) }),
    ]);
    return activities.map((activity) => {
      const place = municipalities.find(({ id }) => id === activity.municipalityId);
      const [nl, en] = audienceWords[activity.audience];
      return {
        subjectId: activity.id,
        kind: activityKind,
        path: `/week/activiteit/${activity.slug}`,
        title: activity.title,
        lead: activity.body,
        labels: [
          nl,
          ...(place ? [place.name, place.province] : ['online']),
          organisations.find(({ id }) => id === activity.organisationId)?.name ?? '',
          'activiteit',
        ],
        translatedLabels: [en, 'activity'],
        body: [activity.venue, activity.accessibility].filter(Boolean).join('\n'),
        standing: { on: dutchDay(activity.startsAt), complete: 0.5 },
        visibility: 'PUBLIC' as const,
      };
    });
  }
}
