import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@verbonden/shared/server';
import { Me } from '../session/me';
import { Person } from './person.entity';
import { PersonService } from './person.service';

/** Oneself as others see one. So `Person` is in every schema, and the domains to the right can add to it. */
@Resolver(() => Me)
export class MePersonResolver {
  constructor(private readonly persons: PersonService) {}

  @ResolveField(() => Person, { description: 'As others in the network see you.' })
  async person(@Parent() { id }: Me, @Context() context: RequestContext): Promise<Person> {
    return (await this.persons.byId.load(context, id))!;
  }
}
