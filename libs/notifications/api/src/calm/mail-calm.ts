import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { MailCalmRefusal } from '../preference/mail-calm-refusal.entity';
import { firstFree } from './calm-times';
import { QuietDays } from './quiet-days';

/** Says from when on optional mail may come to people. */
@Injectable()
export class MailCalm {
  constructor(private readonly quietDays: QuietDays) {}

  /** Answers for many people at once; without a person evenings and weekends are calm. */
  async from(
    tx: EntityManager,
    personIds: readonly string[],
    now: Date,
  ): Promise<(personId: string | null) => Date> {
    const refusals = await tx.findBy(MailCalmRefusal, { personId: In([...personIds]) });
    const refused = new Set(refusals.map(({ personId }) => personId));
    const days = await this.quietDays.of(tx, personIds, now);
    return (personId) =>
      personId !== null && refused.has(personId) ? now : firstFree(now, days.get(personId ?? '') ?? []);
  }
}
