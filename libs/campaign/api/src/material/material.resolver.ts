import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { NetworkService, Organisation, OrganisationService } from '@verbonden/alliance/api';
import { isSignedIn, type SignedInViewer, type Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { CampaignEditionService } from '../campaign-edition/campaign-edition.service';
import { altText } from './drawing/alt-text';
import type { OwnWords } from './drawing/draw-material';
import { fillText, textFields } from './drawing/fill-text';
import { drawnFormats, isDrawn, nameOfFormat } from './drawing/format';
import { formsOf, pathOf } from './material-address';
import type { EditionSet } from './material-drawer';
import { MaterialSet } from './material-set.entity';
import { MaterialTemplate } from './material-template.entity';
import { BeginMaterialSetInput, ChangeMaterialSetInput, ChangeMaterialTemplateInput } from './material.input';
import { canLookAfterMaterials, canOpenTemplate, makesMaterialsFor } from './material.policy';
import { MaterialService } from './material.service';
import { editionWords, plainWords, wordsOn } from './material-words';
import { PersonalisedMaterial } from './personalised-material.entity';
import { PersonalisedMaterialService } from './personalised-material.service';

@ObjectType({ description: 'A file of a template.' })
export class MaterialFile {
  @Field({ description: '"pdf", "png", "txt" or "html".' })
  form!: string;

  @Field()
  path!: string;
}

/** What the toolkit adds to an edition. */
@Resolver(() => CampaignEdition)
export class EditionMaterialsResolver {
  constructor(private readonly service: MaterialService) {}

  @ResolveField(() => MaterialSet, { nullable: true, description: 'Null while it has none.' })
  materialSet(
    @Parent() { id }: CampaignEdition,
    @Context() context: RequestContext,
  ): Promise<MaterialSet | null> {
    return this.service.setOf.load(context, id);
  }

  @Mutation(() => CampaignEdition, {
    description: 'Gives it a set like that of the edition before. Twice is once.',
  })
  beginMaterialSet(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { editionId }: BeginMaterialSetInput,
  ): Promise<CampaignEdition> {
    return this.service.begin(viewer, editionId);
  }
}

@Resolver(() => MaterialSet)
export class MaterialSetResolver {
  constructor(
    private readonly service: MaterialService,
    private readonly own: PersonalisedMaterialService,
    private readonly organisations: OrganisationService,
  ) {}

  @Mutation(() => MaterialSet)
  changeMaterialSet(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ChangeMaterialSetInput,
  ): Promise<MaterialSet> {
    return this.service.changeSet(viewer, input);
  }

  @ResolveField(() => [MaterialTemplate], {
    description: 'Also what is not out yet; that has no files then.',
  })
  templates(@Parent() { id }: MaterialSet, @Context() context: RequestContext): Promise<MaterialTemplate[]> {
    return this.service.templatesOf.load(context, id);
  }

  @ResolveField(() => [PersonalisedMaterial], { description: 'Of the organisations where one is an editor.' })
  async mine(
    @Parent() { id }: MaterialSet,
    @CurrentViewer() viewer: Viewer,
  ): Promise<PersonalisedMaterial[]> {
    return isSignedIn(viewer) ? this.own.mine(viewer, id) : [];
  }

  @ResolveField(() => [Organisation], { description: 'In whose name one makes materials.' })
  async makesFor(
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<Organisation[]> {
    const places = makesMaterialsFor(viewer).map((id) => this.organisations.byId.load(context, id));
    return (await Promise.all(places)).filter((place) => place !== null);
  }

  @ResolveField(() => [String], {
    description: 'What can be filled in a text: "wanneer" stands in it as {wanneer}.',
  })
  textFields(): string[] {
    return [...textFields];
  }

  @ResolveField(() => Boolean)
  viewerCanChange(@CurrentViewer() viewer: Viewer): boolean {
    return canLookAfterMaterials(viewer);
  }
}

@Resolver(() => MaterialTemplate)
export class MaterialTemplateResolver {
  constructor(
    private readonly service: MaterialService,
    private readonly editions: CampaignEditionService,
    private readonly network: NetworkService,
  ) {}

  @Mutation(() => MaterialTemplate)
  changeMaterialTemplate(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ChangeMaterialTemplateInput,
  ): Promise<MaterialTemplate> {
    return this.service.changeTemplate(viewer, input);
  }

  @ResolveField(() => String)
  name(@Parent() { format }: MaterialTemplate, @CurrentViewer() { locale }: Viewer): string {
    return nameOfFormat(format)[locale];
  }

  @ResolveField(() => Boolean, { description: 'A picture, and not a text.' })
  isDrawn(@Parent() { format }: MaterialTemplate): boolean {
    return isDrawn(format);
  }

  @ResolveField(() => Boolean, { description: 'It is out for everybody.' })
  isOut(@Parent() { releasesAt }: MaterialTemplate): boolean {
    return releasesAt <= this.service.now();
  }

  @ResolveField(() => [MaterialFile], {
    description: 'As nobody made it their own; empty before its moment.',
  })
  files(@Parent() template: MaterialTemplate, @CurrentViewer() viewer: Viewer): MaterialFile[] {
    if (!canOpenTemplate(viewer, template, this.service.now())) return [];
    return formsOf(template).map((form) => ({ form, path: pathOf(template, form) }));
  }

  @ResolveField(() => String, { nullable: true, description: 'A small picture of it; null for a text.' })
  picture(@Parent() template: MaterialTemplate, @CurrentViewer() viewer: Viewer): string | null {
    const { format, version } = template;
    if (!isDrawn(format) || !canOpenTemplate(viewer, template, this.service.now())) return null;
    return `${pathOf(template, 'png')}?breed=480&v=${version}`;
  }

  @ResolveField(() => String, { nullable: true, description: 'The size, such as "297 × 420 mm".' })
  size(@Parent() { format }: MaterialTemplate): string | null {
    if (!isDrawn(format)) return null;
    const { width, height, unit } = drawnFormats[format];
    return `${width} × ${height} ${unit === 'mm' ? 'mm' : 'px'}`;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What the picture says, or the text itself; null before its moment.',
  })
  async says(
    @Parent() template: MaterialTemplate,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    if (!canOpenTemplate(viewer, template, this.service.now())) return null;
    const plain = await this.plainOf(template, context);
    if (!plain) return null;
    const words = editionWords(plain.of.edition);
    if (isDrawn(template.format)) return altText(template.format, words, wordsOn(template, plain.own));
    return fillText(template.words, words, plain.own).text;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'HTML to paste: of a text, and of the picture under a mail. Null before its moment.',
  })
  async html(
    @Parent() template: MaterialTemplate,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    if (!canOpenTemplate(viewer, template, this.service.now())) return null;
    const plain = await this.plainOf(template, context);
    return plain && this.service.htmlOf(template, plain.of, plain.own);
  }

  /** As nobody made it their own. */
  private async plainOf(
    template: MaterialTemplate,
    context: RequestContext,
  ): Promise<{ of: EditionSet; own: OwnWords } | null> {
    const set = await this.service.setById.load(context, template.setId);
    const edition = set && (await this.editions.byId.load(context, set.editionId));
    if (!set || !edition) return null;
    return { of: { set, edition }, own: plainWords(template, set, (await this.network.get()).shortName.nl) };
  }

  @ResolveField(() => String, { nullable: true, description: 'As it was written, for who looks after it.' })
  heading(@Parent() { heading }: MaterialTemplate, @CurrentViewer() viewer: Viewer): string | null {
    return canLookAfterMaterials(viewer) ? heading : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'As it was written, for who looks after it.' })
  words(@Parent() { words }: MaterialTemplate, @CurrentViewer() viewer: Viewer): string | null {
    return canLookAfterMaterials(viewer) ? words : null;
  }
}
