import {
  Args,
  Context,
  Field,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import type { Clock, Locale, SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import {
  CLOCK,
  CurrentPerson,
  CurrentViewer,
  renderMarkdown,
  type RequestContext,
} from '@verbonden/shared/server';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingRecap } from './meeting-recap.entity';
import { PublishRecapInput, SaveRecapInput } from './recap.input';
import { RecapService } from './recap.service';
import { RecapTiming, recapTiming } from './recap-timing';

@ObjectType({ description: 'The recap of a meeting as everybody reads it.' })
export class PublishedRecap {
  @Field({ description: 'Safe HTML; headings begin at h2.' })
  html!: string;

  @Field({ description: 'What stands before its first heading; safe HTML.' })
  opening!: string;

  @Field(() => String, { description: '"nl" or "en": Dutch where there is no English.' })
  language!: Locale;

  @Field(() => Date)
  publishedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'The last time its text changed since.' })
  changedAt!: Date | null;
}

@ObjectType({ description: 'What a recap begins with, in both languages. Markdown.' })
export class RecapDraft {
  @Field()
  bodyNl!: string;

  @Field()
  bodyEn!: string;
}

@ObjectType({ description: 'Where a coordinator works on the recap of a meeting.' })
export class RecapDesk {
  @Field(() => Meeting)
  meeting!: Meeting;
}

@Resolver(() => RecapDesk)
export class RecapDeskResolver {
  constructor(
    private readonly service: RecapService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => RecapDesk)
  async recapDesk(@CurrentViewer() viewer: Viewer, @Args('slug') slug: string): Promise<RecapDesk> {
    return { meeting: await this.service.open(viewer, slug) };
  }

  @Query(() => RecapDraft, { description: 'Composed from what the portal knows now; nothing is saved.' })
  async draftRecap(@Context() context: RequestContext, @Args('slug') slug: string): Promise<RecapDraft> {
    const meeting = await this.service.open(context.viewer, slug);
    const [bodyNl, bodyEn] = await Promise.all([
      this.service.compose(context, meeting, 'nl'),
      this.service.compose(context, meeting, 'en'),
    ]);
    return { bodyNl, bodyEn };
  }

  @Mutation(() => MeetingRecap, { description: 'Readers keep what was published.' })
  saveRecap(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SaveRecapInput,
  ): Promise<MeetingRecap> {
    return this.service.save(viewer, input);
  }

  @Mutation(() => MeetingRecap, {
    description: 'Shows it to everybody. The first time, participants get a mail; anew, nobody does.',
  })
  publishRecap(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: PublishRecapInput,
  ): Promise<MeetingRecap> {
    return this.service.publish(viewer, input);
  }

  @ResolveField(() => MeetingRecap, { nullable: true, description: 'Null while nothing was saved.' })
  recap(@Parent() { meeting }: RecapDesk, @Context() context: RequestContext): Promise<MeetingRecap | null> {
    return this.service.byMeeting.load(context, meeting.id);
  }

  @ResolveField(() => RecapTiming)
  async timing(@Parent() { meeting }: RecapDesk, @Context() context: RequestContext): Promise<RecapTiming> {
    const recap = await this.service.byMeeting.load(context, meeting.id);
    return recapTiming(meeting.endsAt, recap?.publishedAt ?? null, this.clock.now());
  }
}

/** What recaps add to a meeting. */
@Resolver(() => Meeting)
export class MeetingRecapResolver {
  constructor(private readonly service: RecapService) {}

  @ResolveField(() => PublishedRecap, { nullable: true, description: 'Null until it is published.' })
  async recap(
    @Parent() meeting: Meeting,
    @Context() context: RequestContext,
  ): Promise<PublishedRecap | null> {
    const recap = await this.service.byMeeting.load(context, meeting.id);
    const told = recap?.publishedIn(context.viewer.locale);
    if (!recap?.publishedAt || !told) return null;
    const opening = told.body.split(/^#{1,6} /m, 1)[0] ?? '';
    return {
      html: renderMarkdown(told.body),
      opening: renderMarkdown(opening),
      language: told.language,
      publishedAt: recap.publishedAt,
      changedAt: recap.republishedAt,
    };
  }
}
