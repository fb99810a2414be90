import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, OrganisationService } from '@verbonden/alliance/api';
import type { RequestContext } from '@verbonden/shared/server';
import { CollectionLists } from '../collection/collection.lists';
import { Collection } from '../collection/collection.entity';
import { KnowledgeItemLoader } from '../item/knowledge-item.loader';
import { KnowledgeQuestion } from '../question/question.entity';
import { QuestionLoader } from '../question/question.loader';
import { StartService, toolsFirst } from './start.service';
import { StartPage, StartTool, WorkRole } from './work-role.entity';

@Resolver(() => StartPage)
export class StartResolver {
  constructor(
    private readonly service: StartService,
    private readonly collectionLists: CollectionLists,
    private readonly items: KnowledgeItemLoader,
    private readonly questionLoader: QuestionLoader,
    private readonly organisationService: OrganisationService,
  ) {}

  @Query(() => [WorkRole], { description: 'The roles that have a start page, in the order to show them.' })
  workRoles(@Context() { viewer }: RequestContext): WorkRole[] {
    return this.service.roles(viewer.locale);
  }

  @Query(() => StartPage, { description: 'Where somebody in a role begins.' })
  startPage(@Args('slug') slug: string, @Context() { viewer }: RequestContext): StartPage {
    return this.service.page(slug, viewer.locale);
  }

  @ResolveField(() => [StartTool], {
    description: 'Three things to use first: what a coordinator chose, then what fits and is used most.',
  })
  async tools(@Parent() { row }: StartPage, @Context() context: RequestContext): Promise<StartTool[]> {
    const [newest] = await this.collectionLists.forRole.load(context, row.code);
    const entries = newest ? await this.collectionLists.entries.load(context, newest.id) : [];
    const notes = new Map(entries.map(({ itemId, note }) => [itemId, note]));
    const chosen = (await this.items.readable(context, context.viewer, [...notes.keys()]))
      .filter(({ status }) => status === 'PUBLISHED')
      .slice(0, toolsFirst);
    const ids = chosen.map(({ id }) => id);
    const more = await this.service.tools(row, context.viewer.locale, ids);
    const rest = await this.items.readable(context, context.viewer, more.slice(0, toolsFirst - ids.length));
    return [...chosen, ...rest].map((item) => ({ item, note: notes.get(item.id) ?? '' }));
  }

  @ResolveField(() => [Collection], { description: 'What the network put together for this role.' })
  collections(@Parent() { row }: StartPage, @Context() context: RequestContext): Promise<Collection[]> {
    return this.collectionLists.forRole.load(context, row.code);
  }

  @ResolveField(() => [KnowledgeQuestion], {
    description: 'What others asked about things for this role, with an answer for everybody.',
  })
  async answered(
    @Parent() { row }: StartPage,
    @Context() context: RequestContext,
  ): Promise<KnowledgeQuestion[]> {
    const ids = await this.service.answered(row);
    const found = await Promise.all(ids.map((id) => this.questionLoader.byId.load(context, id)));
    return found.filter((question) => question !== null);
  }

  @ResolveField(() => [Organisation], { description: 'Who shares most for this role, and can be asked.' })
  async organisations(
    @Parent() { row }: StartPage,
    @Context() context: RequestContext,
  ): Promise<Organisation[]> {
    const ids = await this.service.organisations(row);
    const found = await Promise.all(ids.map((id) => this.organisationService.byId.load(context, id)));
    return found.filter((organisation) => organisation !== null);
  }
}
