import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSignedIn, type SignedInViewer, type Viewer } from '@verbonden/shared/kernel';
import {
  CurrentPerson,
  CurrentViewer,
  FileLinks,
  type RequestContext,
  StoredFile,
} from '@verbonden/shared/server';
import { Meeting } from '../meeting/meeting.entity';
import { materialPath } from './material-address';
import { Material } from './material.entity';
import { MaterialAudience, MaterialPhase } from './material.enums';
import {
  OrderMaterialsInput,
  RemoveMaterialInput,
  RestoreMaterialInput,
  SaveMaterialInput,
} from './material.input';
import { canManageMaterials } from './material.policy';
import { MaterialService } from './material.service';

@Resolver(() => Meeting)
export class MeetingMaterialsResolver {
  constructor(private readonly service: MaterialService) {}

  @ResolveField(() => [Material], {
    description: 'What the reader may see, in order; who looks after the network sees all of it.',
  })
  materials(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<Material[]> {
    return this.service.shown(context, viewer, meeting);
  }

  @Mutation(() => Material, {
    description: 'Adds a material to a meeting, or changes it: an address or a file.',
  })
  saveMaterial(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SaveMaterialInput,
  ): Promise<Material> {
    return this.service.save(viewer, input);
  }

  @Mutation(() => Meeting, { description: 'Takes a material away; `restoreMaterial` brings it back.' })
  removeMaterial(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RemoveMaterialInput,
  ): Promise<Meeting> {
    return this.service.remove(viewer, input);
  }

  @Mutation(() => Meeting)
  restoreMaterial(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RestoreMaterialInput,
  ): Promise<Meeting> {
    return this.service.restore(viewer, input);
  }

  @Mutation(() => Meeting, { description: 'Puts materials in another order. The same order twice is one.' })
  orderMaterials(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: OrderMaterialsInput,
  ): Promise<Meeting> {
    return this.service.order(viewer, input);
  }
}

@Resolver(() => Material)
export class MaterialResolver {
  constructor(
    private readonly service: MaterialService,
    private readonly links: FileLinks,
  ) {}

  @ResolveField(() => String, {
    description: 'Where it opens: an https address on the open web, or a path of ours for a file.',
  })
  async url(@Parent() material: Material, @Context() context: RequestContext): Promise<string> {
    const file = await this.service.fileOf(context, material);
    if (!file) return material.url;
    const path = materialPath(material.id, file.name);
    const { viewer } = context;
    const isOpen =
      material.audience === MaterialAudience.EVERYBODY && material.phase === MaterialPhase.BEFORE;
    return isOpen || !isSignedIn(viewer) ? path : this.links.signed(path, viewer);
  }

  @ResolveField(() => StoredFile, { nullable: true, description: 'Null for an address.' })
  file(@Parent() material: Material, @Context() context: RequestContext): Promise<StoredFile | null> {
    return this.service.fileOf(context, material);
  }

  @ResolveField(() => String, {
    description: "In the reader's language; in Dutch where there is no English.",
  })
  title(@Parent() material: Material, @CurrentViewer() viewer: Viewer): string {
    return material.titleIn(viewer.locale);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The part of the programme or the subsession it goes with; null for the whole meeting.',
  })
  async place(
    @Parent() { agendaItemId, subsessionId }: Material,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    const id = agendaItemId ?? subsessionId;
    const place = id ? await this.service.places.load(context, id) : null;
    return place?.titleIn(viewer.locale) ?? null;
  }

  @ResolveField(() => Boolean, {
    description: 'For coordinators: nobody else sees it, since an expert by experience did not want it.',
  })
  async isHeldBack(
    @Parent() material: Material,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    return canManageMaterials(viewer) && (await this.service.isHeldBack(context, material));
  }
}
