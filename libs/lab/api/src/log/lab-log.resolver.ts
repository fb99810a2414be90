import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService } from '@verbonden/people/api';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import {
  CurrentPerson,
  FileKind,
  Files,
  FileState,
  type RequestContext,
  StoredFile,
} from '@verbonden/shared/server';
import { canReadNames, worksInLab } from '../lab.policy';
import { LabProject } from '../project/lab-project.entity';
import { LabLog } from './lab-log';
import { LabLogEntry } from './lab-log-entry.entity';
import { RemoveLabLogEntryInput, SaveLabLogEntryInput } from './lab-log-entry.input';
import { photoPath, smallPhotoPath } from './lab-photo-address';

@ObjectType({ description: 'Addresses of the photo of an entry, for everybody.' })
export class LabPhoto {
  @Field()
  address!: string;

  @Field({ description: 'A small picture of it, in WebP.' })
  small!: string;
}

@Resolver(() => LabProject)
export class LabLogResolver {
  constructor(private readonly entries: LabLog) {}

  @Mutation(() => LabProject)
  saveLabLogEntry(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SaveLabLogEntryInput,
  ): Promise<LabProject> {
    return this.entries.save(viewer, input);
  }

  @Mutation(() => LabProject, { description: 'Takes it away with its photo.' })
  removeLabLogEntry(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RemoveLabLogEntryInput,
  ): Promise<LabProject> {
    return this.entries.remove(viewer, input);
  }

  @ResolveField(() => [LabLogEntry], { description: 'The newest first, 200 at most.' })
  log(@Parent() { id }: LabProject, @Context() context: RequestContext): Promise<LabLogEntry[]> {
    return this.entries.ofProject.load(context, id);
  }
}

@Resolver(() => LabLogEntry)
export class LabLogEntryResolver {
  constructor(
    private readonly files: Files,
    private readonly persons: PersonService,
  ) {}

  @ResolveField(() => LabPhoto, { nullable: true, description: 'Once it was looked at and is a picture.' })
  async photo(
    @Parent() { id, fileId }: LabLogEntry,
    @Context() context: RequestContext,
  ): Promise<LabPhoto | null> {
    const file = fileId ? await this.files.byId.load(context, fileId) : null;
    if (file?.state !== FileState.READY || file.kind !== FileKind.PICTURE) return null;
    return {
      address: photoPath(id, file.name),
      small: file.hasPreview ? smallPhotoPath(id) : photoPath(id, file.name),
    };
  }

  @ResolveField(() => StoredFile, {
    nullable: true,
    description: 'What was sent, for the Lab: also what was refused.',
  })
  async file(
    @Parent() { fileId }: LabLogEntry,
    @Context() context: RequestContext,
  ): Promise<StoredFile | null> {
    return fileId && worksInLab(context.viewer) ? this.files.byId.load(context, fileId) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Who wrote it; for the network.' })
  async authorName(
    @Parent() { authorId }: LabLogEntry,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    if (!authorId || !canReadNames(context.viewer)) return null;
    return (await this.persons.byId.load(context, authorId))?.name ?? null;
  }
}
