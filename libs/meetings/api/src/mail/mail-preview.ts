import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Locale } from '@verbonden/shared/kernel';
import { Identifier, OptionalLine } from '@verbonden/shared/server';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { AttendanceMode } from '../meeting/meeting.enums';
import { MailGap } from './letter-gaps';

/** The mails that can be looked at before anybody gets them. */
export enum PreviewedMail {
  CONFIRMATION = 'CONFIRMATION',
  WAITLISTED = 'WAITLISTED',
  PROMOTION = 'PROMOTION',
  REMINDER = 'REMINDER',
  MOVED = 'MOVED',
  PLACE_CHANGED = 'PLACE_CHANGED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(PreviewedMail, { name: 'PreviewedMail' });
registerEnumType(MailGap, {
  name: 'MailGap',
  description: 'What the mail should say and nobody filled in yet.',
});

@InputType('MeetingMailPreviewInput', { description: 'Which mail, and for whom it is written.' })
export class MailPreviewInput {
  @Field(() => PreviewedMail)
  mail!: PreviewedMail;

  @Field(() => String, { nullable: true, description: 'Which reminder: its `name`. Absent: the first one.' })
  @IsOptional()
  @Matches(/^\d{1,4}[dhm]$/)
  reminder?: string | null;

  @Field(() => AttendanceMode)
  mode!: AttendanceMode;

  @Field(() => String, { defaultValue: 'nl', description: '"nl" or "en".' })
  @IsIn(['nl', 'en'])
  locale!: Locale;

  @Field(() => ID, { nullable: true, description: 'Somebody of this meeting; absent: an example person.' })
  @IsOptional()
  @Identifier()
  registrationId?: string | null;

  @Field(() => Date, { nullable: true, description: 'For MOVED: the new time.' })
  startsAt?: Date | null;

  @Field(() => Date, { nullable: true })
  endsAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'For CANCELLED: the reason.' })
  @OptionalLine(500)
  reason?: string | null;
}

@ObjectType('MeetingMailPreview', {
  description:
    'A mail as it would be written. Its personal links lead nowhere, so that looking cannot change anything.',
})
export class MailPreview {
  @Field()
  subject!: string;

  @Field()
  text!: string;

  @Field({ description: 'A whole document; show it apart from the page, without scripts.' })
  html!: string;

  @Field({ description: 'Whose name stands in it.' })
  forName!: string;

  @Field(() => [MailGap])
  gaps!: MailGap[];
}
