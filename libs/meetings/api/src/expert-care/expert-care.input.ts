import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Day, Identifier, OptionalLine, OptionalProse } from '@verbonden/shared/server';
import { IsOptional } from 'class-validator';
import { ExpertRecording, GiftStatus } from './expert-sheet.entity';

@InputType({ description: 'What was agreed so far; nothing has to be there until the slot is confirmed.' })
export class SaveExpertSheetInput {
  @Field(() => ID, {
    description: 'A part of the programme of the kind EXPERT_BY_EXPERIENCE; it has one sheet.',
  })
  @Identifier()
  agendaItemId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` that was read; null when there was none. Another one by now is a CONFLICT.',
  })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true })
  @OptionalProse(4000)
  questions?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalProse(4000)
  topicsToAvoid?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalLine(160)
  supporterName?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalLine(200)
  supporterReach?: string | null;

  @Field(() => ExpertRecording, { defaultValue: ExpertRecording.NOT_ASKED })
  recording!: ExpertRecording;

  @Field(() => String, { nullable: true })
  @OptionalLine(200)
  gift?: string | null;

  @Field(() => GiftStatus, { nullable: true })
  giftStatus?: GiftStatus | null;

  @Field(() => String, { nullable: true, description: '"2027-03-26".' })
  @IsOptional()
  @Day()
  aftercareOn?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalLine(160)
  aftercareBy?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'True: the slot is confirmed. Refused while the supporter or the choice about recording is missing.',
  })
  confirmed!: boolean;
}
