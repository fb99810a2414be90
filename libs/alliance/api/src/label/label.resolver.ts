import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@verbonden/shared/server';
import { Label } from './label.entity';

@Resolver(() => Label)
export class LabelResolver {
  @ResolveField(() => String)
  name(@Parent() { name }: Label, @Context() context: RequestContext): string {
    return name[context.viewer.locale];
  }

  @ResolveField(() => String, { nullable: true, description: 'One sentence of explanation.' })
  hint(@Parent() { hint }: Label, @Context() context: RequestContext): string | null {
    return hint?.[context.viewer.locale] ?? null;
  }
}
