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
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { ConsentByLink } from './consent-by-link';
import { ConsentLinkService, type LinkedConsent } from './consent-link.service';
import { ageBandLabels, ConsentAnswerEnum, type ConsentState, ConsentStateEnum } from './consent.codes';
import { Consent } from './consent.entity';
import {
  AnswerConsentByLinkInput,
  AskConsentInput,
  EndConsentByLinkInput,
  EndConsentInput,
  RecordConsentInput,
} from './consent.input';
import { canSeeIdentity } from './consent.policy';
import { ConsentService } from './consent.service';

@ObjectType({ description: 'Who somebody really is and how they are reached; for a coordinator alone.' })
export class ConsentIdentity {
  @Field(() => String, { nullable: true })
  realName!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  guardianName!: string | null;

  @Field(() => String, { nullable: true })
  guardianEmail!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it ended, when they wanted to say.' })
  endReason!: string | null;
}

/** Consents, for who looks after what they are about. */
@Resolver(() => Consent)
export class ConsentResolver {
  constructor(private readonly service: ConsentService) {}

  @Mutation(() => Consent, {
    description: 'Asks by mail; it is given when everybody who was asked says yes.',
  })
  askConsent(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AskConsentInput,
  ): Promise<Consent> {
    return this.service.ask(viewer, input);
  }

  @Mutation(() => Consent, { description: 'Keeps a consent that was signed on paper.' })
  recordConsent(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RecordConsentInput,
  ): Promise<Consent> {
    return this.service.record(viewer, input);
  }

  @Mutation(() => Consent, {
    description: 'Ends it. What was shown by it is taken away everywhere in the same moment.',
  })
  endConsent(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: EndConsentInput,
  ): Promise<Consent> {
    return this.service.end(viewer, input);
  }

  @ResolveField(() => ConsentStateEnum)
  state(@Parent() consent: Consent): ConsentState {
    return this.service.stateOf(consent);
  }

  @ResolveField(() => String, { description: 'The age band in the language of the reader.' })
  ageLabel(@Parent() { ageBand }: Consent, @Context() { viewer }: RequestContext): string {
    return ageBandLabels[ageBand][viewer.locale];
  }

  @ResolveField(() => ConsentAnswerEnum, { nullable: true, description: 'What the person said.' })
  makerAnswer(@Parent() { makerAnswer }: Consent): 'YES' | 'NO' | null {
    return makerAnswer;
  }

  @ResolveField(() => ConsentAnswerEnum, { nullable: true, description: 'What a parent or guardian said.' })
  guardianAnswer(@Parent() { guardianAnswer }: Consent): 'YES' | 'NO' | null {
    return guardianAnswer;
  }

  @ResolveField(() => ConsentIdentity, {
    nullable: true,
    description: 'Null for everybody but a coordinator.',
  })
  identity(@Parent() consent: Consent, @CurrentViewer() viewer: Viewer): ConsentIdentity | null {
    if (!canSeeIdentity(viewer)) return null;
    const {
      realName,
      makerAddress: email,
      guardianName,
      guardianAddress: guardianEmail,
      endReason,
    } = consent;
    return { realName, email, guardianName, guardianEmail, endReason };
  }
}

/** What the link of a mail opens, without an account. */
@Resolver(() => ConsentByLink)
export class ConsentByLinkResolver {
  constructor(private readonly service: ConsentLinkService) {}

  @Query(() => ConsentByLink, { description: 'Looking changes nothing. NOT_FOUND for an altered link.' })
  async consentByLink(
    @CurrentViewer() { locale }: Viewer,
    @Args('token') token: string,
  ): Promise<ConsentByLink> {
    return told(await this.service.find(token), locale);
  }

  @Mutation(() => ConsentByLink)
  async answerConsentByLink(
    @CurrentViewer() { locale }: Viewer,
    @Args('input') input: AnswerConsentByLinkInput,
  ): Promise<ConsentByLink> {
    return told(await this.service.answer(input), locale);
  }

  @Mutation(() => ConsentByLink, { description: 'Has it taken away everywhere, in the same moment.' })
  async endConsentByLink(
    @CurrentViewer() { locale }: Viewer,
    @Args('input') input: EndConsentByLinkInput,
  ): Promise<ConsentByLink> {
    return told(await this.service.end(input), locale);
  }
}

function told({ consent, holder, state, preview }: LinkedConsent, locale: Viewer['locale']): ConsentByLink {
  const { chosenName, ageBand, scopes, until } = consent;
  return {
    holder,
    state,
    chosenName,
    ageLabel: ageBandLabels[ageBand][locale],
    scopes,
    until,
    answer: holder === 'MAKER' ? consent.makerAnswer : consent.guardianAnswer,
    about: preview,
  };
}
