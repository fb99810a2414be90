import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson } from '@verbonden/shared/server';
import { AddOrganisationInput } from './add-organisation.input';
import { OrganisationAdding } from './organisation-adding.service';
import { Organisation } from './organisation.entity';

@Resolver(() => Organisation)
export class OrganisationAddingResolver {
  constructor(private readonly service: OrganisationAdding) {}

  @Mutation(() => Organisation, {
    description:
      'Adds an organisation; a name that looks like one that is there is a problem at `isAnother` with code ALIKE.',
  })
  addOrganisation(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AddOrganisationInput,
  ): Promise<Organisation> {
    return this.service.add(viewer, input);
  }
}
