import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { WordGroup } from '@verbonden/search/api';
import type { RequestContext } from '@verbonden/shared/server';
import { Person } from './person.entity';
import { PersonService } from './person.service';

/** What people adds to words of the field: who changed them. */
@Resolver(() => WordGroup)
export class WordGroupPersonResolver {
  constructor(private readonly persons: PersonService) {}

  @ResolveField(() => Person, {
    nullable: true,
    description: 'Who changed it last; null for what the portal came with.',
  })
  changedBy(
    @Parent() { updatedBy }: WordGroup,
    @Context() context: RequestContext,
  ): Promise<Person | null> | null {
    return updatedBy ? this.persons.byId.load(context, updatedBy) : null;
  }
}
