import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson } from '@verbonden/shared/server';
import { Organisation } from '../organisation/organisation.entity';
import { MergeOrganisationsInput, MergePreview, UndoOrganisationMergeInput } from './merge.input';
import { OrganisationMerging } from './merge.service';
import { OrganisationMerge } from './organisation-merge.entity';

@Resolver(() => OrganisationMerge)
export class OrganisationMergeResolver {
  constructor(private readonly service: OrganisationMerging) {}

  @Query(() => MergePreview, {
    nullable: true,
    description: 'What bringing two together would do, by their slugs.',
  })
  mergePreview(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('from') from: string,
    @Args('into') into: string,
  ): Promise<MergePreview> {
    return this.service.preview(viewer, from, into);
  }

  @Query(() => [OrganisationMerge], {
    description: 'What was brought together into an organisation and can still be undone.',
  })
  organisationMerges(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('slug') slug: string,
  ): Promise<OrganisationMerge[]> {
    return this.service.undoable(viewer, slug);
  }

  @Mutation(() => Organisation, { description: 'The one that stays.' })
  mergeOrganisations(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: MergeOrganisationsInput,
  ): Promise<Organisation> {
    return this.service.merge(viewer, input);
  }

  @Mutation(() => Organisation, { description: 'The one that is there again.' })
  undoOrganisationMerge(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { mergeId }: UndoOrganisationMergeInput,
  ): Promise<Organisation> {
    return this.service.undo(viewer, mergeId);
  }
}
