import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { KnowledgeItem } from '@verbonden/knowledge/api';
import { hasRole, type Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { Advice } from './advice';
import { AdviceRegister } from './advice-register';

/** What the sounding board adds to a thing of knowledge. */
@Resolver(() => KnowledgeItem)
export class KnowledgeAdviceResolver {
  constructor(private readonly register: AdviceRegister) {}

  @ResolveField(() => [Advice], { description: 'What the sounding board advised on it, the newest first.' })
  advices(@Parent() { id }: KnowledgeItem, @Context() context: RequestContext): Promise<Advice[]> {
    return this.register.aboutKnowledge.load(context, id);
  }

  @ResolveField(() => Boolean, { description: 'An editor or a coordinator, on what is published.' })
  viewerCanAskAdvice(@Parent() { status }: KnowledgeItem, @CurrentViewer() viewer: Viewer): boolean {
    return status === 'PUBLISHED' && hasRole(viewer, 'EDITOR', 'COORDINATOR');
  }
}
