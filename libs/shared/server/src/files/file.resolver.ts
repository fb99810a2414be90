import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { badInput, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { isUUID } from 'class-validator';
import { CurrentPerson, CurrentViewer } from '../auth/current-viewer';
import type { Viewer } from '@verbonden/shared/kernel';
import { refusalText } from './file-kinds';
import { Files } from './files';
import { StoredFile } from './stored-file.entity';

const mostAsked = 50;

@Resolver(() => StoredFile)
export class FileResolver {
  constructor(private readonly files: Files) {}

  @Query(() => [StoredFile], { description: 'How far files are that you sent yourself.' })
  ownFiles(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('ids', { type: () => [ID] }) ids: string[],
  ): Promise<StoredFile[]> {
    const known = ids.filter((id) => isUUID(id));
    if (ids.length > mostAsked || known.length !== ids.length) {
      throw badInput({
        field: 'ids',
        code: 'IDS',
        text: text('Dit zijn geen bestanden.', 'These are no files.'),
      });
    }
    return this.files.ownOf(viewer, ids);
  }

  @ResolveField(() => String, { nullable: true, description: 'Why it was refused, and what to do instead.' })
  refusal(@Parent() { refused }: StoredFile, @CurrentViewer() { locale }: Viewer): string | null {
    return refused ? refusalText(refused)[locale] : null;
  }
}
