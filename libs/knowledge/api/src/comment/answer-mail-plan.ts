import { Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import { isSignedIn } from '@verbonden/shared/kernel';
import { ViewerSource } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { KnowledgeItem, stageOf } from '../item/knowledge-item.entity';
import { canSeeComments } from '../knowledge.policy';
import { quarterOf } from './answer-quarter';
import { KnowledgeComment } from './knowledge-comment.entity';

/** The kind of mail with answers; `answer.mail.ts` has its words. */
export const answeredMail = 'knowledge.comment-answered';

/** The writer, once they were asked for changes: from then on every talk about the text is theirs too. */
export function asksWriter(item: KnowledgeItem): string | null {
  return stageOf(item) === 'CHANGES_REQUESTED' ? (item.pendingAuthorId ?? item.authorId) : null;
}

/** Who hears of an answer to a comment: those who take part in that talk, but not who wrote it. */
@Injectable()
export class AnswerMailPlan {
  constructor(
    private readonly persons: PersonService,
    private readonly viewers: ViewerSource,
    private readonly plan: MailPlan,
  ) {}

  /** The answers of a quarter of an hour at one text go in one mail to a person, so that a lively talk is no pile of mail. */
  async answered(tx: EntityManager, about: KnowledgeComment, answer: KnowledgeComment): Promise<void> {
    const { since, until } = quarterOf(answer.writtenAt);
    const to = await this.persons.mailAddresses(tx, await this.listeners(tx, about, answer));
    await this.plan.plan(
      tx,
      [...to.values()].map(({ personId, name, address, locale }) => ({
        kind: answeredMail,
        personId,
        toName: name,
        toAddress: address,
        locale,
        subjectId: about.itemId,
        contextId: about.itemId,
        dedupeKey: `${answeredMail}/${about.itemId}/${since.toISOString()}/${personId}`,
        dueAt: until,
        payload: { since: since.toISOString(), until: until.toISOString() },
      })),
    );
  }

  /** Who wrote in the talk and may still read it: who was asked to read along may not, once it is decided. */
  private async listeners(
    tx: EntityManager,
    about: KnowledgeComment,
    answer: KnowledgeComment,
  ): Promise<string[]> {
    const item = await tx.findOneByOrFail(KnowledgeItem, { id: about.itemId });
    const talk = await tx.find(KnowledgeComment, {
      select: { authorId: true },
      where: { parentId: about.id },
    });
    const present = new Set(
      [asksWriter(item), about.authorId, ...talk.map(({ authorId }) => authorId)].filter((id) => id !== null),
    );
    const hear: string[] = [];
    for (const personId of present) {
      if (personId === answer.authorId) continue;
      const viewer = await this.viewers.viewerFor(personId, tx);
      if (isSignedIn(viewer) && canSeeComments(viewer, item)) hear.push(personId);
    }
    return hear;
  }
}
