import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, OrganisationService } from '@verbonden/alliance/api';
import { KnowledgeItem, KnowledgeItemLoader } from '@verbonden/knowledge/api';
import { PersonService } from '@verbonden/people/api';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { Advice, adviceOf } from '../advice/advice';
import { isAsker, isHost, looksAfterBoard } from '../soundingboard.policy';
import { AdviceRequestConnection } from './advice-request.connection';
import { AdviceRequest } from './advice-request.entity';
import {
  AdviceRequestsArgs,
  AskAdviceInput,
  HostAdviceRequestInput,
  WithdrawAdviceRequestInput,
} from './advice-request.input';
import { AdviceRequestList } from './advice-request-list';
import { AdviceRequestService } from './advice-request.service';

@Resolver(() => AdviceRequest)
export class AdviceRequestResolver {
  constructor(
    private readonly service: AdviceRequestService,
    private readonly list: AdviceRequestList,
    private readonly persons: PersonService,
    private readonly organisations: OrganisationService,
    private readonly items: KnowledgeItemLoader,
  ) {}

  @Query(() => AdviceRequest, { nullable: true, description: 'NOT_FOUND for who may not know of it.' })
  adviceRequest(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AdviceRequest> {
    return this.service.get(viewer, id);
  }

  @Query(() => AdviceRequestConnection, {
    description: 'All for a coordinator; else what one asked or was invited to. The newest first.',
  })
  adviceRequests(
    @CurrentPerson() viewer: SignedInViewer,
    @Args() args: AdviceRequestsArgs,
  ): Promise<AdviceRequestConnection> {
    return this.list.page(viewer, args);
  }

  @Mutation(() => AdviceRequest, { description: 'Asks the sounding board; coordinators get a mail.' })
  askAdvice(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AskAdviceInput,
  ): Promise<AdviceRequest> {
    return this.service.ask(viewer, input);
  }

  @Mutation(() => Boolean, { description: 'As long as nobody talks about it.' })
  withdrawAdviceRequest(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: WithdrawAdviceRequestInput,
  ): Promise<boolean> {
    return this.service.withdraw(viewer, id);
  }

  @Mutation(() => AdviceRequest, { description: 'A coordinator takes it on, or over from another.' })
  hostAdviceRequest(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: HostAdviceRequestInput,
  ): Promise<AdviceRequest> {
    return this.service.host(viewer, id);
  }

  @ResolveField(() => Date)
  askedAt(@Parent() { createdAt }: AdviceRequest): Date {
    return createdAt;
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'Null for the network.' })
  organisation(
    @Parent() { organisationId }: AdviceRequest,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> | null {
    return organisationId ? this.organisations.byId.load(context, organisationId) : null;
  }

  @ResolveField(() => String, { nullable: true })
  askerName(
    @Parent() { askerId }: AdviceRequest,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return this.nameOf(context, askerId);
  }

  @ResolveField(() => String, { nullable: true })
  hostName(@Parent() { hostId }: AdviceRequest, @Context() context: RequestContext): Promise<string | null> {
    return this.nameOf(context, hostId);
  }

  @ResolveField(() => KnowledgeItem, { nullable: true, description: 'The practice it is about.' })
  async knowledgeItem(
    @Parent() { knowledgeItemId }: AdviceRequest,
    @Context() context: RequestContext,
  ): Promise<KnowledgeItem | null> {
    if (!knowledgeItemId) return null;
    const [item] = await this.items.readableNow(context, context.viewer, [knowledgeItemId]);
    return item ?? null;
  }

  @ResolveField(() => Advice, { nullable: true, description: 'Once it was published.' })
  advice(@Parent() request: AdviceRequest): Advice | null {
    return request.year === null ? null : adviceOf(request);
  }

  @ResolveField(() => Boolean)
  askerIsIn(@Parent() { askerInSince }: AdviceRequest): boolean {
    return askerInSince !== null;
  }

  @ResolveField(() => Boolean)
  roomIsClosed(@Parent() { roomClosedAt }: AdviceRequest): boolean {
    return roomClosedAt !== null;
  }

  @ResolveField(() => Boolean)
  viewerIsHost(@Parent() request: AdviceRequest, @CurrentViewer() viewer: Viewer): boolean {
    return isHost(viewer, request);
  }

  @ResolveField(() => Boolean)
  viewerCanHost(@Parent() { status }: AdviceRequest, @CurrentViewer() viewer: Viewer): boolean {
    return looksAfterBoard(viewer) && (status === 'OPEN' || status === 'IN_DISCUSSION');
  }

  @ResolveField(() => Boolean)
  viewerCanWithdraw(@Parent() request: AdviceRequest, @CurrentViewer() viewer: Viewer): boolean {
    return request.status === 'OPEN' && isAsker(viewer, request);
  }

  @ResolveField(() => Boolean)
  viewerCanFollowUp(@Parent() request: AdviceRequest, @CurrentViewer() viewer: Viewer): boolean {
    return request.status === 'ADVISED' && isAsker(viewer, request);
  }

  private async nameOf(context: RequestContext, personId: string | null): Promise<string | null> {
    return personId ? ((await this.persons.byId.load(context, personId))?.name ?? null) : null;
  }
}
