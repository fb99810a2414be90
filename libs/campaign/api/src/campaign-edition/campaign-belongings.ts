import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings } from '@verbonden/people/api';
import { text } from '@verbonden/shared/kernel';

/** Editions, activities, stories and press releases of the Week go to whoever takes over. */
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
    );
  }
}
