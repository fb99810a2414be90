import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings } from '@verbonden/people/api';
import { text } from '@verbonden/shared/kernel';

/** Projects and requests that somebody leads go to whoever takes over; who wrote in the log stays its writer. */
@Injectable()
export class LabBelongings implements OnModuleInit {
  constructor(private readonly belongings: Belongings) {}

  onModuleInit(): void {
    this.belongings.register(
      {
        code: 'lab-projects',
        label: text('projecten in het Lab', 'projects in the Lab'),
        table: 'lab_projects',
        column: 'lead_id',
        organisation: 'organisation_id',
      },
      {
        code: 'lab-requests',
        label: text('vragen aan het Lab', 'requests to the Lab'),
        table: 'lab_requests',
        column: 'owner_id',
        organisation: null,
      },
    );
  }
}
