import {
  Args,
  Context,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { Organisation, OrganisationService } from '@verbonden/alliance/api';
import { Person, PersonService } from '@verbonden/people/api';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import {
  connectionOf,
  CurrentPerson,
  CurrentViewer,
  PageArgs,
  type RequestContext,
} from '@verbonden/shared/server';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeItemLoader } from '../item/knowledge-item.loader';
import { Collection, CollectionOwner } from './collection.entity';
import { CollectionEntry } from './collection-entry.entity';
import {
  AddToCollectionInput,
  CreateCollectionInput,
  DeleteCollectionInput,
  RemoveFromCollectionInput,
  RestoreCollectionInput,
  SeeLevelChangesInput,
  UpdateCollectionInput,
  VisitCollectionInput,
} from './collection.input';
import { CollectionLists } from './collection.lists';
import { canEditCollection } from './collection.policy';
import { CollectionService } from './collection.service';
import { CollectionVisit } from './collection-visit.entity';
import { CollectionVisits } from './collection-visits';

@ObjectType('CollectionConnection')
export class CollectionConnection extends connectionOf(Collection, 'Collection') {}

@Resolver(() => Collection)
export class CollectionResolver {
  constructor(
    private readonly service: CollectionService,
    private readonly visits: CollectionVisits,
    private readonly lists: CollectionLists,
    private readonly items: KnowledgeItemLoader,
    private readonly organisations: OrganisationService,
    private readonly persons: PersonService,
  ) {}

  @Query(() => CollectionConnection, {
    description: 'What organisations and the network put together, the newest first.',
  })
  collections(@Args() page: PageArgs): Promise<CollectionConnection> {
    return this.lists.shown(page);
  }

  @Query(() => [Collection], { description: 'Those the viewer keeps, the latest change first.' })
  myCollections(@CurrentPerson() viewer: SignedInViewer): Promise<Collection[]> {
    return this.lists.kept(viewer);
  }

  @Query(() => Collection)
  collection(@CurrentViewer() viewer: Viewer, @Args('slug') slug: string): Promise<Collection> {
    return this.service.getBySlug(viewer, slug);
  }

  @Mutation(() => Collection)
  createCollection(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: CreateCollectionInput,
  ): Promise<Collection> {
    return this.service.create(viewer, input);
  }

  @Mutation(() => Collection, { description: 'CONFLICT when a colleague saved first.' })
  updateCollection(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: UpdateCollectionInput,
  ): Promise<Collection> {
    return this.service.update(viewer, input);
  }

  @Mutation(() => Collection, { description: 'At the end; twice is once.' })
  addToCollection(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AddToCollectionInput,
  ): Promise<Collection> {
    return this.service.add(viewer, input);
  }

  @Mutation(() => Collection)
  removeFromCollection(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RemoveFromCollectionInput,
  ): Promise<Collection> {
    return this.service.remove(viewer, input);
  }

  @Mutation(() => Collection, {
    description: 'Takes it away; restoreCollection puts it back, for two weeks.',
  })
  deleteCollection(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: DeleteCollectionInput,
  ): Promise<Collection> {
    return this.service.delete(viewer, id);
  }

  @Mutation(() => Collection)
  restoreCollection(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: RestoreCollectionInput,
  ): Promise<Collection> {
    return this.service.restore(viewer, id);
  }

  @Mutation(() => CollectionVisit, {
    description: 'The viewer reads it now; tells since when things are new to them.',
  })
  visitCollection(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: VisitCollectionInput,
  ): Promise<Pick<CollectionVisit, 'newsSince'>> {
    return this.visits.visit(viewer, id);
  }

  @Mutation(() => Collection, { description: 'Who keeps it saw which levels of evidence changed.' })
  seeLevelChanges(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: SeeLevelChangesInput,
  ): Promise<Collection> {
    return this.service.seeLevelChanges(viewer, id);
  }

  @ResolveField(() => [CollectionEntry], { description: 'In order; without what the viewer may not read.' })
  async entries(
    @Parent() { id }: Collection,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<CollectionEntry[]> {
    const entries = await this.lists.entries.load(context, id);
    const readable = await this.items.readable(
      context,
      viewer,
      entries.map(({ itemId }) => itemId),
    );
    return entries.filter(({ itemId }) => readable.some((item) => item.id === itemId));
  }

  @ResolveField(() => Int)
  async entryCount(
    @Parent() collection: Collection,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<number> {
    return (await this.entries(collection, viewer, context)).length;
  }

  @ResolveField(() => Organisation, { nullable: true })
  organisation(
    @Parent() { organisationId }: Collection,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> | null {
    return organisationId ? this.organisations.byId.load(context, organisationId) : null;
  }

  @ResolveField(() => Person, { nullable: true, description: 'Whose it is, of a collection of a person.' })
  person(
    @Parent() { ownerKind, personId }: Collection,
    @Context() context: RequestContext,
  ): Promise<Person | null> | null {
    return ownerKind === CollectionOwner.PERSON && personId
      ? this.persons.byId.load(context, personId)
      : null;
  }

  @ResolveField(() => Boolean)
  viewerCanEdit(@Parent() collection: Collection, @CurrentViewer() viewer: Viewer): boolean {
    return canEditCollection(viewer, collection);
  }
}

@Resolver(() => CollectionEntry)
export class CollectionEntryResolver {
  constructor(
    private readonly lists: CollectionLists,
    private readonly items: KnowledgeItemLoader,
  ) {}

  @ResolveField(() => KnowledgeItem)
  item(
    @Parent() { itemId }: CollectionEntry,
    @Context() context: RequestContext,
  ): Promise<KnowledgeItem | null> {
    return this.items.byId.load(context, itemId);
  }

  @ResolveField(() => Date, { nullable: true, description: 'When the text of the item was published last.' })
  changedAt(@Parent() { itemId }: CollectionEntry, @Context() context: RequestContext): Promise<Date | null> {
    return this.lists.lastPublished.load(context, itemId);
  }
}

/** What collections add to an item. */
@Resolver(() => KnowledgeItem)
export class ItemCollectionsResolver {
  constructor(private readonly lists: CollectionLists) {}

  @ResolveField(() => [Collection], {
    description: 'Public ones of organisations and the network, five at most.',
  })
  collections(@Parent() { id }: KnowledgeItem, @Context() context: RequestContext): Promise<Collection[]> {
    return this.lists.withItem.load(context, id);
  }
}
