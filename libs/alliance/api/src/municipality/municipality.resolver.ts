import {
  Args,
  Context,
  Field,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { Organisation } from '../organisation/organisation.entity';
import { Municipality } from './municipality.entity';
import { MunicipalityEntry } from './municipality-entry.entity';
import {
  AnswerMunicipalityEntryInput,
  MunicipalitiesArgs,
  PlaceOrganisationInput,
  WriteMunicipalityEntryInput,
} from './municipality.input';
import { MunicipalityFigure, MunicipalityFigures } from './municipality-figures';
import { MunicipalityListService } from './municipality-list.service';
import { canKeepMunicipalities, canProposeEntries } from './municipality.policy';
import { MunicipalityService } from './municipality.service';

@ObjectType({ description: 'How the municipalities of today stand, counted from the register.' })
export class MunicipalityCounts {
  @Field(() => Int)
  total!: number;

  @Field(() => Int)
  recognise!: number;

  @Field(() => Int)
  support!: number;

  @Field(() => Int, { description: 'That recognise and support.' })
  both!: number;

  @Field(() => Int, { description: 'Where no organisation of the network works.' })
  whiteSpots!: number;
}

@Resolver(() => Municipality)
export class MunicipalityResolver {
  constructor(
    private readonly service: MunicipalityService,
    private readonly lists: MunicipalityListService,
    private readonly counted: MunicipalityFigures,
  ) {}

  @Query(() => [Municipality], { description: 'The municipalities that are there this year, by name.' })
  municipalities(@Args() { filter }: MunicipalitiesArgs): Promise<Municipality[]> {
    return this.lists.list(filter ?? {});
  }

  @Query(() => Municipality, { nullable: true, description: 'NOT_FOUND when none has this slug.' })
  municipality(@Args('slug') slug: string): Promise<Municipality> {
    return this.lists.getBySlug(slug);
  }

  @Query(() => MunicipalityCounts)
  municipalityCounts(): Promise<MunicipalityCounts> {
    return this.lists.counts();
  }

  @Query(() => Boolean)
  viewerCanKeepMunicipalities(@CurrentViewer() viewer: Viewer): boolean {
    return canKeepMunicipalities(viewer);
  }

  @Query(() => [Organisation], { description: 'Of which the viewer may say where they work.' })
  organisationsToPlace(@CurrentPerson() viewer: SignedInViewer): Promise<Organisation[]> {
    return this.lists.placeableBy(viewer);
  }

  @Query(() => [MunicipalityEntry], { description: 'What waits for an answer, the oldest first.' })
  municipalityEntriesWaiting(@CurrentPerson() viewer: SignedInViewer): Promise<MunicipalityEntry[]> {
    return this.service.waiting(viewer);
  }

  @Mutation(() => MunicipalityEntry, {
    description: 'Writes down how a municipality stands; what no coordinator wrote waits for one.',
  })
  writeMunicipalityEntry(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: WriteMunicipalityEntryInput,
  ): Promise<MunicipalityEntry> {
    return this.service.write(viewer, input);
  }

  @Mutation(() => MunicipalityEntry, { description: 'Takes it over, or does not and says why.' })
  answerMunicipalityEntry(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AnswerMunicipalityEntryInput,
  ): Promise<MunicipalityEntry> {
    return this.service.answer(viewer, input);
  }

  @Mutation(() => Municipality, { description: 'Says that an organisation works there, or no longer.' })
  placeOrganisation(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: PlaceOrganisationInput,
  ): Promise<Municipality> {
    return this.service.place(viewer, input);
  }

  @ResolveField(() => Municipality, { nullable: true, description: 'What it became a part of.' })
  mergedInto(
    @Parent() { mergedIntoId }: Municipality,
    @Context() context: RequestContext,
  ): Promise<Municipality | null> | null {
    return mergedIntoId === null ? null : this.lists.byId.load(context, mergedIntoId);
  }

  @ResolveField(() => [MunicipalityEntry], {
    description:
      'What was written down, newest first; what is not accepted only for its writer and coordinators.',
  })
  entries(@Parent() { id }: Municipality, @Context() context: RequestContext): Promise<MunicipalityEntry[]> {
    return this.lists.entriesFor(context, id);
  }

  @ResolveField(() => [Organisation], { description: 'The organisations of the network that work there.' })
  organisations(@Parent() { id }: Municipality, @Context() context: RequestContext): Promise<Organisation[]> {
    return this.lists.organisationsIn.load(context, id);
  }

  @ResolveField(() => Int)
  async organisationCount(
    @Parent() { id }: Municipality,
    @Context() context: RequestContext,
  ): Promise<number> {
    return (await this.lists.organisationsIn.load(context, id)).length;
  }

  @ResolveField(() => [MunicipalityFigure], {
    description: 'What each domain counts there; nothing is not told.',
  })
  figures(@Parent() { id }: Municipality, @Context() context: RequestContext): Promise<MunicipalityFigure[]> {
    return this.counted.byLocaleAndId.load(context, `${context.viewer.locale} ${id}`);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may say how it stands.' })
  viewerCanWrite(@CurrentViewer() viewer: Viewer): boolean {
    return canProposeEntries(viewer);
  }
}

@Resolver(() => MunicipalityEntry)
export class MunicipalityEntryResolver {
  constructor(private readonly lists: MunicipalityListService) {}

  @ResolveField(() => Boolean, { description: 'Written by somebody of the municipality itself.' })
  isFromWithin(@Parent() { claimId }: MunicipalityEntry): boolean {
    return claimId !== null;
  }

  @ResolveField(() => Municipality)
  async municipality(
    @Parent() { municipalityId }: MunicipalityEntry,
    @Context() context: RequestContext,
  ): Promise<Municipality> {
    return (await this.lists.byId.load(context, municipalityId))!;
  }
}

/** What the register adds to an organisation: where it works. */
@Resolver(() => Organisation)
export class OrganisationMunicipalitiesResolver {
  constructor(private readonly lists: MunicipalityListService) {}

  @ResolveField(() => [Municipality], { description: 'The municipalities where it works, by name.' })
  municipalities(
    @Parent() { id }: Organisation,
    @Context() context: RequestContext,
  ): Promise<Municipality[]> {
    return this.lists.whereWorks.load(context, id);
  }
}
