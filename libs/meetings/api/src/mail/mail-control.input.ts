import { Field, ID, InputType } from '@nestjs/graphql';
import type { Locale } from '@verbonden/shared/kernel';
import { Identifier } from '@verbonden/shared/server';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { AttendanceMode } from '../meeting/meeting.enums';
import { PreviewedMail } from './mail-preview';

@InputType()
export class PauseMeetingMailInput {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;
}

@InputType()
export class ResumeMeetingMailInput {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;
}

@InputType()
export class ResendFailedMailInput {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;
}

@InputType()
export class SendTestMailInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one mail.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  meetingId!: string;

  @Field(() => PreviewedMail)
  mail!: PreviewedMail;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^\d{1,4}[dhm]$/)
  reminder?: string | null;

  @Field(() => AttendanceMode)
  mode!: AttendanceMode;

  @Field(() => String, { defaultValue: 'nl', description: '"nl" or "en".' })
  @IsIn(['nl', 'en'])
  locale!: Locale;
}
