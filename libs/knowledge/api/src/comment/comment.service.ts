import { Inject, Injectable } from '@nestjs/common';
import {
  type Clock,
  conflict,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { ItemKeeper } from '../item/item-keeper';
import { ItemSteps } from '../item/item-steps';
import { canComment, canSeeComments } from '../knowledge.policy';
import { AnswerMailPlan } from './answer-mail-plan';
import type {
  AnswerKnowledgeCommentInput,
  CommentOnKnowledgeInput,
  ResolveKnowledgeCommentInput,
} from './comment.input';
import { KnowledgeComment } from './knowledge-comment.entity';

/** As many comments and answers as one text may gather; a text that needs more needs a talk. */
export const mostComments = 300;

/** Comments at fields, their answers, and 'solved'. The text stays as it is, so the writer's version does too. */
@Injectable()
export class CommentService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: ItemKeeper,
    private readonly steps: ItemSteps,
    private readonly mail: AnswerMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT */
  async comment(viewer: SignedInViewer, input: CommentOnKnowledgeInput): Promise<KnowledgeComment> {
    return this.db.transaction(async (tx) => {
      const item = await this.keeper.hold(tx, viewer, input.itemId);
      if (!canComment(viewer, item)) throw forbidden(reader);
      return this.write(tx, viewer, {
        id: input.id,
        itemId: item.id,
        number: await this.steps.numberOf(tx, item),
        field: input.field,
        parentId: null,
        text: input.text.trim(),
      });
    });
  }

  /** The writers answer, and so do those who read along; who takes part in the talk hears of it. */
  async answer(viewer: SignedInViewer, input: AnswerKnowledgeCommentInput): Promise<KnowledgeComment> {
    return this.db.transaction(async (tx) => {
      const about = await this.visible(tx, viewer, input.commentId);
      const { itemId, number, field } = about;
      const answer = await this.write(tx, viewer, {
        id: input.id,
        itemId,
        number,
        field,
        parentId: about.id,
        text: input.text.trim(),
      });
      await this.mail.answered(tx, about, answer);
      return about;
    });
  }

  /** Either side says 'solved', or takes that back. */
  async resolve(viewer: SignedInViewer, input: ResolveKnowledgeCommentInput): Promise<KnowledgeComment> {
    return this.db.transaction(async (tx) => {
      const comment = await this.visible(tx, viewer, input.commentId);
      if ((comment.resolvedAt !== null) === input.resolved) return comment;
      return tx.save(
        Object.assign(comment, {
          resolvedAt: input.resolved ? this.clock.now() : null,
          resolvedById: input.resolved ? viewer.personId : null,
        }),
      );
    });
  }

  /** A comment for who may see it; for others there is none. */
  private async visible(tx: EntityManager, viewer: SignedInViewer, id: string): Promise<KnowledgeComment> {
    const known = await tx.findOneBy(KnowledgeComment, { id, parentId: IsNull() });
    if (!known) throw notFound();
    const item = await this.keeper.hold(tx, viewer, known.itemId);
    if (!canSeeComments(viewer, item)) throw notFound();
    return tx.findOneByOrFail(KnowledgeComment, { id });
  }

  /** The item is locked: two that write at once are counted one by one. */
  private async write(
    tx: EntityManager,
    viewer: SignedInViewer,
    given: Pick<KnowledgeComment, 'id' | 'itemId' | 'number' | 'field' | 'parentId' | 'text'>,
  ): Promise<KnowledgeComment> {
    const known = await tx.findOneBy(KnowledgeComment, { id: given.id });
    if (known) {
      if (known.authorId !== viewer.personId || known.itemId !== given.itemId) throw conflict(existsAlready);
      return known;
    }
    if ((await tx.countBy(KnowledgeComment, { itemId: given.itemId })) >= mostComments) {
      throw conflict(enough);
    }
    return tx.save(
      Object.assign(new KnowledgeComment(), given, {
        authorId: viewer.personId,
        writtenAt: this.clock.now(),
        resolvedAt: null,
        resolvedById: null,
      }),
    );
  }
}

const reader = text(
  'een coördinator die er niet zelf aan schreef, of wie gevraagd is om mee te lezen',
  'a coordinator who did not write it, or who was asked to read along',
);
const existsAlready = text('Dit bestaat al. Begin opnieuw.', 'This exists already. Please start again.');
const enough = text(
  `Er staan al ${mostComments} opmerkingen bij deze tekst. Bel de schrijver eens.`,
  `There are ${mostComments} comments at this text already. Give the writer a call.`,
);
