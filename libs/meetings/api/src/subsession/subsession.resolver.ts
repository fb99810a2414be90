import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService } from '@verbonden/people/api';
import type { Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, loader, type RequestContext } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { canEditMeetings } from '../meetings.policy';
import { Subsession } from './subsession.entity';

@Resolver(() => Subsession)
export class SubsessionResolver {
  constructor(
    private readonly db: DataSource,
    private readonly persons: PersonService,
  ) {}

  private readonly addresses = loader<string, string | null>(async (personIds) => {
    const known = await this.persons.mailAddresses(this.db.manager, personIds);
    return new Map([...known].map(([id, { address }]) => [id, address]));
  }, null);

  @ResolveField(() => String, {
    description: "In the reader's language; in Dutch where there is no English.",
  })
  title(@Parent() subsession: Subsession, @CurrentViewer() viewer: Viewer): string {
    return subsession.titleIn(viewer.locale);
  }

  @ResolveField(() => String, {
    description: "In the reader's language; in Dutch where there is no English.",
  })
  description(@Parent() subsession: Subsession, @CurrentViewer() viewer: Viewer): string {
    return subsession.descriptionIn(viewer.locale);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The address of a host with an account; for coordinators.',
  })
  async hostEmail(
    @Parent() { hostPersonId }: Subsession,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    if (!hostPersonId || !canEditMeetings(viewer)) return null;
    return this.addresses.load(context, hostPersonId);
  }
}
