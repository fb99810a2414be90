import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type ConsentPreview, type ConsentSubject, ConsentSubjects } from '@verbonden/alliance/api';
import { MailPlan } from '@verbonden/notifications/api';
import { SearchIndex } from '@verbonden/search/api';
import { type Clock, dutchDay, notFound, type Viewer } from '@verbonden/shared/kernel';
import { CLOCK, Files, renderMarkdown } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { storySubject } from './consent-subject';
import { PhotoDownloads } from './photo-downloads';
import { storyPath } from './story-documents';
import { locked } from './story-writing.service';
import { Story } from './story.entity';
import { canKeepConsents, isForEverybody, keepsStory } from './story.policy';

/** Stories as things that people agree to be in. */
@Injectable()
export class ConsentedStories implements ConsentSubject, OnModuleInit {
  readonly type = storySubject;

  constructor(
    private readonly subjects: ConsentSubjects,
    private readonly search: SearchIndex,
    private readonly files: Files,
    private readonly downloads: PhotoDownloads,
    private readonly mail: MailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  async hold(tx: EntityManager, id: string): Promise<void> {
    await locked(tx, id);
  }

  async isKeptBy(tx: EntityManager, viewer: Viewer, id: string): Promise<boolean> {
    const story = await locked(tx, id);
    if (!story || !keepsStory(viewer, story)) throw notFound();
    return canKeepConsents(viewer, story);
  }

  async preview(tx: EntityManager, id: string): Promise<ConsentPreview | null> {
    const story = await tx.findOneBy(Story, { id });
    if (!story || story.takenAwayAt !== null) return null;
    const { title, lead, body, filmUrl, slug, status } = story;
    const today = dutchDay(this.clock.now());
    return {
      title,
      lead,
      html: renderMarkdown([body, filmUrl ? `<${filmUrl}>` : ''].filter(Boolean).join('\n\n')),
      path: isForEverybody(story, today) ? storyPath(slug) : null,
      isOut: status === 'PUBLISHED' || status === 'ENDED',
    };
  }

  async keptAt(tx: EntityManager, id: string): Promise<string | null> {
    const story = await tx.findOneBy(Story, { id });
    if (!story) return null;
    return story.takenAwayAt === null ? `${storyPath(story.slug)}/toestemmingen` : storyPath(story.slug);
  }

  /**
   * Gone from every list, page, feed and search, and its photo for good: the words and the picture are theirs, so
   * nothing of them stays but the address at which we say that it is gone. Who keeps the photo is told.
   */
  async takeAway(tx: EntityManager, id: string, because: 'REQUEST' | 'TIME'): Promise<void> {
    const story = await locked(tx, id);
    if (!story || story.takenAwayAt !== null) return;
    const photo = story.photoFileId;
    Object.assign(story, {
      ...{ title: '', lead: '', body: '', photoAlt: '', photoCredit: '', photoFileId: null, filmUrl: null },
      ...{ status: 'DRAFT', returnedWith: null, takenAwayAt: this.clock.now(), takenAwayBecause: because },
      version: story.version + 1,
    });
    await tx.save(story);
    if (photo) await this.files.erase(tx, [photo]);
    await this.search.remove(tx, [id]);
    await this.mail.drop(tx, { contextId: id }, 'TAKEN_AWAY');
    await this.downloads.tellEverybody(tx, id);
  }
}
