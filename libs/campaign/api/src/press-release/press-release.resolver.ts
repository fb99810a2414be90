import {
  Args,
  Context,
  Field,
  ID,
  Mutation,
  ObjectType,
  Parent,
  Query,
  registerEnumType,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import {
  CurrentPerson,
  CurrentViewer,
  PageArgs,
  renderMarkdown,
  type RequestContext,
} from '@verbonden/shared/server';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { CampaignEditionService } from '../campaign-edition/campaign-edition.service';
import { fieldsIn, type LocalField, localFields } from './local-fields';
import { LocalReleaseService } from './local-release.service';
import { PressReleaseVersion } from './press-release-version.entity';
import { PressReleaseConnection } from './press-release.connection';
import { PressRelease } from './press-release.entity';
import {
  LocalPressReleaseInput,
  ReleasePressReleaseInput,
  SavePressReleaseInput,
  WithdrawPressReleaseInput,
} from './press-release.input';
import { canKeepReleases, isUnderEmbargo } from './press-release.policy';
import { PressReleaseService } from './press-release.service';

const LocalFieldEnum = Object.fromEntries(localFields.map((each) => [each, each])) as Record<
  LocalField,
  LocalField
>;
registerEnumType(LocalFieldEnum, { name: 'PressReleaseField' });

@ObjectType({ description: 'A release with what an organisation filled in.' })
export class LocalPressRelease {
  @Field()
  title!: string;

  @Field({ description: 'As safe HTML; what was not filled in keeps its mark.' })
  html!: string;

  @Field(() => [LocalFieldEnum], {
    description: 'What is still empty: as long as something is, there is no file.',
  })
  missing!: readonly LocalField[];
}

/** Releases for the press. */
@Resolver(() => PressRelease)
export class PressReleaseResolver {
  constructor(
    private readonly service: PressReleaseService,
    private readonly local: LocalReleaseService,
    private readonly editions: CampaignEditionService,
  ) {}

  @Query(() => PressRelease, {
    nullable: true,
    description: 'NOT_FOUND when there is none for this viewer, also before its moment.',
  })
  pressRelease(
    @CurrentViewer() viewer: Viewer,
    @Args('slug', { type: () => ID }) slug: string,
  ): Promise<PressRelease> {
    return this.service.get(viewer, slug);
  }

  @Query(() => PressReleaseConnection, { description: 'Of an edition, the newest first.' })
  pressReleases(
    @CurrentViewer() viewer: Viewer,
    @Args('edition', { type: () => ID, description: 'The slug of an edition.' }) edition: string,
    @Args() page: PageArgs,
  ): Promise<PressReleaseConnection> {
    return this.service.list(viewer, edition, page);
  }

  @Query(() => LocalPressRelease, { description: 'What is typed is kept nowhere.' })
  async localPressRelease(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: LocalPressReleaseInput,
  ): Promise<LocalPressRelease> {
    const { title, markdown, missing } = await this.local.fill(viewer, input);
    return { title, html: renderMarkdown(markdown), missing };
  }

  @Mutation(() => PressRelease, { description: 'CONFLICT when somebody else changed it meanwhile.' })
  savePressRelease(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SavePressReleaseInput,
  ): Promise<PressRelease> {
    return this.service.save(viewer, input);
  }

  @Mutation(() => PressRelease, { description: 'To editors at once, to everybody when its moment has come.' })
  releasePressRelease(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: ReleasePressReleaseInput,
  ): Promise<PressRelease> {
    return this.service.release(viewer, id);
  }

  @Mutation(() => PressRelease, { description: 'Takes it offline, back to a draft.' })
  withdrawPressRelease(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: WithdrawPressReleaseInput,
  ): Promise<PressRelease> {
    return this.service.withdraw(viewer, id);
  }

  @ResolveField(() => CampaignEdition, { nullable: true })
  edition(
    @Parent() { editionId }: PressRelease,
    @Context() context: RequestContext,
  ): Promise<CampaignEdition | null> {
    return this.editions.byId.load(context, editionId);
  }

  @ResolveField(() => [LocalFieldEnum], {
    description: 'What an organisation fills in, in the order of the form.',
  })
  fields(@Parent() { title, body }: PressRelease): LocalField[] {
    return fieldsIn(`${title}\n${body}`);
  }

  @ResolveField(() => Boolean)
  isUnderEmbargo(@Parent() release: PressRelease): boolean {
    return isUnderEmbargo(release, this.service.now());
  }

  @ResolveField(() => [PressReleaseVersion], {
    description: 'The texts that were released, the newest first.',
  })
  versions(
    @Parent() { id }: PressRelease,
    @Context() context: RequestContext,
  ): Promise<PressReleaseVersion[]> {
    return this.service.versionsOf.load(context, id);
  }

  @ResolveField(() => Boolean)
  viewerCanKeep(@CurrentViewer() viewer: Viewer): boolean {
    return canKeepReleases(viewer);
  }
}
