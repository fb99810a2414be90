import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, OrganisationService } from '@verbonden/alliance/api';
import { Person, PersonService } from '@verbonden/people/api';
import { isSignedIn, type SignedInViewer, type Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeItemLoader } from '../item/knowledge-item.loader';
import { Adoption } from './adoption.entity';
import {
  AdoptKnowledgeInput,
  ChangeAdoptionInput,
  RestoreAdoptionInput,
  WithdrawAdoptionInput,
} from './adoption.input';
import { AdoptionLoader, mostShown } from './adoption.loader';
import { adoptersAmong, canChangeAdoption, canWithdrawAdoption } from './adoption.policy';
import { AdoptionService } from './adoption.service';

@Resolver(() => Adoption)
export class AdoptionResolver {
  constructor(
    private readonly service: AdoptionService,
    private readonly organisations: OrganisationService,
    private readonly persons: PersonService,
    private readonly items: KnowledgeItemLoader,
  ) {}

  @Mutation(() => Adoption, {
    description: "'Wij doen dit ook', in the name of an organisation: once for each organisation and item.",
  })
  adoptKnowledge(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AdoptKnowledgeInput,
  ): Promise<Adoption> {
    return this.service.adopt(viewer, input);
  }

  @Mutation(() => Adoption, { description: 'CONFLICT when a colleague saved first.' })
  changeAdoption(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ChangeAdoptionInput,
  ): Promise<Adoption> {
    return this.service.change(viewer, input);
  }

  @Mutation(() => Adoption, { description: 'Takes it back; restoreAdoption puts it back.' })
  withdrawAdoption(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: WithdrawAdoptionInput,
  ): Promise<Adoption> {
    return this.service.withdraw(viewer, id);
  }

  @Mutation(() => Adoption)
  restoreAdoption(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: RestoreAdoptionInput,
  ): Promise<Adoption> {
    return this.service.restore(viewer, id);
  }

  @ResolveField(() => Organisation)
  async organisation(
    @Parent() { organisationId }: Adoption,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> {
    return this.organisations.byId.load(context, organisationId);
  }

  @ResolveField(() => KnowledgeItem, { nullable: true })
  async item(
    @Parent() { itemId }: Adoption,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<KnowledgeItem | null> {
    return (await this.items.readable(context, viewer, [itemId]))[0] ?? null;
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who wrote it; for whoever is signed in.' })
  writtenBy(
    @Parent() { personId }: Adoption,
    @Context() context: RequestContext,
  ): Promise<Person | null> | null {
    return personId && isSignedIn(context.viewer) ? this.persons.byId.load(context, personId) : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'How colleagues reach them, when they may; for whoever is signed in.',
  })
  contact(@Parent() adoption: Adoption, @CurrentViewer() viewer: Viewer): string | null {
    return isSignedIn(viewer) ? adoption.contact : null;
  }

  @ResolveField(() => Boolean)
  viewerCanChange(@Parent() adoption: Adoption, @CurrentViewer() viewer: Viewer): boolean {
    return canChangeAdoption(viewer, adoption);
  }

  @ResolveField(() => Boolean)
  viewerCanWithdraw(@Parent() adoption: Adoption, @CurrentViewer() viewer: Viewer): boolean {
    return canWithdrawAdoption(viewer, adoption);
  }
}

/** What adoption adds to an item. */
@Resolver(() => KnowledgeItem)
export class ItemAdoptionsResolver {
  constructor(
    private readonly adoptions: AdoptionLoader,
    private readonly organisations: OrganisationService,
  ) {}

  @ResolveField(() => [Adoption], {
    name: 'adoptions',
    description: `Who does this too, the newest first; ${mostShown} at most.`,
  })
  list(@Parent() { id }: KnowledgeItem, @Context() context: RequestContext): Promise<Adoption[]> {
    return this.adoptions.ofItem.load(context, id);
  }

  @ResolveField(() => [Organisation], {
    description: 'The organisations in whose name the viewer can say that they do this too.',
  })
  async viewerCanAdoptFor(
    @Parent() item: KnowledgeItem,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<Organisation[]> {
    const ids = adoptersAmong(viewer, item);
    if (ids.length === 0) return [];
    const [said, takenAway] = await Promise.all([
      this.adoptions.ofItem.load(context, item.id),
      this.adoptions.takenAwayFrom.load(context, item.id),
    ]);
    const closed = [...said.map((each) => each.organisationId), ...takenAway];
    const free = ids.filter((id) => !closed.includes(id));
    const found = await Promise.all(free.map((id) => this.organisations.byId.load(context, id)));
    return found.filter((each) => each !== null);
  }
}

/** What an organisation shares and uses. */
@Resolver(() => Organisation)
export class OrganisationKnowledgeResolver {
  constructor(private readonly adoptions: AdoptionLoader) {}

  @ResolveField(() => [KnowledgeItem], { description: 'What it shares, the newest twelve.' })
  sharedItems(@Parent() { id }: Organisation, @Context() context: RequestContext): Promise<KnowledgeItem[]> {
    return this.adoptions.sharedBy.load(context, id);
  }

  @ResolveField(() => [Adoption], {
    name: 'adoptions',
    description: `What it uses of others, the newest first; ${mostShown} at most.`,
  })
  adopted(@Parent() { id }: Organisation, @Context() context: RequestContext): Promise<Adoption[]> {
    return this.adoptions.ofOrganisation.load(context, id);
  }
}
