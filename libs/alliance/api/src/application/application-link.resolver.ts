import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { OrganisationService } from '../organisation/organisation.service';
import { ApplicationByLink } from './application-by-link.service';
import { ApplicationLink, ApplicationReceipt } from './application-link';
import { ApplicationListService } from './application-list.service';
import { ApplicationReceiving, type Received } from './application-receiving.service';
import type { MembershipApplication } from './application.entity';
import {
  AnswerByLinkInput,
  ConfirmApplicationByLinkInput,
  WithdrawApplicationByLinkInput,
  ApplyAsOrganisationInput,
  ApplyAsProfessionalInput,
} from './application.input';

/** The applicant's side: asking without an account, and the link of the mail. */
@Resolver()
export class ApplicationLinkResolver {
  constructor(
    private readonly receiving: ApplicationReceiving,
    private readonly byLink: ApplicationByLink,
    private readonly lists: ApplicationListService,
    private readonly organisations: OrganisationService,
  ) {}

  @Mutation(() => ApplicationReceipt, {
    description: 'An organisation asks to join. Whether the address is known is in no answer.',
  })
  async applyAsOrganisation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ApplyAsOrganisationInput,
    @Context() { req }: RequestContext,
  ): Promise<ApplicationReceipt> {
    return receipt(await this.receiving.fromOrganisation({ viewer, networkAddress: req?.ip ?? '' }, input));
  }

  @Mutation(() => ApplicationReceipt, {
    description: 'Somebody without a member organisation asks to join the network of professionals.',
  })
  async applyAsProfessional(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ApplyAsProfessionalInput,
    @Context() { req }: RequestContext,
  ): Promise<ApplicationReceipt> {
    return receipt(await this.receiving.fromProfessional({ viewer, networkAddress: req?.ip ?? '' }, input));
  }

  @Query(() => ApplicationLink, {
    nullable: true,
    description: 'NOT_FOUND when the link is not right, or it was erased.',
  })
  async applicationByLink(
    @Args('token') token: string,
    @Context() context: RequestContext,
  ): Promise<ApplicationLink> {
    return this.told(context, await this.byLink.get(token));
  }

  @Mutation(() => ApplicationLink, {
    description: 'The address is right: from now on a coordinator sees it.',
  })
  async confirmApplicationByLink(
    @Args('input') { token }: ConfirmApplicationByLinkInput,
    @Context() context: RequestContext,
  ): Promise<ApplicationLink> {
    return this.told(context, await this.byLink.confirm(token));
  }

  @Mutation(() => ApplicationLink, { description: 'Answers what a coordinator asked.' })
  async answerApplicationByLink(
    @Args('input') input: AnswerByLinkInput,
    @Context() context: RequestContext,
  ): Promise<ApplicationLink> {
    return this.told(context, await this.byLink.answer(input));
  }

  @Mutation(() => ApplicationLink)
  async withdrawApplicationByLink(
    @Args('input') { token }: WithdrawApplicationByLinkInput,
    @Context() context: RequestContext,
  ): Promise<ApplicationLink> {
    return this.told(context, await this.byLink.withdraw(token));
  }

  private async told(context: RequestContext, application: MembershipApplication): Promise<ApplicationLink> {
    const { id, kind, status, organisationName, contactName, organisationId } = application;
    const moments = await this.lists.moments.load(context, id);
    return {
      ...{ kind, status, organisationName, contactName },
      moments: [...moments],
      question: status === 'ASKED' ? (moments.findLast(({ step }) => step === 'ASK')?.words ?? null) : null,
      organisation: organisationId ? await this.organisations.byId.load(context, organisationId) : null,
    };
  }
}

function receipt({ mailSent, alike }: Received): ApplicationReceipt {
  return { mailSent, alike: [...alike] };
}
