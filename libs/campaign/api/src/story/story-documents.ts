import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type SearchDocument, SearchIndex, type SearchSource } from '@verbonden/search/api';
import { type Clock, dutchDay } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { Story } from './story.entity';
import { isForEverybody } from './story.policy';

/** What search calls the documents of stories. */
export const storyKind = 'STORY';

/** Where a story is read. */
export function storyPath(slug: string): string {
  return `/week/verhalen/${slug}`;
}

/** Lets people find stories, in the transaction that changes them: what nobody reads is not found. */
@Injectable()
export class StoryDocuments implements SearchSource, OnModuleInit {
  readonly kind = storyKind;

  constructor(
    private readonly index: SearchIndex,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.index.register(this);
  }

  async write(tx: EntityManager, stories: readonly Story[]): Promise<void> {
    const shown = stories.filter((story) => this.isShown(story));
    await this.index.put(tx, shown.map(documentOf));
    await this.index.remove(
      tx,
      stories.filter((story) => !shown.includes(story)).map(({ id }) => id),
    );
  }

  /** Locked for reading, so that one that is taken away meanwhile is not written back. */
  async documents(tx: EntityManager, after: string | null, limit: number): Promise<SearchDocument[]> {
    const query = tx
      .createQueryBuilder(Story, 'story')
      .where(`story.status = 'PUBLISHED' AND story.taken_away_at IS NULL`)
      .orderBy('story.id')
      .limit(limit)
      .setLock('pessimistic_read');
    if (after) query.andWhere('story.id > :after', { after });
    return (await query.getMany()).map(documentOf);
  }

  private isShown(story: Story): boolean {
    return isForEverybody(story, dutchDay(this.clock.now()));
  }
}

function documentOf({ id, slug, title, lead, body, publishedOn }: Story): SearchDocument {
  return {
    subjectId: id,
    kind: storyKind,
    path: storyPath(slug),
    title,
    lead,
    labels: ['verhaal', 'portret'],
    translatedLabels: ['story', 'portrait'],
    body,
    ...(publishedOn === null ? {} : { standing: { on: publishedOn, complete: 1 } }),
    visibility: 'PUBLIC',
  };
}
