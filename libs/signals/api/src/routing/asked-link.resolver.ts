import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { LabelService, Organisation, OrganisationService } from '@verbonden/alliance/api';
import { PersonService } from '@verbonden/people/api';
import type { RequestContext } from '@verbonden/shared/server';
import { AskColleague, AskedByLink } from './asked-by-link';
import {
  NotKnownByLinkInput,
  PassOnByLinkInput,
  ReplyByLinkInput,
  ShowReplyNameByLinkInput,
  StopAskingByLinkInput,
} from './asked-link.input';
import { AskedLinkService } from './asked-link.service';

/** What somebody who was asked does from the mail. */
@Resolver(() => AskedByLink)
export class AskedLinkResolver {
  constructor(
    private readonly service: AskedLinkService,
    private readonly labels: LabelService,
    private readonly persons: PersonService,
    private readonly organisations: OrganisationService,
  ) {}

  @Query(() => AskedByLink, {
    nullable: true,
    description: 'What a link in a mail asks. NOT_FOUND when it is not right.',
  })
  askedByLink(@Args('token') token: string): Promise<AskedByLink> {
    return this.service.byLink(token);
  }

  @Mutation(() => AskedByLink, { description: 'Replies, or changes the reply; without signing in.' })
  replyByLink(@Args('input') input: ReplyByLinkInput): Promise<AskedByLink> {
    return this.service.reply(input);
  }

  @Mutation(() => AskedByLink, { description: 'A colleague is asked instead.' })
  passOnByLink(@Args('input') input: PassOnByLinkInput): Promise<AskedByLink> {
    return this.service.passOn(input);
  }

  @Mutation(() => AskedByLink, { description: "'Dit weet ik niet': the next best is asked." })
  notKnownByLink(@Args('input') input: NotKnownByLinkInput): Promise<AskedByLink> {
    return this.service.notKnown(input);
  }

  @Mutation(() => AskedByLink, { description: 'The name with the own reply comes or goes, at once.' })
  showReplyNameByLink(@Args('input') input: ShowReplyNameByLinkInput): Promise<AskedByLink> {
    return this.service.showName(input);
  }

  @Mutation(() => AskedByLink, { description: 'Never asked again about anything, or after all.' })
  stopAskingByLink(@Args('input') input: StopAskingByLinkInput): Promise<AskedByLink> {
    return this.service.stopAsking(input);
  }

  @ResolveField(() => String)
  themeLabel(@Parent() { signal }: AskedByLink, @Context() context: RequestContext): Promise<string> {
    return this.labels.nameOf(context, 'themes', signal.theme);
  }

  @ResolveField(() => String, { nullable: true })
  regionLabel(
    @Parent() { signal: { region } }: AskedByLink,
    @Context() context: RequestContext,
  ): Promise<string> | null {
    return region ? this.labels.nameOf(context, 'regions', region) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Who asks; null once gone.' })
  async askerName(
    @Parent() { signal: { raisedById } }: AskedByLink,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return raisedById ? ((await this.persons.byId.load(context, raisedById))?.name ?? null) : null;
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'Where who asks works.' })
  askerOrganisation(
    @Parent() { signal: { organisationId } }: AskedByLink,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> | null {
    return organisationId ? this.organisations.byId.load(context, organisationId) : null;
  }

  @ResolveField(() => [AskColleague], { description: 'Who can be asked instead; none once you reacted.' })
  colleagues(@Parent() asked: AskedByLink): Promise<AskColleague[]> {
    return this.service.colleaguesFor(asked);
  }
}
