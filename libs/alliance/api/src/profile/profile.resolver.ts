import {
  Args,
  Context,
  Field,
  ID,
  Int,
  Mutation,
  ObjectType,
  Parent,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import {
  CurrentPerson,
  FileKind,
  Files,
  FileState,
  type RequestContext,
  StoredFile,
} from '@verbonden/shared/server';
import { Organisation } from '../organisation/organisation.entity';
import { logoPath, smallLogoName } from './logo-address';
import { SaveOrganisationProfileInput } from './profile.input';
import { canKeepProfile } from './profile.policy';
import { ProfileService } from './profile.service';

@ObjectType({ description: 'Addresses of the mark of an organisation, for everybody.' })
export class OrganisationLogo {
  @Field()
  address!: string;

  @Field({ description: 'A small picture of it, in WebP.' })
  small!: string;
}

@ObjectType({ description: 'What the page of an organisation says, as those who keep it write it.' })
export class OrganisationProfile {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Counts its changes.' })
  version!: number;

  @Field(() => String, { nullable: true })
  descriptionNl!: string | null;

  @Field(() => String, { nullable: true })
  descriptionEn!: string | null;

  @Field(() => StoredFile, {
    nullable: true,
    description: 'The mark that was sent, also when it was refused.',
  })
  logoFile!: StoredFile | null;
}

@Resolver(() => Organisation)
export class ProfileResolver {
  constructor(
    private readonly service: ProfileService,
    private readonly files: Files,
  ) {}

  @Mutation(() => Organisation, { description: 'What an organisation tells of itself, all of it at once.' })
  saveOrganisationProfile(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SaveOrganisationProfileInput,
  ): Promise<Organisation> {
    return this.service.save(viewer, input);
  }

  @ResolveField(() => OrganisationLogo, {
    nullable: true,
    description: 'Once it was looked at and is a picture.',
  })
  async logo(
    @Parent() { id, logoFileId }: Organisation,
    @Context() context: RequestContext,
  ): Promise<OrganisationLogo | null> {
    const file = logoFileId ? await this.files.byId.load(context, logoFileId) : null;
    if (file?.state !== FileState.READY || file.kind !== FileKind.PICTURE) return null;
    const address = logoPath(id, file.name);
    return { address, small: file.hasPreview ? logoPath(id, smallLogoName) : address };
  }

  @ResolveField(() => Boolean)
  viewerCanKeepProfile(@Parent() { id }: Organisation, @Context() { viewer }: RequestContext): boolean {
    return canKeepProfile(viewer, id);
  }

  @ResolveField(() => OrganisationProfile, {
    nullable: true,
    description: 'For who keeps it; null for others.',
  })
  async profile(
    @Parent() organisation: Organisation,
    @Context() context: RequestContext,
  ): Promise<OrganisationProfile | null> {
    const { id, version, descriptionNl, descriptionEn, logoFileId } = organisation;
    if (!canKeepProfile(context.viewer, id)) return null;
    const logoFile = logoFileId ? await this.files.byId.load(context, logoFileId) : null;
    return { id, version, descriptionNl, descriptionEn, logoFile };
  }
}
