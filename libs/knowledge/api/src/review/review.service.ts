import { Inject, Injectable } from '@nestjs/common';
import { PersonService } from '@verbonden/people/api';
import {
  badInput,
  type Clock,
  conflict,
  forbidden,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { OpenComments } from '../comment/open-comments';
import { ConsentGate } from '../consent/consent-gate';
import { assertComplete } from '../form/complete';
import { contentOf } from '../item/knowledge-content';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { ItemKeeper } from '../item/item-keeper';
import { ItemSteps } from '../item/item-steps';
import { canAskReader, canObject, canReadAlong } from '../knowledge.policy';
import { KnowledgeMailPlan } from './knowledge-mail-plan';
import { KnowledgeReview } from './knowledge-review.entity';
import { KnowledgeReviewer } from './knowledge-reviewer.entity';
import { ReviewBook } from './review-book';
import type {
  AskKnowledgeReaderInput,
  ObjectToKnowledgeReviewInput,
  ReadKnowledgeAlongInput,
  RequestKnowledgeChangesInput,
  SubmitKnowledgeItemInput,
} from './review.input';

/** The way of a text between its writer and who reads it along. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: ItemKeeper,
    private readonly steps: ItemSteps,
    private readonly book: ReviewBook,
    private readonly comments: OpenComments,
    private readonly persons: PersonService,
    private readonly mail: KnowledgeMailPlan,
    private readonly consents: ConsentGate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Sends a text in to be read along with. @throws DomainError BAD_USER_INPUT at what is missing */
  async submit(viewer: SignedInViewer, input: SubmitKnowledgeItemInput): Promise<KnowledgeItem> {
    return this.db.transaction(async (tx) => {
      const held = await this.steps.take(tx, viewer, 'SUBMIT', input.id, input.expectedVersion);
      const content = contentOf(held.revision?.content ?? held.item);
      assertComplete(content);
      await this.consents.assertAsked(tx, held.item.id, content);
      const item = await this.steps.move(tx, viewer.personId, held, null);
      await this.book.open(tx, item, viewer.personId);
      await this.mail.submitted(tx, item, viewer.personId);
      return item;
    });
  }

  /** Asks the writer for changes, with a note and every open comment in one mail. */
  async requestChanges(viewer: SignedInViewer, input: RequestKnowledgeChangesInput): Promise<KnowledgeItem> {
    return this.db.transaction(async (tx) => {
      const held = await this.steps.take(tx, viewer, 'REQUEST_CHANGES', input.id, input.expectedVersion);
      const note = input.note?.trim() || null;
      if (note === null && !(await this.comments.areThere(tx, held.item))) throw badInput(sayWhat);
      await this.book.close(tx, held.item, 'CHANGES_REQUESTED', viewer.personId, note);
      const item = await this.steps.move(tx, viewer.personId, held, note);
      await this.mail.changesRequested(tx, item);
      return item;
    });
  }

  /**
   * The writer does not agree with what was asked: another coordinator decides. Once for each text.
   * @throws DomainError CONFLICT when somebody else looked already
   */
  async object(viewer: SignedInViewer, input: ObjectToKnowledgeReviewInput): Promise<KnowledgeItem> {
    return this.db.transaction(async (tx) => {
      const held = await this.steps.take(tx, viewer, 'OBJECT', input.id, input.expectedVersion);
      if (!canObject(viewer, held.item)) throw conflict(onlyOnce);
      const round = await this.book.last(tx, held.item.id);
      if (!round?.decidedById) throw conflict(onlyOnce);
      await tx.save(
        Object.assign(round, { objection: input.objection.trim(), objectedAt: this.clock.now() }),
      );
      held.item.barredReviewerId = round.decidedById;
      const item = await this.steps.move(tx, viewer.personId, held, null);
      await this.book.open(tx, item, viewer.personId);
      await this.mail.objected(tx, item, viewer.personId);
      return item;
    });
  }

  /** Says 'I read this one', so that two do not read the same; pressed again by another, it is theirs. */
  async readAlong(viewer: SignedInViewer, { id }: ReadKnowledgeAlongInput): Promise<KnowledgeReview> {
    return this.db.transaction(async (tx) => {
      const item = await this.keeper.hold(tx, viewer, id);
      if (!canReadAlong(viewer, item)) throw forbidden(reviewer);
      const round = await this.book.current(tx, item);
      return tx.save(Object.assign(round, { reviewerId: viewer.personId }));
    });
  }

  /**
   * Asks somebody of the network to read along. Not the writer, nor anybody of an organisation that the item or its
   * writer belongs to: they would judge their own work.
   */
  async askReader(viewer: SignedInViewer, input: AskKnowledgeReaderInput): Promise<KnowledgeItem> {
    return this.db.transaction(async (tx) => {
      const item = await this.keeper.hold(tx, viewer, input.id);
      if (!canAskReader(viewer, item)) throw forbidden(reviewer);
      const found = (await this.persons.byAddress(tx, [input.email])).get(input.email);
      if (!found) throw badInput(unknownReader);
      // With a question of a coordinator, to one person: never to a young person of the sounding board.
      const board = await this.persons.idsWithRole(tx, 'SOUNDING_BOARD');
      if (board.includes(found.personId)) throw badInput(unknownReader);
      const writers = [item.authorId, item.pendingAuthorId].filter((id) => id !== null);
      if (
        writers.includes(found.personId) ||
        (await this.persons.isColleague(tx, found.personId, writers, item.organisationId))
      ) {
        throw badInput(ownReader);
      }
      if (item.readerIds.includes(found.personId)) return item;
      const question = input.question?.trim() || null;
      const asked = { itemId: item.id, personId: found.personId, askedById: viewer.personId, question };
      await tx.insert(KnowledgeReviewer, { ...asked, askedAt: this.clock.now() });
      // The text did not change: who is writing it meanwhile keeps the version on their screen.
      item.readerIds = [...item.readerIds, found.personId];
      await tx.update(KnowledgeItem, { id: item.id }, { readerIds: item.readerIds });
      await this.mail.readingAsked(tx, item, found.personId);
      return item;
    });
  }
}

const reviewer = text('een coördinator die er niet zelf aan schreef', 'a coordinator who did not write it');
const onlyOnce = text(
  'Een andere coördinator keek er al naar. Die beslist.',
  'Another coordinator looked at it already. They decide.',
);
const sayWhat = {
  field: 'note',
  code: 'MISSING',
  text: text(
    'Schrijf op wat er beter kan, of zet een opmerking bij een veld.',
    'Write down what can be better, or put a comment at a field.',
  ),
};
const unknownReader = {
  field: 'email',
  code: 'UNKNOWN_PERSON',
  text: text(
    'Dit adres kennen we niet. Nodig deze persoon eerst uit voor het netwerk.',
    'We do not know this address. Invite this person to the network first.',
  ),
};
const ownReader = {
  field: 'email',
  code: 'CONFLICT_OF_INTEREST',
  text: text(
    'Deze persoon schreef het zelf, of werkt bij dezelfde organisatie. Vraag iemand van buiten.',
    'This person wrote it, or works at the same organisation. Ask somebody from outside.',
  ),
};
