import { Field, ObjectType } from '@nestjs/graphql';
import { SchoolHoliday } from './school-holiday.entity';
import { SchoolRegion, SchoolRegionChoice } from './school-region';

@ObjectType({ description: 'In which region the schools of a province are.' })
export class ProvinceSchools {
  @Field({ description: 'A code of the label collection "regions".' })
  province!: string;

  @Field()
  name!: string;

  @Field(() => SchoolRegion, { nullable: true, description: 'Null: not known, or it is divided.' })
  schoolRegion!: SchoolRegion | null;
}

@ObjectType({ description: 'The holidays of schools, as coordinators keep them.' })
export class SchoolCalendar {
  @Field(() => [SchoolHoliday], { description: 'From the last month on, two hundred at most.' })
  holidays!: SchoolHoliday[];

  @Field(() => [ProvinceSchools])
  provinces!: ProvinceSchools[];
}

@ObjectType({ description: 'Whose school holidays count for the mail of the viewer.' })
export class OwnSchoolRegion {
  @Field(() => SchoolRegionChoice)
  choice!: SchoolRegionChoice;

  @Field(() => SchoolRegion, { nullable: true, description: 'That of where one works; null without one.' })
  ofOrganisation!: SchoolRegion | null;
}
