import { Inject, Injectable } from '@nestjs/common';
import { MailWaiting } from '@verbonden/notifications/api';
import {
  badInput,
  type Clock,
  dayAfter,
  dutchDay,
  type FieldProblem,
  forbidden,
  type Locale,
  notFound,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, MoreThanOrEqual } from 'typeorm';
import type {
  RemoveSchoolHolidayInput,
  SaveSchoolHolidayInput,
  SaveSchoolRegionsInput,
} from './school-holiday.input';
import { SchoolHoliday } from './school-holiday.entity';
import { canKeepSchoolHolidays } from './school-holiday.policy';
import type { ProvinceSchools, SchoolCalendar } from './school-holiday.types';
import { SchoolRegionOfProvince } from './school-region-of-province.entity';

/** A summer is not longer; a typing mistake is. */
const longestDays = 70;

/** The holidays of schools, entered by coordinators from what the government publishes for a school year. */
@Injectable()
export class SchoolHolidayService {
  constructor(
    private readonly db: DataSource,
    private readonly waiting: MailWaiting,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError FORBIDDEN */
  async calendar(viewer: Viewer): Promise<SchoolCalendar> {
    assertMayKeep(viewer);
    const today = dutchDay(this.clock.now());
    const holidays = await this.db.manager.find(SchoolHoliday, {
      where: { lastOn: MoreThanOrEqual(dayAfter(today, -31)) },
      order: { firstOn: 'ASC', id: 'ASC' },
      take: 200,
    });
    return { holidays, provinces: await this.provinces(viewer.locale) };
  }

  /** @throws DomainError FORBIDDEN; BAD_USER_INPUT at `lastOn` when it is before the first day, or far after it */
  async save(viewer: SignedInViewer, { id, ...told }: SaveSchoolHolidayInput): Promise<SchoolHoliday> {
    assertMayKeep(viewer);
    if (told.lastOn < told.firstOn) throw badInput(endsBefore);
    if (told.lastOn > dayAfter(told.firstOn, longestDays)) throw badInput(tooLong);
    const regions = [...new Set(told.regions)].sort();
    return this.db.transaction(async (tx) => {
      const saved = await tx.save(Object.assign(new SchoolHoliday(), { ...told, id, regions }));
      await this.waiting.endCalm(tx, null);
      return saved;
    });
  }

  /** Gives what it was; saving it once more brings it back. @throws DomainError FORBIDDEN; NOT_FOUND */
  async remove(viewer: SignedInViewer, { id }: RemoveSchoolHolidayInput): Promise<SchoolHoliday> {
    assertMayKeep(viewer);
    return this.db.transaction(async (tx) => {
      const known = await tx.findOneBy(SchoolHoliday, { id });
      if (!known) throw notFound();
      await tx.delete(SchoolHoliday, { id });
      await this.waiting.endCalm(tx, null);
      return known;
    });
  }

  /** @throws DomainError FORBIDDEN; NOT_FOUND for a province that is not there */
  async saveRegions(viewer: SignedInViewer, { provinces }: SaveSchoolRegionsInput): Promise<SchoolCalendar> {
    assertMayKeep(viewer);
    const known = new Set((await this.provinces(viewer.locale)).map(({ province }) => province));
    if (provinces.some(({ province }) => !known.has(province))) throw notFound();
    await this.db.transaction(async (tx) => {
      for (const { province, schoolRegion } of provinces) {
        if (schoolRegion) await tx.upsert(SchoolRegionOfProvince, { province, schoolRegion }, ['province']);
        else await tx.delete(SchoolRegionOfProvince, { province });
      }
      await this.waiting.endCalm(tx, null);
    });
    return this.calendar(viewer);
  }

  private provinces(locale: Locale): Promise<ProvinceSchools[]> {
    return this.db.query(
      `SELECT word.code AS province, coalesce(word.name ->> $1, word.name ->> 'nl') AS name,
              place.school_region AS "schoolRegion"
       FROM labels word LEFT JOIN school_regions place ON place.province = word.code
       WHERE word.collection = 'regions' AND word.code <> 'NETHERLANDS' ORDER BY 2`,
      [locale],
    );
  }
}

function assertMayKeep(viewer: Viewer): void {
  if (!canKeepSchoolHolidays(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
}

const endsBefore: FieldProblem = {
  field: 'lastOn',
  code: 'BEFORE_BEGIN',
  text: text(
    'De laatste dag ligt voor de eerste. Kijk de datums nog eens na.',
    'The last day is before the first. Look at the dates again.',
  ),
};
const tooLong: FieldProblem = {
  field: 'lastOn',
  code: 'TOO_LONG',
  text: text(
    'Dit is langer dan tien weken. Kijk het jaar nog eens na.',
    'This is longer than ten weeks. Look at the year again.',
  ),
};
