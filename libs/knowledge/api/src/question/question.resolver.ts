import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonService } from '@verbonden/people/api';
import { isSignedIn, type SignedInViewer, type Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeItemLoader } from '../item/knowledge-item.loader';
import { KnowledgeQuestion } from './question.entity';
import {
  AnswerKnowledgeQuestionInput,
  AskKnowledgeQuestionInput,
  ChangeKnowledgeQuestionInput,
  RemoveKnowledgeQuestionInput,
  RestoreKnowledgeQuestionInput,
} from './question.input';
import { QuestionLoader } from './question.loader';
import {
  canAnswer,
  canAsk,
  canChangeQuestion,
  canReadQuestion,
  goneBy,
  ownerKey,
  seesAsker,
} from './question.policy';
import { QuestionService } from './question.service';

@Resolver(() => KnowledgeQuestion)
export class QuestionResolver {
  constructor(
    private readonly service: QuestionService,
    private readonly persons: PersonService,
    private readonly items: KnowledgeItemLoader,
  ) {}

  @Mutation(() => KnowledgeQuestion, { description: 'Asks the owner; they get a mail.' })
  askKnowledgeQuestion(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AskKnowledgeQuestionInput,
  ): Promise<KnowledgeQuestion> {
    return this.service.ask(viewer, input);
  }

  @Mutation(() => KnowledgeQuestion, { description: 'Words it better, as long as nobody answered.' })
  changeKnowledgeQuestion(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ChangeKnowledgeQuestionInput,
  ): Promise<KnowledgeQuestion> {
    return this.service.change(viewer, input);
  }

  @Mutation(() => KnowledgeQuestion, { description: 'Answers; who asked gets a mail.' })
  answerKnowledgeQuestion(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AnswerKnowledgeQuestionInput,
  ): Promise<KnowledgeQuestion> {
    return this.service.answer(viewer, input);
  }

  @Mutation(() => KnowledgeQuestion, {
    description: 'Who asked withdraws it; a coordinator hides it. restoreKnowledgeQuestion puts it back.',
  })
  removeKnowledgeQuestion(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: RemoveKnowledgeQuestionInput,
  ): Promise<KnowledgeQuestion> {
    return this.service.remove(viewer, id);
  }

  @Mutation(() => KnowledgeQuestion)
  restoreKnowledgeQuestion(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: RestoreKnowledgeQuestionInput,
  ): Promise<KnowledgeQuestion> {
    return this.service.restore(viewer, id);
  }

  @ResolveField(() => Person, {
    nullable: true,
    description: 'Who asked; for who answers and for themselves. The page never tells.',
  })
  async askedBy(
    @Parent() question: KnowledgeQuestion,
    @Context() context: RequestContext,
  ): Promise<Person | null> {
    const item = await this.items.byId.load(context, question.itemId);
    if (!question.askedById || !item || !seesAsker(context.viewer, item, question)) return null;
    return this.persons.byId.load(context, question.askedById);
  }

  @ResolveField(() => KnowledgeItem, { nullable: true, description: 'What it is about.' })
  async item(
    @Parent() { itemId }: KnowledgeQuestion,
    @Context() context: RequestContext,
  ): Promise<KnowledgeItem | null> {
    const [item] = await this.items.readable(context, context.viewer, [itemId]);
    return item ?? null;
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who answered; for whoever is signed in.' })
  answeredBy(
    @Parent() { answeredById }: KnowledgeQuestion,
    @Context() context: RequestContext,
  ): Promise<Person | null> | null {
    return answeredById && isSignedIn(context.viewer) ? this.persons.byId.load(context, answeredById) : null;
  }

  @ResolveField(() => Boolean)
  async viewerCanAnswer(
    @Parent() question: KnowledgeQuestion,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    const item = await this.items.byId.load(context, question.itemId);
    return item !== null && canAnswer(context.viewer, item, question);
  }

  @ResolveField(() => Boolean)
  viewerCanChange(@Parent() question: KnowledgeQuestion, @CurrentViewer() viewer: Viewer): boolean {
    return canChangeQuestion(viewer, question);
  }

  @ResolveField(() => Boolean)
  viewerCanRemove(@Parent() question: KnowledgeQuestion, @CurrentViewer() viewer: Viewer): boolean {
    return question.gone === null && goneBy(viewer, question) !== null;
  }
}

/** What questions add to an item. */
@Resolver(() => KnowledgeItem)
export class ItemQuestionsResolver {
  constructor(private readonly questions: QuestionLoader) {}

  @ResolveField(() => [KnowledgeQuestion], {
    name: 'questions',
    description:
      'Those on the page, your own, and all of them for who answers. The newest first, 100 at most.',
  })
  async list(
    @Parent() item: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<KnowledgeQuestion[]> {
    const all = await this.questions.ofItem.load(context, item.id);
    return all.filter(
      (question) => question.gone === null && canReadQuestion(context.viewer, item, question),
    );
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'In how many working days its owner usually answers; null when that cannot be said yet.',
  })
  answersWithinDays(
    @Parent() item: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<number | null> | null {
    const owner = ownerKey(item);
    return owner ? this.questions.usualDays.load(context, owner) : null;
  }

  @ResolveField(() => Boolean)
  viewerCanAsk(@Parent() item: KnowledgeItem, @CurrentViewer() viewer: Viewer): boolean {
    return canAsk(viewer, item);
  }
}
