import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSignedIn, type SignedInViewer, type Viewer } from '@verbonden/shared/kernel';
import {
  CurrentPerson,
  CurrentViewer,
  FileLinks,
  Files,
  type RequestContext,
  StoredFile,
} from '@verbonden/shared/server';
import { paperPath } from './paper-address';
import { WorkingGroupPaper } from './working-group-paper.entity';
import { WorkingGroupPapers } from './working-group-papers';
import {
  AddWorkingGroupPaperInput,
  RemoveWorkingGroupPaperInput,
  RestoreWorkingGroupPaperInput,
} from './working-group.input';

/** Files and links. */
@Resolver(() => WorkingGroupPaper)
export class WorkingGroupPaperResolver {
  constructor(
    private readonly service: WorkingGroupPapers,
    private readonly files: Files,
    private readonly links: FileLinks,
  ) {}

  @Mutation(() => WorkingGroupPaper)
  addWorkingGroupPaper(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AddWorkingGroupPaperInput,
  ): Promise<WorkingGroupPaper> {
    return this.service.add(viewer, input);
  }

  @Mutation(() => WorkingGroupPaper, {
    description: '`restoreWorkingGroupPaper` brings it back within a month.',
  })
  removeWorkingGroupPaper(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: RemoveWorkingGroupPaperInput,
  ): Promise<WorkingGroupPaper> {
    return this.service.remove(viewer, id);
  }

  @Mutation(() => WorkingGroupPaper)
  restoreWorkingGroupPaper(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: RestoreWorkingGroupPaperInput,
  ): Promise<WorkingGroupPaper> {
    return this.service.restore(viewer, id);
  }

  @ResolveField(() => StoredFile, { nullable: true })
  async file(
    @Parent() { fileId }: WorkingGroupPaper,
    @Context() context: RequestContext,
  ): Promise<StoredFile | null> {
    return fileId === null ? null : this.files.byId.load(context, fileId);
  }

  @ResolveField(() => String, {
    description: 'Where it opens; of a file an address for the viewer alone, for ten minutes.',
  })
  async address(
    @Parent() paper: WorkingGroupPaper,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<string> {
    const file = await this.file(paper, context);
    if (!file || !isSignedIn(viewer)) return paper.url;
    return this.links.signed(paperPath(paper.id, file.name), viewer);
  }
}
