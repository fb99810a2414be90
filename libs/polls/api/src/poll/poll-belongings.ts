import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings } from '@verbonden/people/api';
import { text } from '@verbonden/shared/kernel';

/** Polls go to whoever takes over. */
@Injectable()
export class PollBelongings implements OnModuleInit {
  constructor(private readonly belongings: Belongings) {}

  onModuleInit(): void {
    this.belongings.register({
      code: 'polls',
      label: text('peilingen', 'polls'),
      table: 'polls',
      column: 'author_id',
      organisation: null,
    });
  }
}
