import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Day, Identifier, Line, saying } from '@verbonden/shared/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsEnum, IsOptional, ValidateNested } from 'class-validator';
import { SchoolRegion, SchoolRegionChoice } from './school-region';

const whichRegion = saying(text('Kies een regio.', 'Choose a region.'));

@InputType()
export class SaveSchoolHolidayInput {
  @Field(() => ID, { description: 'Made by the caller, so that the same form twice makes one.' })
  @Identifier()
  id!: string;

  @Field()
  @Clean()
  @Line(60, text('Vul de naam in, zoals herfstvakantie.', 'Fill in its name, such as autumn holiday.'))
  name!: string;

  @Field(() => [SchoolRegion])
  @ArrayMinSize(1, saying(text('Kies voor welke regio het is.', 'Choose for which region it is.')))
  @ArrayMaxSize(3)
  @IsEnum(SchoolRegion, { each: true, ...whichRegion })
  regions!: SchoolRegion[];

  @Field({ description: 'Its first day, as yyyy-mm-dd.' })
  @Day()
  firstOn!: string;

  @Field({ description: 'Its last day, as yyyy-mm-dd.' })
  @Day()
  lastOn!: string;
}

@InputType()
export class RemoveSchoolHolidayInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class SchoolRegionOfProvinceInput {
  @Field({ description: 'A code of the label collection "regions".' })
  @Line(60, text('Kies een provincie.', 'Choose a province.'))
  province!: string;

  @Field(() => SchoolRegion, { nullable: true, description: 'Null: it is divided.' })
  @IsOptional()
  @IsEnum(SchoolRegion, whichRegion)
  schoolRegion?: SchoolRegion | null;
}

@InputType()
export class SaveSchoolRegionsInput {
  @Field(() => [SchoolRegionOfProvinceInput], { description: 'What is left out stays as it is.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SchoolRegionOfProvinceInput)
  provinces!: SchoolRegionOfProvinceInput[];
}

@InputType()
export class ChooseSchoolRegionInput {
  @Field(() => SchoolRegionChoice)
  @IsEnum(SchoolRegionChoice, whichRegion)
  choice!: SchoolRegionChoice;
}
