import { OwnSchoolRegionService } from './own-school-region.service';
import { SchoolHoliday } from './school-holiday.entity';
import { SchoolHolidayResolver } from './school-holiday.resolver';
import { SchoolHolidayService } from './school-holiday.service';
import { SchoolRegionOfPerson } from './school-region-choice.entity';
import { SchoolRegionOfProvince } from './school-region-of-province.entity';

/** What school holidays bring: tables, services, their share of the API. What mail does with them is the worker's. */
export const schoolHolidayPart = {
  entities: [SchoolHoliday, SchoolRegionOfPerson, SchoolRegionOfProvince],
  services: [SchoolHolidayService, OwnSchoolRegionService],
  resolvers: [SchoolHolidayResolver],
};
