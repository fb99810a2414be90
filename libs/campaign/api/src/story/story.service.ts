import { Inject, Injectable } from '@nestjs/common';
import {
  type Clock,
  decodeCursor,
  dutchDay,
  encodeCursor,
  forbidden,
  isSlug,
  looksAfterNetwork,
  notFound,
  pageOf,
  type PageRequest,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import type { StoryConnection } from './story.connection';
import { Story } from './story.entity';
import { canSeeStory, tellsStories } from './story.policy';
import type { StoryStatus } from './story.states';

/** Stories for who reads them, and for who keeps them. */
@Injectable()
export class StoryService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND, also when it is not for this viewer */
  async get(viewer: Viewer, slug: string): Promise<Story> {
    const story = await this.findBySlug(slug);
    if (!story || !canSeeStory(viewer, story, this.today())) throw notFound();
    return story;
  }

  /** Why nothing stands at an address where everybody once read a story; null when that never was. */
  async whyGone(slug: string): Promise<'REQUEST' | 'TIME' | null> {
    const story = await this.findBySlug(slug);
    // What nobody could read before leaves no trace for anybody now (P20).
    if (!story || story.publishedOn === null) return null;
    if (story.takenAwayAt !== null) return story.takenAwayBecause;
    return story.status === 'ENDED' || (story.status === 'PUBLISHED' && story.shownUntil < this.today())
      ? 'TIME'
      : null;
  }

  /** What everybody reads, the newest first; of one edition when it is named. */
  async list(editionSlug: string | null, { first, after }: PageRequest): Promise<StoryConnection> {
    const all = this.db
      .getRepository(Story)
      .createQueryBuilder('story')
      .where(`story.status = 'PUBLISHED' AND story.taken_away_at IS NULL AND story.shown_until >= :today`, {
        today: this.today(),
      });
    if (editionSlug !== null) {
      all.andWhere('story.edition_id = (SELECT id FROM campaign_editions WHERE slug = :editionSlug)', {
        editionSlug,
      });
    }
    const page = all
      .clone()
      .orderBy('story.publishedOn', 'DESC')
      .addOrderBy('story.id', 'DESC')
      .limit(first + 1);
    if (after) {
      const [day, id] = decodeCursor(after, 2);
      page.andWhere('(story.published_on, story.id) < (:day::date, :id::uuid)', { day, id });
    }
    const [rows, totalCount] = await Promise.all([page.getMany(), all.getCount()]);
    return pageOf(rows, first, totalCount, (story) => encodeCursor(story.publishedOn ?? '', story.id));
  }

  /** What this viewer keeps, the newest first. @throws DomainError FORBIDDEN */
  async kept(
    viewer: SignedInViewer,
    status: StoryStatus | null,
    { first, after }: PageRequest,
  ): Promise<StoryConnection> {
    if (!tellsStories(viewer))
      throw forbidden(text('een redacteur of coördinator', 'an editor or coordinator'));
    const all = this.db.getRepository(Story).createQueryBuilder('story').where('story.taken_away_at IS NULL');
    if (!looksAfterNetwork(viewer)) {
      const own = viewer.roles.flatMap(({ role, organisationId }) =>
        role === 'EDITOR' && organisationId !== null ? [organisationId] : [],
      );
      all.andWhere('story.organisation_id = ANY(:own)', { own });
    }
    if (status !== null) all.andWhere('story.status = :status', { status });
    // Ids are UUIDv7: who sorts by id sorts by age.
    const page = all
      .clone()
      .orderBy('story.id', 'DESC')
      .limit(first + 1);
    if (after) page.andWhere('story.id < :id::uuid', { id: decodeCursor(after, 1)[0] });
    const [rows, totalCount] = await Promise.all([page.getMany(), all.getCount()]);
    return pageOf(rows, first, totalCount, (story) => encodeCursor(story.id));
  }

  /** On the Dutch calendar. */
  today(): string {
    return dutchDay(this.clock.now());
  }

  private async findBySlug(slug: string): Promise<Story | null> {
    return isSlug(slug) ? this.db.manager.findOneBy(Story, { slug }) : null;
  }
}
