import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import { type MailAddress, PersonService } from '@verbonden/people/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import type { Story } from './story.entity';

/** The names of the mails about stories; `story.mail.ts` writes them. */
export const storyMails = {
  returned: 'campaign.story-returned',
  published: 'campaign.story-published',
  photoGone: 'campaign.story-photo-gone',
} as const;

type StoryMail = (typeof storyMails)[keyof typeof storyMails];

/** Who hears of a story, planned in the transaction of the step itself. Nobody is mailed about what they did. */
@Injectable()
export class StoryMailPlan {
  constructor(
    private readonly plan: MailPlan,
    private readonly persons: PersonService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Its writer reads what a coordinator would like to see changed. */
  returned(tx: EntityManager, story: Story, byId: string): Promise<void> {
    return this.toWriter(tx, storyMails.returned, story, byId);
  }

  published(tx: EntityManager, story: Story, byId: string): Promise<void> {
    return this.toWriter(tx, storyMails.published, story, byId);
  }

  /** It must be told, and outlives what is dropped about the story: so it hangs on nothing else. */
  async photoGone(tx: EntityManager, storyId: string, to: readonly MailAddress[]): Promise<void> {
    await this.send(tx, storyMails.photoGone, storyId, 'gone', to);
  }

  private async toWriter(tx: EntityManager, kind: StoryMail, story: Story, byId: string): Promise<void> {
    if (story.authorId === null || story.authorId === byId) return;
    const to = await this.persons.mailAddresses(tx, [story.authorId]);
    await this.send(tx, kind, story.id, String(story.version + 1), [...to.values()]);
  }

  private async send(
    tx: EntityManager,
    kind: StoryMail,
    storyId: string,
    once: string,
    to: readonly MailAddress[],
  ): Promise<void> {
    await this.plan.plan(
      tx,
      to.map(({ personId, name, address, locale }) => ({
        ...{ kind, personId, toName: name, toAddress: address, locale },
        ...{ subjectId: storyId, contextId: storyId },
        dedupeKey: `${kind}/${storyId}/${once}/${personId}`,
        dueAt: this.clock.now(),
      })),
    );
  }
}
