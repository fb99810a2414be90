import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, OrganisationService } from '@verbonden/alliance/api';
import { PersonService } from '@verbonden/people/api';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { isOwnReply } from '../ask/ask.policy';
import { Signal } from '../signal/signal.entity';
import { Reply } from './reply.entity';
import { ReplyToSignalInput, ShowReplyNameInput } from './reply.input';
import { ReplyService } from './reply.service';

/** Replies to a question that was laid before members. */
@Resolver(() => Reply)
export class ReplyResolver {
  constructor(
    private readonly service: ReplyService,
    private readonly persons: PersonService,
    private readonly organisations: OrganisationService,
  ) {}

  @Mutation(() => Signal, { description: 'One reply for each person; again changes it, until it is closed.' })
  replyToSignal(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ReplyToSignalInput,
  ): Promise<Signal> {
    return this.service.reply(viewer, input);
  }

  @Mutation(() => Reply, {
    description: 'The name with an own reply comes or goes at once, from the page and from search.',
  })
  showReplyName(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ShowReplyNameInput,
  ): Promise<Reply> {
    return this.service.showName(viewer, input);
  }

  @ResolveField(() => Date)
  repliedAt(@Parent() { createdAt }: Reply): Date {
    return createdAt;
  }

  @ResolveField(() => String, { nullable: true, description: 'Null unless this person shows their name.' })
  async authorName(
    @Parent() { showName, personId }: Reply,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return showName && personId ? ((await this.persons.byId.load(context, personId))?.name ?? null) : null;
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'With the name only.' })
  organisation(
    @Parent() { showName, organisationId }: Reply,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> | null {
    return showName && organisationId ? this.organisations.byId.load(context, organisationId) : null;
  }

  @ResolveField(() => Boolean)
  viewerWroteIt(@Parent() reply: Reply, @CurrentViewer() viewer: Viewer): boolean {
    return isOwnReply(viewer, reply);
  }
}
