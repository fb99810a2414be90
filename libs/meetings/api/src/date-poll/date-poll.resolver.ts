import { Inject } from '@nestjs/common';
import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Me } from '@verbonden/people/api';
import type { Clock, SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CLOCK, CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { MeetingStatus } from '../meeting/meeting.enums';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingList } from '../meeting/meeting.list';
import { canRunDatePolls, canSeeAnswers } from '../meetings.policy';
import { RegistrationResult } from '../registration/registration-result';
import { AskedPerson } from './asked-person.entity';
import { ChooseMomentService } from './choose-moment.service';
import { DatePoll } from './date-poll.entity';
import { choicesFor, PollChoice } from './date-poll.enums';
import {
  AnswerDatePollByLinkInput,
  AnswerDatePollInput,
  AskedPeopleInput,
  ChooseDatePollMomentInput,
  OpenDatePollInput,
  RegisterByPollLinkInput,
  RemindDatePollInput,
} from './date-poll.input';
import { DatePollLoaders } from './date-poll.loaders';
import { DatePollAnswer } from './date-poll-answer.entity';
import { DatePollMoment } from './date-poll-moment.entity';
import {
  DatePollByLink,
  DatePollCount,
  DatePollProblem,
  PeopleToAsk,
  PollAnswerResult,
  PollChoiceResult,
  PollReminderResult,
} from './date-poll-result';
import { DatePollService, wasRemindedOn } from './date-poll.service';

@Resolver(() => DatePoll)
export class DatePollResolver {
  constructor(
    private readonly service: DatePollService,
    private readonly choosing: ChooseMomentService,
    private readonly loaders: DatePollLoaders,
    private readonly meetings: MeetingList,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => PeopleToAsk, { description: 'Who a date poll would be sent to, before it is.' })
  peopleToAsk(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AskedPeopleInput,
  ): Promise<PeopleToAsk> {
    return this.service.peopleToAsk(viewer, input);
  }

  @Query(() => DatePollByLink, { description: 'What the link in a mail shows. Asking changes nothing.' })
  datePollByLink(@Args('token') token: string): Promise<DatePollByLink> {
    return this.choosing.byLink(token);
  }

  @Mutation(() => DatePoll, { description: 'Asks people by mail when they can come to a draft.' })
  openDatePoll(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: OpenDatePollInput,
  ): Promise<DatePoll> {
    return this.service.open(viewer, input);
  }

  @Mutation(() => PollAnswerResult)
  answerDatePoll(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AnswerDatePollInput,
  ): Promise<PollAnswerResult> {
    return this.service.answer(viewer, input);
  }

  @Mutation(() => PollAnswerResult)
  answerDatePollByLink(@Args('input') input: AnswerDatePollByLinkInput): Promise<PollAnswerResult> {
    return this.service.answerByLink(input);
  }

  @Mutation(() => PollReminderResult, { description: 'Mails who has not answered, once a day at most.' })
  remindDatePoll(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RemindDatePollInput,
  ): Promise<PollReminderResult> {
    return this.service.remind(viewer, input);
  }

  @Mutation(() => PollChoiceResult, {
    description: 'Publishes the meeting at this moment and mails everybody who answered.',
  })
  chooseDatePollMoment(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ChooseDatePollMomentInput,
  ): Promise<PollChoiceResult> {
    return this.choosing.choose(viewer, input);
  }

  @Mutation(() => RegistrationResult, { description: 'Makes an answer a registration, signed out.' })
  registerByPollLink(@Args('input') input: RegisterByPollLinkInput): Promise<RegistrationResult> {
    return this.choosing.registerByLink(input);
  }

  @ResolveField(() => Meeting)
  async meeting(@Parent() poll: DatePoll, @Context() context: RequestContext): Promise<Meeting> {
    return (await this.meetings.byId.load(context, poll.meetingId))!;
  }

  @ResolveField(() => Boolean, { description: 'True while people can answer.' })
  async isOpen(@Parent() poll: DatePoll, @Context() context: RequestContext): Promise<boolean> {
    const meeting = await this.meetings.byId.load(context, poll.meetingId);
    return meeting?.status === MeetingStatus.DATE_POLL && poll.isOpenAt(this.clock.now());
  }

  @ResolveField(() => [DatePollMoment], { description: 'The earliest first.' })
  moments(@Parent() poll: DatePoll, @Context() context: RequestContext): Promise<DatePollMoment[]> {
    return this.loaders.moments.load(context, poll.id);
  }

  @ResolveField(() => DatePollMoment, { nullable: true, description: 'Null until one is chosen.' })
  async chosen(@Parent() poll: DatePoll, @Context() context: RequestContext): Promise<DatePollMoment | null> {
    const moments = await this.loaders.moments.load(context, poll.id);
    return moments.find(({ id }) => id === poll.chosenMomentId) ?? null;
  }

  @ResolveField(() => [AskedPerson], { nullable: true, description: 'By name; for coordinators.' })
  async asked(
    @Parent() poll: DatePoll,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<AskedPerson[] | null> {
    return canSeeAnswers(viewer) ? this.loaders.people.load(context, poll.id) : null;
  }

  @ResolveField(() => Int, { nullable: true, description: 'How many are asked; for coordinators.' })
  async askedCount(
    @Parent() poll: DatePoll,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<number | null> {
    return canSeeAnswers(viewer) ? (await this.loaders.people.load(context, poll.id)).length : null;
  }

  @ResolveField(() => Int, { nullable: true, description: 'How many have answered; for coordinators.' })
  async answeredCount(
    @Parent() poll: DatePoll,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<number | null> {
    if (!canSeeAnswers(viewer)) return null;
    return (await this.loaders.people.load(context, poll.id)).filter(({ answeredAt }) => answeredAt).length;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'Whether people were reminded today already; for coordinators.',
  })
  remindedToday(@Parent() poll: DatePoll, @CurrentViewer() viewer: Viewer): boolean | null {
    return canRunDatePolls(viewer) ? wasRemindedOn(poll, this.clock.now()) : null;
  }

  @ResolveField(() => AskedPerson, { nullable: true, description: 'The viewer, when they are asked.' })
  async viewerAsked(
    @Parent() poll: DatePoll,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<AskedPerson | null> {
    if (viewer.personId === null) return null;
    const people = await this.loaders.people.load(context, poll.id);
    return people.find(({ personId }) => personId === viewer.personId) ?? null;
  }
}

@Resolver(() => DatePollMoment)
export class DatePollMomentResolver {
  constructor(
    private readonly loaders: DatePollLoaders,
    private readonly meetings: MeetingList,
    private readonly choosing: ChooseMomentService,
  ) {}

  @ResolveField(() => [PollChoice], { description: 'What can be answered.' })
  choices(@Parent() { form }: DatePollMoment): readonly PollChoice[] {
    return choicesFor(form);
  }

  @ResolveField(() => DatePollCount, { nullable: true, description: 'For coordinators.' })
  async count(
    @Parent() moment: DatePollMoment,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<DatePollCount | null> {
    if (!canSeeAnswers(viewer)) return null;
    return (await this.loaders.standing.load(context, moment.pollId)).counts.get(moment.id) ?? null;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'Most people can come; of equal ones most in the room; then the earliest. For coordinators.',
  })
  async isBest(
    @Parent() moment: DatePollMoment,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<boolean | null> {
    if (!canSeeAnswers(viewer)) return null;
    return (await this.loaders.standing.load(context, moment.pollId)).best === moment.id;
  }

  @ResolveField(() => [DatePollProblem], {
    nullable: true,
    description: 'What is in the way of choosing this moment; for coordinators.',
  })
  async problems(
    @Parent() moment: DatePollMoment,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<DatePollProblem[] | null> {
    if (!canRunDatePolls(viewer)) return null;
    const poll = await this.loaders.byId.load(context, moment.pollId);
    const meeting = poll && (await this.meetings.byId.load(context, poll.meetingId));
    if (!meeting) return [];
    const problems = await this.choosing.problemsOf(moment, meeting, context);
    return problems.map(({ field, text }) => ({ field, message: text[viewer.locale] }));
  }
}

@Resolver(() => AskedPerson)
export class AskedPersonResolver {
  constructor(private readonly loaders: DatePollLoaders) {}

  @ResolveField(() => String, { nullable: true, description: 'Where the mail went; for coordinators.' })
  address(@Parent() asked: AskedPerson, @CurrentViewer() viewer: Viewer): string | null {
    return canSeeAnswers(viewer) ? asked.address : null;
  }

  @ResolveField(() => [DatePollAnswer])
  answers(@Parent() asked: AskedPerson, @Context() context: RequestContext): Promise<DatePollAnswer[]> {
    return this.loaders.answers.load(context, asked.id);
  }
}

/** What date polls add to a meeting. */
@Resolver(() => Meeting)
export class MeetingDatePollResolver {
  constructor(private readonly loaders: DatePollLoaders) {}

  @ResolveField(() => DatePoll, {
    nullable: true,
    description: 'For coordinators and who is asked; null for everybody else and without a poll.',
  })
  async datePoll(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<DatePoll | null> {
    const poll = viewer.personId === null ? null : await this.loaders.ofMeeting.load(context, meeting.id);
    if (!poll || canRunDatePolls(viewer)) return poll;
    const people = await this.loaders.people.load(context, poll.id);
    return people.some(({ personId }) => personId === viewer.personId) ? poll : null;
  }
}

/** What date polls add to the person who is signed in. */
@Resolver(() => Me)
export class MyDatePollsResolver {
  constructor(private readonly service: DatePollService) {}

  @ResolveField(() => [DatePoll], {
    description: 'In which I am asked and have not answered yet, the first to close first; ten at most.',
  })
  datePollsToAnswer(@Parent() me: Me): Promise<DatePoll[]> {
    return this.service.toAnswer(me.id);
  }
}

/** What date polls bring to the API. */
export const datePollResolvers = [
  DatePollResolver,
  DatePollMomentResolver,
  AskedPersonResolver,
  MeetingDatePollResolver,
  MyDatePollsResolver,
];
