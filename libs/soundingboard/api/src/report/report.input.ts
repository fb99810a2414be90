import { Field, ID, InputType } from '@nestjs/graphql';
import { Clean, Identifier, OptionalProse } from '@verbonden/shared/server';
import { IsOptional } from 'class-validator';
import { type ReportEnd, ReportEndEnum } from './report.entity';

@InputType()
export class ReportInAdviceRoomInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one report.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  requestId!: string;

  @Field(() => ID, { nullable: true, description: 'Which message; left out: something else.' })
  @IsOptional()
  @Identifier()
  messageId?: string | null;

  @Field(() => String, { nullable: true, description: 'Need not be told.' })
  @Clean()
  @OptionalProse(2000)
  words?: string | null;
}

@InputType()
export class SettleAdviceReportInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => ReportEndEnum, { description: 'HIDDEN hides the message.' })
  how!: ReportEnd;
}
