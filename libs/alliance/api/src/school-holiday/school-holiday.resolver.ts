import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson } from '@verbonden/shared/server';
import { OwnSchoolRegionService } from './own-school-region.service';
import { SchoolHoliday } from './school-holiday.entity';
import {
  ChooseSchoolRegionInput,
  RemoveSchoolHolidayInput,
  SaveSchoolHolidayInput,
  SaveSchoolRegionsInput,
} from './school-holiday.input';
import { SchoolHolidayService } from './school-holiday.service';
import { OwnSchoolRegion, SchoolCalendar } from './school-holiday.types';

@Resolver(() => SchoolHoliday)
export class SchoolHolidayResolver {
  constructor(
    private readonly service: SchoolHolidayService,
    private readonly own: OwnSchoolRegionService,
  ) {}

  @Query(() => SchoolCalendar, { description: 'When schools are closed, as mail reckons with it.' })
  schoolCalendar(@CurrentPerson() viewer: SignedInViewer): Promise<SchoolCalendar> {
    return this.service.calendar(viewer);
  }

  @Query(() => OwnSchoolRegion)
  mySchoolRegion(@CurrentPerson() viewer: SignedInViewer): Promise<OwnSchoolRegion> {
    return this.own.of(viewer);
  }

  @Mutation(() => OwnSchoolRegion, { description: 'Counts for whatever mail has not left yet.' })
  chooseSchoolRegion(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ChooseSchoolRegionInput,
  ): Promise<OwnSchoolRegion> {
    return this.own.choose(viewer, input);
  }

  @Mutation(() => SchoolHoliday)
  saveSchoolHoliday(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SaveSchoolHolidayInput,
  ): Promise<SchoolHoliday> {
    return this.service.save(viewer, input);
  }

  @Mutation(() => SchoolHoliday, { description: 'Gives what it was; `saveSchoolHoliday` brings it back.' })
  removeSchoolHoliday(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RemoveSchoolHolidayInput,
  ): Promise<SchoolHoliday> {
    return this.service.remove(viewer, input);
  }

  @Mutation(() => SchoolCalendar)
  saveSchoolRegions(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SaveSchoolRegionsInput,
  ): Promise<SchoolCalendar> {
    return this.service.saveRegions(viewer, input);
  }
}
