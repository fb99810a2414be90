import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings } from '@verbonden/people/api';
import { text } from '@verbonden/shared/kernel';

/** Questions that are not closed go to whoever takes over: who raised them hears the answer, who took them up gives it. */
@Injectable()
export class SignalBelongings implements OnModuleInit {
  constructor(private readonly belongings: Belongings) {}

  onModuleInit(): void {
    this.belongings.register(
      {
        code: 'signals-raised',
        label: text('gestelde vragen die nog lopen', 'questions asked that are still open'),
        table: 'signals',
        column: 'raised_by_id',
        organisation: 'organisation_id',
        where: `b.status <> 'CLOSED' AND b.merged_into_id IS NULL`,
      },
      {
        code: 'signals-taken-up',
        label: text('opgepakte vragen', 'questions taken up'),
        table: 'signals',
        column: 'taken_up_by_id',
        organisation: 'owner_organisation_id',
        where: `b.status <> 'CLOSED' AND b.merged_into_id IS NULL`,
      },
    );
  }
}
