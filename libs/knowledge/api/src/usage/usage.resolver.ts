import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Clock, dutchDay, looksAfterNetwork } from '@verbonden/shared/kernel';
import { CLOCK, loader, type RequestContext } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { isSlug } from '../item/slug';
import { isEditorOf } from '../knowledge.policy';
import { UsageCounter } from './usage-counter';
import { KnowledgeUsageWeek, NoteKnowledgeUseInput } from './usage.types';

const weeks = 12;

/** How often an item is used: counted by the pages, read by who shares it. */
@Resolver(() => KnowledgeItem)
export class UsageResolver {
  constructor(
    private readonly db: DataSource,
    private readonly counter: UsageCounter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  private readonly ofItem = loader<string, KnowledgeUsageWeek[]>(async (ids) => {
    // What this very process still holds belongs to it; other processes are ten seconds behind at most.
    await this.counter.flush();
    const rows = await this.db.query<(KnowledgeUsageWeek & { id: string })[]>(
      `WITH week AS (
         SELECT generate_series(date_trunc('week', $2::date) - interval '${weeks - 1} weeks',
           date_trunc('week', $2::date), interval '1 week')::date AS monday)
       SELECT item.id, week.monday::text AS "from",
         coalesce(used.seen, 0)::int AS seen, coalesce(used.opened, 0)::int AS opened,
         coalesce(used.downloaded, 0)::int AS downloaded,
         (SELECT count(*)::int FROM knowledge_adoptions a
          WHERE a.item_id = item.id AND a.withdrawn_at IS NULL
            AND (a.created_at AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN week.monday AND week.monday + 6) AS adopted
       FROM unnest($1::uuid[]) AS item (id) CROSS JOIN week
       LEFT JOIN LATERAL (
         SELECT sum(seen) AS seen, sum(opened) AS opened, sum(downloaded) AS downloaded
         FROM knowledge_usage WHERE item_id = item.id AND day BETWEEN week.monday AND week.monday + 6) AS used ON true
       ORDER BY item.id, week.monday`,
      [[...ids], dutchDay(this.clock.now())],
    );
    const found = new Map<string, KnowledgeUsageWeek[]>(ids.map((id) => [id, []]));
    for (const { id, ...week } of rows) found.get(id)!.push(week);
    return found;
  }, []);

  @Mutation(() => Boolean, {
    description:
      'Said by a page of the portal that somebody asked for; a call from elsewhere counts nothing. True when it counted.',
  })
  async noteKnowledgeUse(
    @Args('input') { slug, use }: NoteKnowledgeUseInput,
    @Context() { viewer, req }: RequestContext,
  ): Promise<boolean> {
    if (!req || !isSlug(slug)) return false;
    const item = await this.db.getRepository(KnowledgeItem).findOne({
      select: {
        id: true,
        status: true,
        pendingStatus: true,
        pendingAuthorId: true,
        authorId: true,
        organisationId: true,
        archivedOn: true,
      },
      where: { slug },
    });
    return item !== null && this.counter.note(use, viewer, item, req);
  }

  @ResolveField(() => [KnowledgeUsageWeek], {
    nullable: true,
    description: `How often it was used in the last ${weeks} weeks, the oldest first; for its editors and who looks after the network.`,
  })
  async usage(
    @Parent() item: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<KnowledgeUsageWeek[] | null> {
    const { viewer } = context;
    if (!isEditorOf(viewer, item) && !looksAfterNetwork(viewer)) return null;
    return this.ofItem.load(context, item.id);
  }
}
