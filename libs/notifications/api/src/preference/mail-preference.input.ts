import { Field, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Line } from '@verbonden/shared/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { MailRhythm } from './mail-rhythm';

/** More than there are groups. */
const mostGroups = 50;

const whichMail = text('Kies over welke mail het gaat.', 'Choose which mail it is about.');

@InputType()
export class MailRhythmOfGroupInput {
  @Field()
  @Line(80, whichMail)
  group!: string;

  @Field(() => MailRhythm)
  rhythm!: MailRhythm;
}

@InputType()
export class SaveMailChoicesInput {
  @Field(() => [MailRhythmOfGroupInput], { description: 'What is left out stays as it is.' })
  @ArrayMaxSize(mostGroups)
  @ValidateNested({ each: true })
  @Type(() => MailRhythmOfGroupInput)
  choices!: MailRhythmOfGroupInput[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'False: mail also comes in the evening, at the weekend and in holidays.',
  })
  @IsOptional()
  calm?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: sender, subject and preview do not say what a mail is about.',
  })
  @IsOptional()
  discreet?: boolean | null;
}

@InputType()
export class SaveMailChoicesByLinkInput {
  @Field({ description: 'Out of a mail.' })
  token!: string;

  @Field({ description: 'The group of the mail, or "overzicht" with, after a dot, which one.' })
  @Line(80, whichMail)
  group!: string;

  @Field(() => [MailRhythmOfGroupInput], {
    nullable: true,
    description: 'Without it, as a mail program does it with one click: all that the link is about is off.',
  })
  @IsOptional()
  @ArrayMaxSize(mostGroups)
  @ValidateNested({ each: true })
  @Type(() => MailRhythmOfGroupInput)
  choices?: MailRhythmOfGroupInput[] | null;
}
