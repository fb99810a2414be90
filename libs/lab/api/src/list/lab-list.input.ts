import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { type Theme, ThemeEnum } from '@verbonden/knowledge/api';
import { text } from '@verbonden/shared/kernel';
import { Clean, PageArgs, saying } from '@verbonden/shared/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { LabOutcomeEnum, type LabOutcome, LabStageEnum } from '../project/lab-project.entity';
import type { LabStage } from '../project/lab-project.states';

/** Whether what was stopped is among them. */
export enum LabGoing {
  GOING = 'GOING',
  STOPPED = 'STOPPED',
  ALL = 'ALL',
}
registerEnumType(LabGoing, { name: 'LabGoing' });

const tooMany = saying(text('Kies er hooguit 20.', 'Choose 20 at most.'));

@InputType({ description: 'Within one list any of the values, different keys together.' })
export class LabProjectFilter {
  @Field(() => String, { nullable: true, description: 'Everyday words; whatever is typed is understood.' })
  @Clean()
  @IsOptional()
  @MaxLength(200)
  search?: string | null;

  @Field(() => [LabStageEnum], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(20, tooMany)
  stages?: LabStage[] | null;

  @Field(() => [ThemeEnum], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(20, tooMany)
  themes?: Theme[] | null;

  @Field(() => [LabOutcomeEnum], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(20, tooMany)
  outcomes?: LabOutcome[] | null;

  @Field(() => LabGoing, { defaultValue: LabGoing.ALL })
  going: LabGoing = LabGoing.ALL;

  @Field(() => Boolean, { defaultValue: false, description: 'True: only what still looks for a place.' })
  seeksSite: boolean = false;
}

@ArgsType()
export class LabProjectsArgs extends PageArgs {
  @Field(() => LabProjectFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LabProjectFilter)
  filter?: LabProjectFilter | null;
}
