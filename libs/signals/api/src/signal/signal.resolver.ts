import { Args, Context, Field, ID, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { LabelService, Organisation, OrganisationService } from '@verbonden/alliance/api';
import { PersonService } from '@verbonden/people/api';
import type { Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { SignalEvent } from '../history/signal-event.entity';
import { SignalHistory } from '../history/signal-history';
import { takersOf } from '../signals.policy';
import { roadOf, type RoadStep } from './road';
import { RoadSources } from './road-sources';
import { collections, type CodeField } from './signal-codes';
import { Signal, SignalOrigin, SignalRoadEnum } from './signal.entity';
import { SignalService } from './signal.service';

@ObjectType({ description: 'Who works on a signal, or could: an organisation, or the Lab.' })
export class SignalOwner {
  @Field(() => ID, { nullable: true, description: 'Of the organisation; null for the Lab.' })
  organisationId!: string | null;

  @Field()
  name!: string;
}

/** What everybody in the network reads of a signal. */
@Resolver(() => Signal)
export class SignalResolver {
  constructor(
    private readonly service: SignalService,
    private readonly labels: LabelService,
    private readonly persons: PersonService,
    private readonly organisations: OrganisationService,
    private readonly events: SignalHistory,
    private readonly roads: RoadSources,
  ) {}

  @Query(() => Signal, {
    nullable: true,
    description:
      'Of a double, the one that stayed: its id is another than asked for. NOT_FOUND when there is none.',
  })
  signal(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Signal> {
    return this.service.get(viewer, id);
  }

  @ResolveField(() => Date)
  raisedAt(@Parent() { createdAt }: Signal): Date {
    return createdAt;
  }

  @ResolveField(() => SignalOrigin)
  origin(@Parent() { originKind, originId }: Signal): SignalOrigin {
    return { kind: originKind, id: originId };
  }

  @ResolveField(() => SignalRoadEnum, { description: 'Where it stands on the road of five steps.' })
  road(@Parent() signal: Signal, @Context() context: RequestContext): Promise<RoadStep> {
    return this.roads.furthest(context, signal.id, roadOf(signal));
  }

  @ResolveField(() => String, { nullable: true, description: 'The name of who raised it; null once gone.' })
  async raisedByName(
    @Parent() { raisedById }: Signal,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return raisedById ? ((await this.persons.byId.load(context, raisedById))?.name ?? null) : null;
  }

  @ResolveField(() => Boolean)
  viewerRaisedIt(@Parent() { raisedById }: Signal, @CurrentViewer() viewer: Viewer): boolean {
    return raisedById !== null && raisedById === viewer.personId;
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'Where who raised it worked then.' })
  raisedByOrganisation(
    @Parent() { organisationId }: Signal,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> | null {
    return organisationId ? this.organisations.byId.load(context, organisationId) : null;
  }

  @ResolveField(() => String)
  themeLabel(@Parent() signal: Signal, @Context() context: RequestContext): Promise<string | null> {
    return this.label(context, signal, 'theme');
  }

  @ResolveField(() => String, { nullable: true })
  settingLabel(@Parent() signal: Signal, @Context() context: RequestContext): Promise<string | null> {
    return this.label(context, signal, 'setting');
  }

  @ResolveField(() => String, { nullable: true })
  regionLabel(@Parent() signal: Signal, @Context() context: RequestContext): Promise<string | null> {
    return this.label(context, signal, 'region');
  }

  @ResolveField(() => String, { nullable: true })
  sectorLabel(@Parent() signal: Signal, @Context() context: RequestContext): Promise<string | null> {
    return this.label(context, signal, 'sector');
  }

  @ResolveField(() => SignalOwner, { nullable: true, description: 'Who took it up.' })
  async owner(@Parent() signal: Signal, @Context() context: RequestContext): Promise<SignalOwner | null> {
    return signal.ownerKind === null
      ? null
      : this.named(context, signal.ownerOrganisationId, signal.ownerKind);
  }

  @ResolveField(() => [SignalOwner], { description: 'For whom the viewer could take it up.' })
  takers(@CurrentViewer() viewer: Viewer, @Context() context: RequestContext): Promise<SignalOwner[]> {
    return Promise.all(takersOf(viewer).map((id) => this.named(context, id, id ? 'ORGANISATION' : 'LAB')));
  }

  @ResolveField(() => [SignalEvent], { description: 'Oldest first; what happened to its doubles among it.' })
  history(@Parent() { id }: Signal, @Context() context: RequestContext): Promise<SignalEvent[]> {
    return this.events.bySignal.load(context, id);
  }

  private async label(context: RequestContext, signal: Signal, field: CodeField): Promise<string | null> {
    const code = signal[field];
    return code ? this.labels.nameOf(context, collections[field], code) : null;
  }

  private async named(
    context: RequestContext,
    organisationId: string | null,
    kind: 'ORGANISATION' | 'LAB',
  ): Promise<SignalOwner> {
    if (kind === 'LAB') {
      return { organisationId: null, name: await this.labels.nameOf(context, 'bodies', 'JMZ_LAB') };
    }
    const organisation = organisationId && (await this.organisations.byId.load(context, organisationId));
    const gone = { nl: 'Een organisatie', en: 'An organisation' }[context.viewer.locale];
    return { organisationId, name: organisation ? organisation.name : gone };
  }
}
