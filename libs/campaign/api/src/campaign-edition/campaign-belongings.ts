import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings } from '@verbonden/people/api';
import { text } from '@verbonden/shared/kernel';

/** Editions, activities, stories, press releases and open tasks of the Week go to whoever takes over. */
@Injectable()
export class CampaignBelongings implements OnModuleInit {
  constructor(private readonly belongings: Belongings) {}

  onModuleInit(): void {
    this.belongings.register(
      {
        code: 'campaign-editions',
        label: text('edities van de Week', 'editions of the Week'),
        table: 'campaign_editions',
        column: 'author_id',
        organisation: null,
      },
      {
        code: 'campaign-activities',
        label: text('activiteiten in de Week', 'activities in the Week'),
        table: 'campaign_activities',
        column: 'maker_id',
        organisation: 'organisation_id',
      },
      {
        code: 'stories',
        label: text('verhalen van de Week', 'stories of the Week'),
        table: 'stories',
        column: 'author_id',
        organisation: 'organisation_id',
      },
      {
        code: 'press-releases',
        label: text('persberichten van de Week', 'press releases of the Week'),
        table: 'press_releases',
        column: 'author_id',
        organisation: null,
      },
      {
        code: 'print-orders',
        label: text('bestellingen van drukwerk', 'orders of printed matter'),
        table: 'print_orders',
        column: 'maker_id',
        organisation: 'organisation_id',
      },
      {
        code: 'working-group-tasks',
        label: text('taken in de werkgroep van de Week', 'tasks in the Week working group'),
        table: 'working_group_tasks',
        column: 'person_id',
        organisation: 'organisation_id',
        where: `b.status = 'OPEN'`,
        // Who takes over does it for the same organisation only when they work there.
        along: `organisation_id = (SELECT m.organisation_id FROM memberships m WHERE m.person_id = $3
          AND m.organisation_id = b.organisation_id AND m.until IS NULL LIMIT 1)`,
      },
    );
  }
}
