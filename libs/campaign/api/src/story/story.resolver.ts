import {
  Args,
  Context,
  Field,
  ID,
  Int,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import {
  Consent,
  ConsentedPerson,
  type ConsentScope,
  ConsentScopeEnum,
  ConsentService,
  Organisation,
  OrganisationService,
  sharedScopes,
  shownPerson,
} from '@verbonden/alliance/api';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import {
  CurrentPerson,
  CurrentViewer,
  Files,
  FileState,
  PageArgs,
  renderMarkdown,
  type RequestContext,
  StoredFile,
} from '@verbonden/shared/server';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { CampaignEditionService } from '../campaign-edition/campaign-edition.service';
import { storySubject } from './consent-subject';
import { photoPath } from './photo-address';
import { PhotoDownloads } from './photo-downloads';
import { mayBeDownloaded } from './photo-use';
import { StoryConnection } from './story.connection';
import { Story } from './story.entity';
import { canChangeStory, canKeepConsents, canReviewStory, isForEverybody, keepsStory } from './story.policy';
import { StoryService } from './story.service';
import { type StoryStatus, StoryStatusEnum } from './story.states';

@ObjectType({ description: 'The photo of a story, once it can be seen.' })
export class StoryPhoto {
  @Field()
  path!: string;

  @Field(() => Int)
  width!: number;

  @Field(() => Int)
  height!: number;

  @Field({ description: 'Whether it may stand elsewhere too, and so be kept.' })
  mayBeKept!: boolean;
}

/** Reading stories, and what a story tells of itself. */
@Resolver(() => Story)
export class StoryResolver {
  constructor(
    private readonly service: StoryService,
    private readonly editions: CampaignEditionService,
    private readonly organisations: OrganisationService,
    private readonly consents: ConsentService,
    private readonly files: Files,
    private readonly downloads: PhotoDownloads,
  ) {}

  @Query(() => Story, { nullable: true, description: 'NOT_FOUND when there is none for this viewer.' })
  story(@CurrentViewer() viewer: Viewer, @Args('slug', { type: () => ID }) slug: string): Promise<Story> {
    return this.service.get(viewer, slug);
  }

  @Query(() => String, {
    nullable: true,
    description: 'Why a story that everybody read is gone: REQUEST or TIME. Null when none stood there.',
  })
  storyGone(@Args('slug', { type: () => ID }) slug: string): Promise<'REQUEST' | 'TIME' | null> {
    return this.service.whyGone(slug);
  }

  @Query(() => StoryConnection, { description: 'What everybody reads, the newest first.' })
  stories(
    @Args() page: PageArgs,
    @Args('edition', { type: () => ID, nullable: true, description: 'The slug of an edition.' })
    edition?: string | null,
  ): Promise<StoryConnection> {
    return this.service.list(edition ?? null, page);
  }

  @Query(() => StoryConnection, { description: 'What the viewer keeps, whatever its state.' })
  keptStories(
    @CurrentPerson() viewer: SignedInViewer,
    @Args() page: PageArgs,
    @Args('status', { type: () => StoryStatusEnum, nullable: true }) status?: StoryStatus | null,
  ): Promise<StoryConnection> {
    return this.service.kept(viewer, status ?? null, page);
  }

  @ResolveField(() => CampaignEdition, { nullable: true })
  edition(
    @Parent() { editionId }: Story,
    @Context() context: RequestContext,
  ): Promise<CampaignEdition | null> {
    return this.editions.byId.load(context, editionId);
  }

  @ResolveField(() => Organisation, {
    nullable: true,
    description: 'Who tells it; none: the network itself.',
  })
  async organisation(
    @Parent() { organisationId }: Story,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> {
    return organisationId === null ? null : this.organisations.byId.load(context, organisationId);
  }

  @ResolveField(() => String)
  bodyHtml(@Parent() { body }: Story): string {
    return renderMarkdown(body);
  }

  @ResolveField(() => [ConsentedPerson], { description: 'Who tells it, by the names they chose.' })
  async people(@Parent() { id }: Story, @Context() context: RequestContext): Promise<ConsentedPerson[]> {
    const given = await this.consents.givenOf(context, storySubject, id);
    return given.map((consent) => shownPerson(consent, context.viewer.locale));
  }

  @ResolveField(() => [ConsentScopeEnum], { description: 'Where everybody in it lets it be used.' })
  async scopes(@Parent() { id }: Story, @Context() context: RequestContext): Promise<ConsentScope[]> {
    return sharedScopes(await this.consents.givenOf(context, storySubject, id));
  }

  @ResolveField(() => [Consent], { description: 'Every consent, also asked and ended; for who keeps it.' })
  async consentsAsked(@Parent() story: Story, @Context() context: RequestContext): Promise<Consent[]> {
    if (!canKeepConsents(context.viewer, story)) return [];
    return this.consents.ofSubject.load(context, `${storySubject} ${story.id}`);
  }

  @ResolveField(() => StoryPhoto, { nullable: true })
  async photo(@Parent() story: Story, @Context() context: RequestContext): Promise<StoryPhoto | null> {
    const file = await this.photoOf(story, context);
    if (file?.state !== FileState.READY) return null;
    const { name, width, height } = file;
    return {
      path: photoPath(story.id, name),
      width: width ?? 0,
      height: height ?? 0,
      mayBeKept: mayBeDownloaded(await this.scopes(story, context)),
    };
  }

  @ResolveField(() => StoredFile, { nullable: true, description: 'Its photo as a file, for who keeps it.' })
  async photoFile(@Parent() story: Story, @Context() context: RequestContext): Promise<StoredFile | null> {
    return keepsStory(context.viewer, story) ? this.photoOf(story, context) : null;
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'How many people keep its photo, as far as they were signed in; for who keeps the story.',
  })
  async photoDownloads(@Parent() story: Story, @Context() context: RequestContext): Promise<number | null> {
    return keepsStory(context.viewer, story) ? this.downloads.countOf.load(context, story.id) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'What should be different; for who keeps it.' })
  returnedWith(@Parent() story: Story, @CurrentViewer() viewer: Viewer): string | null {
    return keepsStory(viewer, story) ? story.returnedWith : null;
  }

  @ResolveField(() => Boolean, { description: 'Whether everybody can read it today.' })
  isPublic(@Parent() story: Story): boolean {
    return isForEverybody(story, this.service.today());
  }

  @ResolveField(() => Boolean)
  viewerCanChange(@Parent() story: Story, @CurrentViewer() viewer: Viewer): boolean {
    return canChangeStory(viewer, story);
  }

  @ResolveField(() => Boolean)
  viewerKeeps(@Parent() story: Story, @CurrentViewer() viewer: Viewer): boolean {
    return keepsStory(viewer, story);
  }

  @ResolveField(() => Boolean)
  viewerCanReview(@Parent() story: Story, @CurrentViewer() viewer: Viewer): boolean {
    return canReviewStory(viewer, story);
  }

  private async photoOf({ photoFileId }: Story, context: RequestContext): Promise<StoredFile | null> {
    return photoFileId === null ? null : this.files.byId.load(context, photoFileId);
  }
}
