import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { canSeeMailsOf, canSeeRegistrations } from '../meetings.policy';
import { Registration } from '../registration/registration.entity';
import { Reachability } from './reachability';
import { RegistrationMail } from './registration-mail';

/** What was mailed about a registration, and whether its person can be reached. */
@Resolver(() => Registration)
export class RegistrationMailsResolver {
  constructor(private readonly reachability: Reachability) {}

  @ResolveField(() => [RegistrationMail], {
    description: 'Mail that went and is to come, oldest first; for the person and coordinators.',
  })
  async mails(
    @Parent() registration: Registration,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<RegistrationMail[]> {
    return canSeeMailsOf(viewer, registration) ? this.reachability.mails.load(context, registration.id) : [];
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Why mail does not arrive: a code of the mail server, or NO_ADDRESS; null when it does. For coordinators.',
  })
  async addressRefused(
    @Parent() registration: Registration,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return canSeeRegistrations(viewer)
      ? this.reachability.refusals.load(context, registration.personId)
      : null;
  }
}
