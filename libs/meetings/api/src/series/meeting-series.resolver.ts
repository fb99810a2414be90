import {
  Args,
  Context,
  Field,
  Info,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { forbidden, type Page, type SignedInViewer, text, type Viewer } from '@verbonden/shared/kernel';
import {
  connectionOf,
  CurrentPerson,
  CurrentViewer,
  PageArgs,
  type RequestContext,
} from '@verbonden/shared/server';
import { assertOneMeeting } from '../meeting/one-meeting';
import { MeetingList } from '../meeting/meeting.list';
import { Meeting } from '../meeting/meeting.entity';
import { canEditMeetings, canSeeMeeting } from '../meetings.policy';
import { MeetingCopyPart } from './copy-table';
import { DuplicateMeetingInput } from './duplicate-meeting.input';
import { type CountedCopyRule, MeetingCopies } from './meeting-copies';
import { MeetingSeries } from './meeting-series.entity';
import {
  CreateMeetingSeriesInput,
  PublishMeetingSeriesInput,
  UpdateMeetingSeriesInput,
} from './meeting-series.input';
import { MeetingSeriesService } from './meeting-series.service';

@ObjectType()
export class MeetingSeriesConnection extends connectionOf(MeetingSeries, 'MeetingSeries') {}

@ObjectType({ description: 'Something that a meeting has, and whether a copy has it too.' })
export class MeetingCopyLine {
  @Field(() => MeetingCopyPart)
  what!: MeetingCopyPart;

  @Field(() => Boolean)
  goesAlong!: boolean;

  @Field(() => Int)
  count!: number;
}

@Resolver(() => MeetingSeries)
export class MeetingSeriesResolver {
  constructor(private readonly service: MeetingSeriesService) {}

  @Query(() => MeetingSeries, { description: 'A season by its name in addresses.' })
  meetingSeries(@CurrentViewer() viewer: Viewer, @Args('slug') slug: string): Promise<MeetingSeries> {
    return this.service.getBySlug(viewer, slug);
  }

  @Query(() => MeetingSeriesConnection, { description: 'Seasons, the newest first.' })
  meetingSeriesList(@CurrentViewer() viewer: Viewer, @Args() page: PageArgs): Promise<Page<MeetingSeries>> {
    return this.service.page(viewer, page);
  }

  @Mutation(() => MeetingSeries, { description: 'Makes a season with a draft for each of its dates.' })
  createMeetingSeries(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: CreateMeetingSeriesInput,
  ): Promise<MeetingSeries> {
    return this.service.create(viewer, input);
  }

  @Mutation(() => MeetingSeries)
  updateMeetingSeries(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: UpdateMeetingSeriesInput,
  ): Promise<MeetingSeries> {
    return this.service.update(viewer, input);
  }

  @Mutation(() => MeetingSeries)
  publishMeetingSeries(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: PublishMeetingSeriesInput,
  ): Promise<MeetingSeries> {
    return this.service.publish(viewer, input);
  }

  @ResolveField(() => String, {
    description: "In the reader's language; in Dutch where there is no English.",
  })
  title(@Parent() series: MeetingSeries, @CurrentViewer() viewer: Viewer): string {
    return series.titleIn(viewer.locale);
  }

  @ResolveField(() => [Meeting], {
    description: 'In the order in which they are held; drafts for coordinators.',
  })
  async meetings(
    @Parent() series: MeetingSeries,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<Meeting[]> {
    const meetings = await this.service.meetingsOf.load(context, series.id);
    return meetings.filter((meeting) => canSeeMeeting(viewer, meeting));
  }

  @ResolveField(() => Boolean)
  viewerCanEdit(@CurrentViewer() viewer: Viewer): boolean {
    return canEditMeetings(viewer);
  }
}

/** What seasons and copying add to a meeting. */
@Resolver(() => Meeting)
export class MeetingInSeriesResolver {
  constructor(
    private readonly service: MeetingSeriesService,
    private readonly copies: MeetingCopies,
    private readonly list: MeetingList,
  ) {}

  @Mutation(() => Meeting, { description: 'Makes a draft like an earlier meeting, on another day.' })
  duplicateMeeting(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: DuplicateMeetingInput,
  ): Promise<Meeting> {
    return this.copies.duplicate(viewer, input);
  }

  @ResolveField(() => MeetingSeries, { nullable: true, description: 'The season it is part of.' })
  async series(
    @Parent() { seriesId }: Meeting,
    @Context() context: RequestContext,
  ): Promise<MeetingSeries | null> {
    return seriesId ? this.service.byId.load(context, seriesId) : null;
  }

  @ResolveField(() => Meeting, {
    nullable: true,
    description: 'The meeting that this one began as a copy of; for coordinators.',
  })
  async copiedFrom(
    @Parent() { copiedFromId }: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<Meeting | null> {
    if (!copiedFromId || !canEditMeetings(viewer)) return null;
    return this.list.byId.load(context, copiedFromId);
  }

  @ResolveField(() => [MeetingCopyLine], {
    nullable: true,
    description:
      'What this meeting has and whether a copy has it too; for coordinators, of one meeting at a time.',
  })
  copyParts(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CountedCopyRule[]> {
    if (!canEditMeetings(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    assertOneMeeting(info);
    return this.copies.parts(meeting);
  }
}
