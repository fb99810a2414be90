import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings } from '@verbonden/people/api';
import { text } from '@verbonden/shared/kernel';

/** What somebody hosts, and letters that did not go out yet, go to whoever takes over. What was, stays as it was. */
@Injectable()
export class MeetingBelongings implements OnModuleInit {
  constructor(private readonly belongings: Belongings) {}

  onModuleInit(): void {
    this.belongings.register(
      {
        code: 'subsessions',
        label: text('deelsessies om te leiden', 'subsessions to host'),
        table: 'subsessions',
        column: 'host_person_id',
        organisation: null,
        where: `EXISTS (SELECT FROM meetings m WHERE m.id = b.meeting_id AND m.status IN ('DRAFT', 'DATE_POLL', 'PUBLISHED'))`,
        along: 'host_name = (SELECT name FROM persons WHERE id = $3)',
      },
      {
        code: 'letters',
        label: text('brieven die nog niet weg zijn', 'letters that are not out yet'),
        table: 'broadcasts',
        column: 'writer_id',
        organisation: null,
        where: `b.status = 'DRAFT'`,
      },
    );
  }
}
