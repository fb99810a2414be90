import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, PageArgs, type RequestContext } from '@verbonden/shared/server';
import { PollLink, StartPollInput } from '../link/link.input';
import { LinkService } from '../link/link.service';
import { OpenAnswerService } from '../open-answer/open-answer.service';
import { canChange, canLookAfterPolls } from '../polls.policy';
import { PollResults } from '../results/results-view';
import { ResultsService } from '../results/results.service';
import { PollConnection } from './poll.connection';
import { Poll } from './poll.entity';
import {
  ClosePollInput,
  CreatePollInput,
  OpenPollInput,
  PublishPollInput,
  UpdatePollInput,
} from './poll.input';
import { inLocale, PollQuestionView, viewOf } from './poll-question';
import { PollService } from './poll.service';

@Resolver(() => Poll)
export class PollResolver {
  constructor(
    private readonly service: PollService,
    private readonly results: ResultsService,
    private readonly links: LinkService,
    private readonly answers: OpenAnswerService,
  ) {}

  @Query(() => Poll, { nullable: true, description: 'NOT_FOUND when there is none for this viewer.' })
  poll(@CurrentViewer() viewer: Viewer, @Args('slug', { type: () => ID }) slug: string): Promise<Poll> {
    return this.service.get(viewer, slug);
  }

  @Query(() => PollConnection, { description: 'What opens last first.' })
  polls(@CurrentViewer() viewer: Viewer, @Args() page: PageArgs): Promise<PollConnection> {
    return this.service.list(viewer, page);
  }

  @Mutation(() => Poll)
  createPoll(@CurrentPerson() viewer: SignedInViewer, @Args('input') input: CreatePollInput): Promise<Poll> {
    return this.service.create(viewer, input);
  }

  @Mutation(() => Poll, { description: 'Of a draft.' })
  updatePoll(@CurrentPerson() viewer: SignedInViewer, @Args('input') input: UpdatePollInput): Promise<Poll> {
    return this.service.update(viewer, input);
  }

  @Mutation(() => Poll, { description: 'From its first day on it can be answered.' })
  openPoll(@CurrentPerson() viewer: SignedInViewer, @Args('input') { id }: OpenPollInput): Promise<Poll> {
    return this.service.open(viewer, id);
  }

  @Mutation(() => Poll, { description: 'Takes no answers any more; all sheets are mixed for good.' })
  closePoll(@CurrentPerson() viewer: SignedInViewer, @Args('input') { id }: ClosePollInput): Promise<Poll> {
    return this.service.close(viewer, id);
  }

  @Mutation(() => Poll, { description: 'Shows the results, without small groups, and erases the sheets.' })
  publishPoll(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: PublishPollInput,
  ): Promise<Poll> {
    return this.service.publish(viewer, id);
  }

  @Mutation(() => Poll, { description: 'Somebody begins, perhaps through the link of an organisation.' })
  startPoll(@CurrentViewer() viewer: Viewer, @Args('input') input: StartPollInput): Promise<Poll> {
    return this.links.start(viewer, input);
  }

  @ResolveField(() => String)
  title(@Parent() { titleNl, titleEn }: Poll, @CurrentViewer() { locale }: Viewer): string {
    return inLocale({ nl: titleNl, en: titleEn }, locale);
  }

  @ResolveField(() => String)
  lead(@Parent() { leadNl, leadEn }: Poll, @CurrentViewer() { locale }: Viewer): string {
    return inLocale({ nl: leadNl, en: leadEn }, locale);
  }

  @ResolveField(() => String, { description: 'Whom somebody can talk to.' })
  help(@Parent() { helpNl, helpEn }: Poll, @CurrentViewer() { locale }: Viewer): string {
    return inLocale({ nl: helpNl, en: helpEn }, locale);
  }

  @ResolveField(() => [PollQuestionView])
  questions(@Parent() { questions }: Poll, @CurrentViewer() { locale }: Viewer): PollQuestionView[] {
    return questions.map((question) => viewOf(question, locale));
  }

  @ResolveField(() => Boolean, { description: 'It can be answered today.' })
  isOpen(@Parent() poll: Poll): boolean {
    return poll.isOpenOn(this.service.today());
  }

  @ResolveField(() => PollResults, { nullable: true, description: 'Null until they are published.' })
  shownResults(@Parent() poll: Poll, @Context() context: RequestContext): Promise<PollResults | null> {
    return this.results.of(context, poll);
  }

  @ResolveField(() => [PollLink], { description: 'For who works at an organisation: its own link.' })
  sharingLinks(@Parent() poll: Poll, @Context() context: RequestContext): Promise<PollLink[]> {
    return this.links.linksFor(context, poll);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Open answers that nobody has read; null for others.',
  })
  unreadAnswers(
    @Parent() poll: Poll,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<number> | null {
    return canLookAfterPolls(viewer) ? this.answers.unread.load(context, poll.id) : null;
  }

  @ResolveField(() => Boolean)
  viewerCanChange(@Parent() poll: Poll, @CurrentViewer() viewer: Viewer): boolean {
    return canChange(viewer, poll);
  }

  @ResolveField(() => Boolean)
  viewerCanLookAfter(@CurrentViewer() viewer: Viewer): boolean {
    return canLookAfterPolls(viewer);
  }
}
