import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService } from '@verbonden/people/api';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { MediaAnswersLoader } from './media-answers.loader';
import { MediaAskingService } from './media-asking.service';
import { MediaConsentService } from './media-consent.service';
import { MediaDesk } from './media-desk';
import { MediaList } from './media-list';
import { MediaRequestConnection } from './media-request.connection';
import { MediaRequest } from './media-request.entity';
import {
  AgreeMediaInput,
  AskMediaInput,
  BriefMediaInput,
  ChooseMediaSupporterInput,
  DeclineMediaInput,
  LayMediaBeforeInput,
  MediaRequestsArgs,
  MoveMediaInput,
  NoteMediaGuardianInput,
  PublishMediaInput,
  StopMediaInput,
  TakeOnMediaInput,
} from './media-request.input';
import { MediaRequestService } from './media-request.service';
import { type MediaStatus, MediaStatusEnum, nextOf } from './media-request.states';
import { MediaCount, MediaSupporter, MediaYes } from './media-yes';

/** The media desk: what a journalist asks, and what coordinators do with it. */
@Resolver(() => MediaRequest)
export class MediaRequestResolver {
  constructor(
    private readonly service: MediaRequestService,
    private readonly asking: MediaAskingService,
    private readonly consents: MediaConsentService,
    private readonly desk: MediaDesk,
    private readonly list: MediaList,
    private readonly answers: MediaAnswersLoader,
    private readonly persons: PersonService,
  ) {}

  @Mutation(() => Boolean, { description: 'By a journalist, without an account; the answer comes by mail.' })
  async askMedia(
    @CurrentViewer() { locale }: Viewer,
    @Args('input') input: AskMediaInput,
    @Context() { req }: RequestContext,
  ): Promise<boolean> {
    await this.service.ask(locale, req?.ip ?? '', input);
    return true;
  }

  @Query(() => MediaRequestConnection, { description: 'For coordinators; the newest first.' })
  mediaRequests(
    @CurrentPerson() viewer: SignedInViewer,
    @Args() args: MediaRequestsArgs,
  ): Promise<MediaRequestConnection> {
    return this.list.page(viewer, args);
  }

  @Query(() => MediaRequest, { description: 'For coordinators.' })
  mediaRequest(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<MediaRequest> {
    return this.desk.get(viewer, id);
  }

  @Query(() => [MediaSupporter], { description: 'Who can go along with young people: coordinators.' })
  mediaSupporters(@CurrentPerson() viewer: SignedInViewer): Promise<MediaSupporter[]> {
    return this.desk.supporters(viewer);
  }

  @Mutation(() => MediaRequest, { description: 'Takes it on, or over from a colleague.' })
  takeOnMedia(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: TakeOnMediaInput,
  ): Promise<MediaRequest> {
    return this.service.takeOn(viewer, id);
  }

  @Mutation(() => MediaRequest, { description: 'Says no; the journalist gets these words in a mail.' })
  declineMedia(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: DeclineMediaInput,
  ): Promise<MediaRequest> {
    return this.service.decline(viewer, input);
  }

  @Mutation(() => MediaRequest, { description: 'What all young people who will be asked read.' })
  briefMedia(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: BriefMediaInput,
  ): Promise<MediaRequest> {
    return this.service.brief(viewer, input);
  }

  @Mutation(() => MediaRequest, { description: 'Which coordinator goes along.' })
  chooseMediaSupporter(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ChooseMediaSupporterInput,
  ): Promise<MediaRequest> {
    return this.service.chooseSupporter(viewer, input);
  }

  @Mutation(() => MediaRequest, {
    description:
      'Asks all who are ready for the media and have room for it, two at least. Nobody chooses whom.',
  })
  layMediaBefore(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: LayMediaBeforeInput,
  ): Promise<MediaRequest> {
    return this.asking.lay(viewer, id);
  }

  @Mutation(() => MediaRequest, { description: 'To another day; who said yes is asked anew.' })
  moveMedia(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: MoveMediaInput,
  ): Promise<MediaRequest> {
    return this.asking.move(viewer, input);
  }

  @Mutation(() => MediaRequest, { description: 'That a parent or guardian agrees too, or no more.' })
  noteMediaGuardian(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: NoteMediaGuardianInput,
  ): Promise<MediaRequest> {
    return this.consents.noteGuardian(viewer, input);
  }

  @Mutation(() => MediaRequest, { description: 'Agreed: the journalist gets the one mail.' })
  agreeMedia(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: AgreeMediaInput,
  ): Promise<MediaRequest> {
    return this.service.agree(viewer, id);
  }

  @Mutation(() => MediaRequest, { description: 'Where it was published.' })
  publishMedia(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: PublishMediaInput,
  ): Promise<MediaRequest> {
    return this.service.publish(viewer, input);
  }

  @Mutation(() => MediaRequest, { description: 'What was agreed does not go on.' })
  stopMedia(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: StopMediaInput,
  ): Promise<MediaRequest> {
    return this.service.stop(viewer, id);
  }

  @ResolveField(() => Date)
  askedAt(@Parent() { createdAt }: MediaRequest): Date {
    return createdAt;
  }

  @ResolveField(() => String, { nullable: true })
  coordinatorName(
    @Parent() { coordinatorId }: MediaRequest,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return this.nameOf(context, coordinatorId);
  }

  @ResolveField(() => Boolean, { description: 'The viewer took it on.' })
  viewerKeeps(@Parent() { coordinatorId }: MediaRequest, @CurrentViewer() { personId }: Viewer): boolean {
    return coordinatorId !== null && coordinatorId === personId;
  }

  @ResolveField(() => MediaSupporter, { nullable: true, description: 'The coordinator who goes along.' })
  async supporter(
    @Parent() { supporterId }: MediaRequest,
    @Context() context: RequestContext,
  ): Promise<MediaSupporter | null> {
    const name = await this.nameOf(context, supporterId);
    return supporterId && name ? { id: supporterId, name } : null;
  }

  @ResolveField(() => MediaCount)
  answered(@Parent() { id }: MediaRequest, @Context() context: RequestContext): Promise<MediaCount> {
    return this.answers.countOf.load(context, id);
  }

  @ResolveField(() => [MediaYes], { description: 'Who said yes, in the order in which they did.' })
  yes(@Parent() { id }: MediaRequest, @Context() context: RequestContext): Promise<MediaYes[]> {
    return this.answers.yesOf.load(context, id);
  }

  @ResolveField(() => [MediaStatusEnum], { description: 'Where it can go from here.' })
  next(@Parent() { status }: MediaRequest): readonly MediaStatus[] {
    return nextOf(status);
  }

  private async nameOf(context: RequestContext, personId: string | null): Promise<string | null> {
    return personId ? ((await this.persons.byId.load(context, personId))?.name ?? null) : null;
  }
}
