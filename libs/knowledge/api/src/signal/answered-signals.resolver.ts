import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isInNetwork, type Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { Signal, SignalLoaders } from '@verbonden/signals/api';
import { KnowledgeItem } from '../item/knowledge-item.entity';

/** The way back from knowledge to the questions that it answers. */
@Resolver(() => KnowledgeItem)
export class AnsweredSignalsResolver {
  constructor(private readonly signals: SignalLoaders) {}

  @ResolveField(() => [Signal], {
    description: 'Signals that it answers, the newest first, ten at most; for the network, else empty.',
  })
  async answeredSignals(
    @Parent() { slug }: KnowledgeItem,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<Signal[]> {
    return isInNetwork(viewer) ? this.signals.byAnswer.load(context, `/kennis/${slug}`) : [];
  }
}
