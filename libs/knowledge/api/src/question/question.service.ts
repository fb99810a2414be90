import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  DomainError,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { caseProblems } from '@verbonden/signals/api';
import { PersonService } from '@verbonden/people/api';
import { DataSource, type EntityManager, MoreThan } from 'typeorm';
import { ItemKeeper } from '../item/item-keeper';
import { ItemOwners } from '../item/item-owners';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeQuestion } from './question.entity';
import type {
  AnswerKnowledgeQuestionInput,
  AskKnowledgeQuestionInput,
  ChangeKnowledgeQuestionInput,
} from './question.input';
import { canAnswer, canAsk, canChangeQuestion, canReadQuestion, goneBy } from './question.policy';

/** Questions of one person in a day; more is no asking any more. */
const mostADay = 20;

/** Asking the owner and answering, with a mail each way. */
@Injectable()
export class QuestionService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: ItemKeeper,
    private readonly owners: ItemOwners,
    private readonly persons: PersonService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, RATE_LIMITED; CONFLICT when the id is of another */
  async ask(
    viewer: SignedInViewer,
    { id, itemId, body }: AskKnowledgeQuestionInput,
  ): Promise<KnowledgeQuestion> {
    return this.db.transaction(async (tx) => {
      const item = await this.keeper.hold(tx, viewer, itemId);
      const known = await tx.findOneBy(KnowledgeQuestion, { id });
      if (known) {
        if (known.askedById !== viewer.personId || known.itemId !== itemId) throw conflict(existsAlready);
        return known;
      }
      if (!canAsk(viewer, item)) throw forbidden(whoAsks);
      assertNoCase({ body });
      await this.assertNotTooMany(tx, viewer);
      const question = await tx.save(
        Object.assign(new KnowledgeQuestion(), {
          id,
          itemId,
          body,
          askedById: viewer.personId,
          askedAt: this.clock.now(),
        }),
      );
      await this.owners.mail(tx, await this.owners.orCoordinators(tx, item), {
        kind: 'knowledge.asked',
        subjectId: id,
        contextId: itemId,
        once: id,
      });
      return question;
    });
  }

  /** Words it better, as long as nobody answered. @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, CONFLICT */
  async change(viewer: SignedInViewer, input: ChangeKnowledgeQuestionInput): Promise<KnowledgeQuestion> {
    return this.db.transaction(async (tx) => {
      const { question } = await this.hold(tx, viewer, input.id);
      if (!canChangeQuestion(viewer, question)) throw forbidden(whoChanges);
      assertNoCase({ body: input.body });
      assertVersion(question, input.expectedVersion);
      return tx.save(Object.assign(question, { body: input.body, version: question.version + 1 }));
    });
  }

  /**
   * Answers, or answers anew. Who asked hears it once; a mended answer sends no second mail.
   * @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT; CONFLICT when somebody answered first
   */
  async answer(viewer: SignedInViewer, input: AnswerKnowledgeQuestionInput): Promise<KnowledgeQuestion> {
    return this.db.transaction(async (tx) => {
      const { question, item } = await this.hold(tx, viewer, input.id);
      if (!canAnswer(viewer, item, question)) throw forbidden(whoAnswers);
      assertNoCase({ answer: input.answer });
      assertVersion(question, input.expectedVersion);
      const answered = await tx.save(
        Object.assign(question, {
          answer: input.answer,
          isShown: input.isShown,
          answeredById: viewer.personId,
          answeredAt: question.answeredAt ?? this.clock.now(),
          version: question.version + 1,
        }),
      );
      // Who asked may have come to the board since; then no adult writes to them alone.
      const board = await this.persons.idsWithRole(tx, 'SOUNDING_BOARD');
      const asker =
        question.askedById && !board.includes(question.askedById)
          ? await this.persons.mailAddresses(tx, [question.askedById])
          : new Map();
      await this.owners.mail(tx, [...asker.values()], {
        kind: 'knowledge.answered',
        subjectId: question.id,
        contextId: item.id,
        once: question.id,
      });
      return answered;
    });
  }

  /** Who asked takes it back; a coordinator takes away what does not belong. @throws DomainError NOT_FOUND, FORBIDDEN */
  async remove(viewer: SignedInViewer, id: string): Promise<KnowledgeQuestion> {
    return this.db.transaction(async (tx) => {
      const { question } = await this.hold(tx, viewer, id);
      const gone = goneBy(viewer, question);
      if (gone === null) throw forbidden(whoRemoves);
      return question.gone === gone ? question : this.put(tx, question, gone);
    });
  }

  /** Puts back what the viewer took away. @throws DomainError NOT_FOUND, FORBIDDEN */
  async restore(viewer: SignedInViewer, id: string): Promise<KnowledgeQuestion> {
    return this.db.transaction(async (tx) => {
      const { question } = await this.hold(tx, viewer, id);
      if (goneBy(viewer, question) === null) throw forbidden(whoRemoves);
      return question.gone === null ? question : this.put(tx, question, null);
    });
  }

  private put(
    tx: EntityManager,
    question: KnowledgeQuestion,
    gone: KnowledgeQuestion['gone'],
  ): Promise<KnowledgeQuestion> {
    return tx.save(Object.assign(question, { gone, version: question.version + 1 }));
  }

  private async hold(
    tx: EntityManager,
    viewer: SignedInViewer,
    id: string,
  ): Promise<{ question: KnowledgeQuestion; item: KnowledgeItem }> {
    const question = await tx.findOne(KnowledgeQuestion, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!question) throw notFound();
    const item = await this.keeper.get(viewer, question.itemId);
    if (!canReadQuestion(viewer, item, question)) throw notFound();
    return { question, item };
  }

  private async assertNotTooMany(tx: EntityManager, { personId }: SignedInViewer): Promise<void> {
    const yesterday = new Date(this.clock.now().getTime() - 86_400_000);
    const asked = await tx.countBy(KnowledgeQuestion, { askedById: personId, askedAt: MoreThan(yesterday) });
    if (asked >= mostADay) throw new DomainError('RATE_LIMITED', tooMany);
  }
}

const whoAsks = text('iemand die het niet zelf deelt', 'somebody who does not share it themselves');
const whoChanges = text(
  'wie het vroeg, zolang er geen antwoord is',
  'who asked, as long as there is no answer',
);
const whoAnswers = text('wie dit deelt, of een coördinator', 'who shares this, or a coordinator');
const whoRemoves = text('wie het vroeg, of een coördinator', 'who asked, or a coordinator');
const existsAlready = text('Dit bestaat al. Begin opnieuw.', 'This exists already. Please start again.');
const tooMany = text(
  `Je stelde vandaag al ${mostADay} vragen. Morgen kan het weer.`,
  `You asked ${mostADay} questions today. You can ask again tomorrow.`,
);
const answeredMeanwhile = text(
  'Dit is net veranderd door iemand anders. Lees het eerst; wat jij typte staat er nog.',
  'Somebody else has just changed this. Read it first; what you typed is still there.',
);

function assertVersion(question: KnowledgeQuestion, expected: number): void {
  if (question.version !== expected) throw conflict(answeredMeanwhile);
}

/** @throws DomainError BAD_USER_INPUT: it may stand on the page one day, so nothing may point to one child */
function assertNoCase(fields: Readonly<Record<string, string>>): void {
  const problems = caseProblems(fields, { mayNameContact: 'answer' in fields });
  if (problems.length > 0) throw badInput(...problems);
}
