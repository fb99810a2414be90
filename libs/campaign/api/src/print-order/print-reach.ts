import { Injectable, type OnModuleInit } from '@nestjs/common';
import { text, type Text } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';
import { type ReachRow, type ReachSource, ReachSources } from '../reach/reach-sources';

/** How many printed cards, posters and the like went out: pieces, by organisation, without where they went. */
@Injectable()
export class PrintReach implements ReachSource, OnModuleInit {
  readonly code = 'printed';
  readonly label: Text = text('Gedrukt besteld, in stuks', 'Ordered in print, in pieces');

  constructor(
    private readonly sources: ReachSources,
    private readonly db: DataSource,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  path(editionSlug: string): string {
    return `/week/${editionSlug}/drukwerk`;
  }

  rows(editionIds: readonly string[]): Promise<ReachRow[]> {
    return this.db.query(
      `SELECT o.edition_id AS "editionId", NULL AS "municipalityId", o.organisation_id AS "organisationId",
         sum(l.packs * i.pack_size)::int AS value
       FROM print_orders o JOIN print_order_lines l ON l.order_id = o.id JOIN print_items i ON i.id = l.item_id
       WHERE o.edition_id = ANY($1) GROUP BY 1, 3 ORDER BY 1, 3`,
      [editionIds],
    );
  }
}
