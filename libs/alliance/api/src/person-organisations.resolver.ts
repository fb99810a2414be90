import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '@verbonden/people/api';
import type { RequestContext } from '@verbonden/shared/server';
import { Organisation } from './organisation/organisation.entity';
import { OrganisationService } from './organisation/organisation.service';

/** What alliance adds to a person: where they work. */
@Resolver(() => Person)
export class PersonOrganisationsResolver {
  constructor(private readonly organisations: OrganisationService) {}

  @ResolveField(() => [Organisation], {
    description: 'The organisations in which this person holds a role now, by name.',
  })
  worksFor(@Parent() person: Person, @Context() context: RequestContext): Promise<Organisation[]> {
    return this.organisations.ofPerson.load(context, person.id);
  }
}
