import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingLoaders } from '../meeting/meeting.loaders';
import { MeetingQuestion } from './meeting-question.entity';
import { QuestionDeskService } from './question-desk.service';
import { QuestionPages } from './question-pages';
import { AskedQuestion, AskingState, QuestionDesk, QuestionPage, QuestionRoom } from './question-room';
import {
  AnswerMeetingQuestionInput,
  AskMeetingQuestionInput,
  JoinMeetingQuestionInput,
  MarkMeetingQuestionInput,
  PublishMeetingQuestionsInput,
  WithdrawMeetingQuestionInput,
} from './question.input';
import { QuestionService } from './question.service';

/** Asking, by who has a seat: signed in, or by the link of their mail. */
@Resolver()
export class QuestionResolver {
  constructor(private readonly service: QuestionService) {}

  @Query(() => QuestionRoom)
  questionRoom(
    @CurrentViewer() viewer: Viewer,
    @Args('slug') slug: string,
    @Context() context: RequestContext,
  ): Promise<QuestionRoom> {
    return this.service.room(context, viewer, { slug });
  }

  @Query(() => QuestionRoom)
  questionRoomByLink(
    @CurrentViewer() viewer: Viewer,
    @Args('token') token: string,
    @Context() context: RequestContext,
  ): Promise<QuestionRoom> {
    return this.service.room(context, viewer, { token });
  }

  @Mutation(() => AskedQuestion, { description: 'The same id twice is one question.' })
  askMeetingQuestion(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: AskMeetingQuestionInput,
  ): Promise<AskedQuestion> {
    return this.service.ask(viewer, input);
  }

  @Mutation(() => AskedQuestion, { description: '"I want to know this too", once each.' })
  joinMeetingQuestion(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: JoinMeetingQuestionInput,
  ): Promise<AskedQuestion> {
    return this.service.join(viewer, input);
  }

  @Mutation(() => Boolean, { description: 'Takes the own question away, until the page is published.' })
  withdrawMeetingQuestion(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: WithdrawMeetingQuestionInput,
  ): Promise<boolean> {
    return this.service.withdraw(viewer, input);
  }
}

/** Going through the questions, and making them a page. */
@Resolver()
export class QuestionDeskResolver {
  constructor(private readonly service: QuestionDeskService) {}

  @Query(() => QuestionDesk, { description: 'For who runs the day.' })
  questionDesk(@CurrentPerson() viewer: SignedInViewer, @Args('slug') slug: string): Promise<QuestionDesk> {
    return this.service.open(viewer, { slug });
  }

  @Mutation(() => MeetingQuestion)
  markMeetingQuestion(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: MarkMeetingQuestionInput,
  ): Promise<MeetingQuestion> {
    return this.service.mark(viewer, input);
  }

  @Mutation(() => MeetingQuestion, { description: 'Readers see it at once when the page is there.' })
  answerMeetingQuestion(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AnswerMeetingQuestionInput,
  ): Promise<MeetingQuestion> {
    return this.service.answer(viewer, input);
  }

  @Mutation(() => QuestionDesk, { description: 'Everything with an answer becomes a page. Twice is once.' })
  publishMeetingQuestions(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: PublishMeetingQuestionsInput,
  ): Promise<QuestionDesk> {
    return this.service.publish(viewer, input);
  }
}

/** What questions add to a meeting. */
@Resolver(() => Meeting)
export class MeetingQuestionsResolver {
  constructor(
    private readonly service: QuestionService,
    private readonly pages: QuestionPages,
    private readonly loaders: MeetingLoaders,
  ) {}

  @ResolveField(() => QuestionPage, { nullable: true, description: 'Null until it is published.' })
  questionPage(@Parent() { id }: Meeting, @Context() context: RequestContext): Promise<QuestionPage | null> {
    return this.pages.pageOf.load(context, id);
  }

  @ResolveField(() => AskingState, { description: 'Whether the viewer can ask something of it now.' })
  async asking(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<AskingState> {
    return this.service.asking(meeting, await this.loaders.own(context, viewer, meeting));
  }
}
