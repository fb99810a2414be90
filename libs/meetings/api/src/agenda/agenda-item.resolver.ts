import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer } from '@verbonden/shared/server';
import { AgendaItem } from './agenda-item.entity';

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @ResolveField(() => String, {
    description: "In the reader's language; in Dutch where there is no English.",
  })
  title(@Parent() item: AgendaItem, @CurrentViewer() viewer: Viewer): string {
    return item.titleIn(viewer.locale);
  }

  @ResolveField(() => String, {
    description: "In the reader's language; in Dutch where there is no English.",
  })
  description(@Parent() item: AgendaItem, @CurrentViewer() viewer: Viewer): string {
    return item.descriptionIn(viewer.locale);
  }
}
