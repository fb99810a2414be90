import { Inject, Injectable } from '@nestjs/common';
import { MailWaiting } from '@verbonden/notifications/api';
import type { Clock, SignedInViewer } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { peopleInSchool } from './people-in-school';
import type { ChooseSchoolRegionInput } from './school-holiday.input';
import { whoseHolidays } from './school-holiday.policy';
import type { OwnSchoolRegion } from './school-holiday.types';
import { type SchoolRegion, SchoolRegionChoice } from './school-region';
import { SchoolRegionOfPerson } from './school-region-choice.entity';

/** Whose school holidays count for somebody's mail: as where they work, or as they say themselves. */
@Injectable()
export class OwnSchoolRegionService {
  constructor(
    private readonly db: DataSource,
    private readonly waiting: MailWaiting,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(viewer: SignedInViewer): Promise<OwnSchoolRegion> {
    const personId = whoseHolidays(viewer);
    const chosen = await this.db.manager.findOneBy(SchoolRegionOfPerson, { personId });
    const [there] = chosen
      ? []
      : await this.db.query<{ region: SchoolRegion }[]>(`SELECT region FROM (${peopleInSchool}) who`, [
          [personId],
        ]);
    return {
      choice: chosen?.choice ?? SchoolRegionChoice.AS_ORGANISATION,
      ofOrganisation: there?.region ?? null,
    };
  }

  async choose(viewer: SignedInViewer, { choice }: ChooseSchoolRegionInput): Promise<OwnSchoolRegion> {
    const personId = whoseHolidays(viewer);
    const chosenAt = this.clock.now();
    await this.db.transaction(async (tx) => {
      if (choice === SchoolRegionChoice.AS_ORGANISATION) await tx.delete(SchoolRegionOfPerson, { personId });
      else await tx.upsert(SchoolRegionOfPerson, { personId, choice, chosenAt }, ['personId']);
      await this.waiting.endCalm(tx, personId);
    });
    return this.of(viewer);
  }
}
