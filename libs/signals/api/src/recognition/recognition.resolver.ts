import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, OrganisationService } from '@verbonden/alliance/api';
import { isSignedIn, type SignedInViewer, type Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { Signal } from '../signal/signal.entity';
import { canRecognise } from '../signals.policy';
import {
  RecogniseSignalInput,
  SignalMailLink,
  StopSignalMailByLinkInput,
  UnrecogniseSignalInput,
} from './recognition.input';
import { RecognitionService } from './recognition.service';

@Resolver(() => Signal)
export class RecognitionResolver {
  constructor(
    private readonly service: RecognitionService,
    private readonly organisations: OrganisationService,
  ) {}

  @Mutation(() => Signal, { description: "'Dit speelt bij ons ook': once a person." })
  recogniseSignal(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RecogniseSignalInput,
  ): Promise<Signal> {
    return this.service.recognise(viewer, input);
  }

  @Mutation(() => Signal, { description: 'Takes it back.' })
  unrecogniseSignal(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: UnrecogniseSignalInput,
  ): Promise<Signal> {
    return this.service.unrecognise(viewer, input);
  }

  @Query(() => SignalMailLink, {
    nullable: true,
    description: 'What a link in a mail is about. NOT_FOUND when it is not right.',
  })
  signalMailByLink(@Args('token') token: string): Promise<SignalMailLink> {
    return this.service.byLink(token);
  }

  @Mutation(() => SignalMailLink, { description: 'No mail about this signal any more; without signing in.' })
  stopSignalMailByLink(@Args('input') { token }: StopSignalMailByLinkInput): Promise<SignalMailLink> {
    return this.service.stopMail(token);
  }

  @ResolveField(() => Int, { description: 'How many people say that it plays with them too.' })
  recognitionCount(@Parent() { id }: Signal, @Context() context: RequestContext): Promise<number> {
    return this.service.counts.load(context, id);
  }

  @ResolveField(() => [Organisation], {
    description: 'Where it plays too, for as far as people let others see that; twelve at most.',
  })
  async recognisedAt(@Parent() { id }: Signal, @Context() context: RequestContext): Promise<Organisation[]> {
    const ids = await this.service.organisationIds.load(context, id);
    const found = await Promise.all(ids.map((each) => this.organisations.byId.load(context, each)));
    return found.filter((each) => each !== null);
  }

  @ResolveField(() => Boolean)
  async viewerRecognises(
    @Parent() { id }: Signal,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    return isSignedIn(viewer) && this.service.own.load(context, `${id} ${viewer.personId}`);
  }

  @ResolveField(() => Boolean)
  viewerCanRecognise(@Parent() signal: Signal, @CurrentViewer() viewer: Viewer): boolean {
    return canRecognise(viewer, signal);
  }
}
