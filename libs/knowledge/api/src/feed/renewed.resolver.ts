import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loader, type RequestContext } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { KnowledgeItem } from '../item/knowledge-item.entity';

/** When readers last got a new text, for whoever keeps a copy. */
@Resolver(() => KnowledgeItem)
export class RenewedResolver {
  constructor(private readonly db: DataSource) {}

  private readonly moments = loader<string, Date | null>(async (ids) => {
    const rows = await this.db.query<{ id: string; at: Date }[]>(
      `SELECT item_id AS id, max(updated_at) AS at FROM knowledge_revisions
       WHERE item_id = ANY ($1::uuid[]) AND status = 'PUBLISHED' GROUP BY item_id`,
      [ids],
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  }, null);

  @ResolveField(() => Date, {
    nullable: true,
    description: 'When the text that readers see was published; null for what never was.',
  })
  renewedAt(@Parent() { id }: KnowledgeItem, @Context() context: RequestContext): Promise<Date | null> {
    return this.moments.load(context, id);
  }
}
