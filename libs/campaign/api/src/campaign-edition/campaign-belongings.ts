import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings } from '@verbonden/people/api';
import { text } from '@verbonden/shared/kernel';

/** Editions of the Week go to whoever takes over. */
@Injectable()
export class CampaignBelongings implements OnModuleInit {
  constructor(private readonly belongings: Belongings) {}

  onModuleInit(): void {
    this.belongings.register({
      code: 'campaign-editions',
      label: text('edities van de Week', 'editions of the Week'),
      table: 'campaign_editions',
      column: 'author_id',
      organisation: null,
    });
  }
}
