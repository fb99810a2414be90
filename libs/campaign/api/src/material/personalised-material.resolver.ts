import {
  Args,
  Context,
  Field,
  ID,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import { Organisation, OrganisationService } from '@verbonden/alliance/api';
import { isSignedIn, type SignedInViewer, unauthenticated, type Viewer } from '@verbonden/shared/kernel';
import {
  CurrentPerson,
  CurrentViewer,
  FileLinks,
  Files,
  LiveNotes,
  type RequestContext,
  startingNow,
  StoredFile,
  whileAllowed,
} from '@verbonden/shared/server';
import { sameAgenda } from './drawing/agenda';
import { packPath } from './material-address';
import { MaterialPack, PackState } from './material-pack.entity';
import { MaterialPackService, packTopic } from './material-pack.service';
import { MaterialSet } from './material-set.entity';
import { canKeepMaterial } from './material.policy';
import { MaterialService } from './material.service';
import { OwnAgendas } from './own-agenda';
import { PersonalisedMaterial } from './personalised-material.entity';
import {
  MakeMaterialPackInput,
  PreviewMaterialInput,
  RemovePersonalisedMaterialInput,
  SavePersonalisedMaterialInput,
} from './personalised-material.input';
import { notesOn, PersonalisedMaterialService } from './personalised-material.service';

@ObjectType()
export class PreviewProblem {
  @Field({ description: 'A field of the input.' })
  field!: string;

  @Field()
  message!: string;
}

@ObjectType({ description: 'A small drawing of what is being written.' })
export class MaterialPreview {
  @Field(() => String, { nullable: true, description: 'A data address of a PNG; null when it does not fit.' })
  image!: string | null;

  @Field({ description: 'What the picture says.' })
  alt!: string;

  @Field(() => [PreviewProblem])
  problems!: PreviewProblem[];

  @Field(() => [String], { description: 'What we changed, and why.' })
  notes!: string[];
}

@Resolver(() => PersonalisedMaterial)
export class PersonalisedMaterialResolver {
  constructor(
    private readonly service: PersonalisedMaterialService,
    private readonly packs: MaterialPackService,
    private readonly materials: MaterialService,
    private readonly organisations: OrganisationService,
    private readonly agendas: OwnAgendas,
    private readonly files: Files,
  ) {}

  @Query(() => PersonalisedMaterial)
  personalisedMaterial(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<PersonalisedMaterial> {
    return this.service.get(viewer, id);
  }

  @Query(() => MaterialPreview)
  async materialPreview(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: PreviewMaterialInput,
  ): Promise<MaterialPreview> {
    const { image, alt, problems, notes } = await this.service.preview(viewer, input);
    const { locale } = viewer;
    return {
      image,
      alt,
      problems: problems.map(({ field, text }) => ({ field, message: text[locale] })),
      notes: notes.map((note) => note[locale]),
    };
  }

  @Mutation(() => PersonalisedMaterial)
  savePersonalisedMaterial(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SavePersonalisedMaterialInput,
  ): Promise<PersonalisedMaterial> {
    return this.service.save(viewer, input);
  }

  @Mutation(() => Boolean)
  removePersonalisedMaterial(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: RemovePersonalisedMaterialInput,
  ): Promise<boolean> {
    return this.service.remove(viewer, id);
  }

  @Mutation(() => MaterialPack, { description: 'All formats in one zip, made by the worker.' })
  makeMaterialPack(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: MakeMaterialPackInput,
  ): Promise<MaterialPack> {
    return this.packs.ask(viewer, input);
  }

  @ResolveField(() => Organisation)
  async organisation(
    @Parent() { organisationId }: PersonalisedMaterial,
    @Context() context: RequestContext,
  ): Promise<Organisation> {
    return (await this.organisations.byId.load(context, organisationId))!;
  }

  @ResolveField(() => StoredFile, {
    nullable: true,
    description: 'The logo as it was sent, with how far it is.',
  })
  logo(
    @Parent() { logoId }: PersonalisedMaterial,
    @Context() context: RequestContext,
  ): Promise<StoredFile | null> | null {
    return logoId ? this.files.byId.load(context, logoId) : null;
  }

  @ResolveField(() => MaterialSet)
  async set(
    @Parent() { setId }: PersonalisedMaterial,
    @Context() context: RequestContext,
  ): Promise<MaterialSet> {
    return (await this.materials.setById.load(context, setId))!;
  }

  @ResolveField(() => MaterialPack, {
    nullable: true,
    description: 'The last zip that can still be fetched.',
  })
  pack(
    @Parent() material: PersonalisedMaterial,
    @Context() context: RequestContext,
  ): Promise<MaterialPack | null> {
    return this.packs.latestOf.load(context, material.id);
  }

  @ResolveField(() => Boolean, {
    description: 'The agenda of the organisation is another one now than on the last zip.',
  })
  async agendaChanged(
    @Parent() { madeAgenda, setId, organisationId }: PersonalisedMaterial,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    const set = madeAgenda && (await this.materials.setById.load(context, setId));
    if (!madeAgenda || !set) return false;
    const lines = await this.agendas.byPlace.load(context, `${set.editionId} ${organisationId}`);
    return !sameAgenda(madeAgenda, lines, this.materials.now());
  }

  @ResolveField(() => [String], { description: 'What we change of its colour, and why.' })
  notes(@Parent() { colour }: PersonalisedMaterial, @CurrentViewer() { locale }: Viewer): string[] {
    return notesOn(colour).map((note) => note[locale]);
  }
}

@Resolver(() => MaterialPack)
export class MaterialPackResolver {
  constructor(
    private readonly packs: MaterialPackService,
    private readonly notes: LiveNotes,
    private readonly links: FileLinks,
  ) {}

  @Subscription(() => MaterialPack, {
    description: 'How far a zip is, now and whenever it is further.',
    async resolve(
      this: MaterialPackResolver,
      _note: unknown,
      { id }: { id: string },
      { viewer }: RequestContext,
    ) {
      return (await this.packs.get(signedIn(viewer), id)).pack;
    },
  })
  async materialPackProgressed(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<AsyncIterableIterator<unknown>> {
    const { material } = await this.packs.get(signedIn(context.viewer), id);
    const notes = startingNow({}, await this.notes.subscribe(packTopic(id)));
    return whileAllowed(notes, async () => {
      const viewer = (await context.viewerNow?.()) ?? context.viewer;
      return canKeepMaterial(viewer, material) ? true : 'ENDED';
    });
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Where to fetch it, for this person and for ten minutes; null until it is ready.',
  })
  path(@Parent() pack: MaterialPack, @CurrentViewer() viewer: Viewer): string | null {
    if (pack.state !== PackState.READY || !isSignedIn(viewer)) return null;
    return this.links.signed(packPath(pack), viewer);
  }
}

function signedIn(viewer: Viewer): SignedInViewer {
  if (!isSignedIn(viewer)) throw unauthenticated();
  return viewer;
}
