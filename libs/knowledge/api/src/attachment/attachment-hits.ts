import { Injectable } from '@nestjs/common';
import { SearchQuery, type Understood } from '@verbonden/search/api';
import { DataSource } from 'typeorm';
import { Attachment } from './attachment.entity';
import type { AttachmentHit } from './page-hit';

interface HitRow {
  readonly item: string;
  readonly attachment: string;
  readonly page: number | null;
  readonly content: string;
}

/** Finds on which page of which file of an item a search is met. */
@Injectable()
export class AttachmentHits {
  constructor(
    private readonly db: DataSource,
    private readonly search: SearchQuery,
  ) {}

  /** The page with the most of the search, the first of equals, for each of these published items that has one. */
  async of(understood: Understood, itemIds: readonly string[]): Promise<ReadonlyMap<string, AttachmentHit>> {
    const some = this.search.someOf(understood);
    if (some === '' || itemIds.length === 0) return new Map();
    const rows = await this.db.query<HitRow[]>(
      `SELECT best.item, best.attachment, best.page, page.content
       FROM (
         SELECT DISTINCT ON (item.id) item.id AS item, attached.id AS attachment, read.file_id, read.page AS number,
                CASE WHEN files.pages IS NOT NULL THEN read.page END AS page
         FROM knowledge_items item
         JOIN attachments attached ON attached.id = ANY (item.attachments)
         JOIN files ON files.id = attached.file_id AND files.state = 'READY'
         JOIN attachment_pages read ON read.file_id = files.id AND read.vector @@ $2::tsquery
         WHERE item.id = ANY ($1::uuid[]) AND item.status = 'PUBLISHED'
         ORDER BY item.id, read.vector @@ $3::tsquery DESC, ts_rank(read.vector, $2::tsquery) DESC, read.page
       ) AS best
       JOIN file_pages page ON page.file_id = best.file_id AND page.page = best.number`,
      [itemIds, some, understood.tsquery],
    );
    if (rows.length === 0) return new Map();
    const attachments = await this.db.manager
      .createQueryBuilder(Attachment, 'attached')
      .where('attached.id = ANY (:ids)', { ids: rows.map(({ attachment }) => attachment) })
      .getMany();
    const byId = new Map(attachments.map((each) => [each.id, each]));
    return new Map(
      rows.map(({ item, attachment, page, content }) => [
        item,
        { attachment: byId.get(attachment)!, page, excerpt: [...this.search.piece(understood, content)] },
      ]),
    );
  }
}
