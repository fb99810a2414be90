import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { Speaker } from '../speaker/speaker.entity';
import { SpeakerService } from '../speaker/speaker.service';
import { Subsession } from '../subsession/subsession.entity';
import { SubsessionService } from '../subsession/subsession.service';
import { AgendaItem, AgendaItemKind } from './agenda-item.entity';

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  constructor(
    private readonly rounds: SubsessionService,
    private readonly speaking: SpeakerService,
  ) {}

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

  @ResolveField(() => [Speaker])
  speakers(@Parent() item: AgendaItem, @Context() context: RequestContext): Promise<Speaker[]> {
    return this.speaking.byItem.load(context, item.id);
  }

  @ResolveField(() => Boolean, {
    description: 'The viewer speaks in this part, and adds what there is to read or watch with it.',
  })
  async viewerSpeaks(
    @Parent() item: AgendaItem,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    return (await this.speaking.partsOf(context, viewer, item.meetingId)).has(item.id);
  }

  @ResolveField(() => [Subsession], { description: 'Side by side in a round; empty for other parts.' })
  async subsessions(@Parent() item: AgendaItem, @Context() context: RequestContext): Promise<Subsession[]> {
    if (item.kind !== AgendaItemKind.SUBSESSIONS) return [];
    return this.rounds.byRound.load(context, item.id);
  }
}
