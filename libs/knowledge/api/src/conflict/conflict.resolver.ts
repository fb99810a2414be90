import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, type RequestContext } from '@verbonden/shared/server';
import { UpdateKnowledgeItemInput } from '../item/knowledge-item.input';
import { ConflictService } from './conflict.service';
import { KnowledgeConflict } from './knowledge-conflict';

@Resolver()
export class ConflictResolver {
  constructor(private readonly service: ConflictService) {}

  @Query(() => KnowledgeConflict, {
    description:
      'After a CONFLICT: the input that was refused, field by field beside what somebody else saved. Writes nothing. ' +
      'Save again with the fields that you choose and the `version` it gives; a field that you leave out stays theirs.',
  })
  knowledgeConflict(
    @CurrentPerson() viewer: SignedInViewer,
    @Context() context: RequestContext,
    @Args('input') input: UpdateKnowledgeItemInput,
  ): Promise<KnowledgeConflict> {
    return this.service.compare(context, viewer, input);
  }
}
