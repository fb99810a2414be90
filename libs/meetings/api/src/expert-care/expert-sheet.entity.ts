import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { AgendaItem } from '../agenda/agenda-item.entity';

/** What the expert by experience said about being recorded. */
export enum ExpertRecording {
  NOT_ASKED = 'NOT_ASKED',
  YES = 'YES',
  NO = 'NO',
}
registerEnumType(ExpertRecording, { name: 'ExpertRecording' });

/** How it stands with the fee or the gift. */
export enum GiftStatus {
  PROMISED = 'PROMISED',
  GIVEN = 'GIVEN',
}
registerEnumType(GiftStatus, { name: 'GiftStatus' });

/**
 * What was agreed with the expert by experience who speaks in one part of a programme. It is about somebody's life:
 * coordinators alone read it, and ninety days after the meeting everything but the choice about recording is erased. That
 * stays, since a no holds for as long as somebody could add a recording.
 */
@Entity('expert_sheets')
@ObjectType()
@Unique('expert_sheets_once', ['agendaItemId'])
@Check('expert_sheets_recording', `recording IN ('NOT_ASKED', 'YES', 'NO')`)
@Check('expert_sheets_gift_status', `gift_status IN ('PROMISED', 'GIVEN')`)
export class ExpertSheet extends BaseEntity {
  @Field(() => ID)
  @ForeignKey(() => AgendaItem, { name: 'expert_sheets_agenda_item_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  agendaItemId!: string;

  @Field(() => String, { nullable: true, description: 'The questions that were agreed.' })
  @Column('text', { nullable: true })
  questions!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  topicsToAvoid!: string | null;

  @Field(() => String, { nullable: true, description: 'Who is there for the expert on the day.' })
  @Column('text', { nullable: true })
  supporterName!: string | null;

  @Field(() => String, { nullable: true, description: 'How to reach the supporter.' })
  @Column('text', { nullable: true })
  supporterReach!: string | null;

  @Field(() => ExpertRecording)
  @Column('text')
  recording!: ExpertRecording;

  @Field(() => String, { nullable: true, description: 'A fee or a gift.' })
  @Column('text', { nullable: true })
  gift!: string | null;

  @Field(() => GiftStatus, { nullable: true })
  @Column('text', { nullable: true })
  giftStatus!: GiftStatus | null;

  @Field(() => String, { nullable: true, description: 'The day of the aftercare, "2027-03-26".' })
  @Column('date', { nullable: true })
  aftercareOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who asks how it was.' })
  @Column('text', { nullable: true })
  aftercareBy!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when the slot is confirmed; null when it is not.',
  })
  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When all but the choice about recording was erased.' })
  @Column('timestamptz', { nullable: true })
  erasedAt!: Date | null;

  @Field(() => Int, { description: 'Send it back as `expectedVersion`, so that nobody saves over another.' })
  @Column('integer', { default: 1 })
  version!: number;
}
