import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** What came of a report. A choice and no text: what its reader hears must not become a private message. */
export const ReportEndEnum = { HIDDEN: 'HIDDEN', TALKED: 'TALKED', FINE: 'FINE' } as const;
export type ReportEnd = keyof typeof ReportEndEnum;
registerEnumType(ReportEndEnum, { name: 'AdviceReportEnd' });

/** Somebody in a room said: this is not right. */
@Entity('advice_reports')
@ObjectType('AdviceReport', { description: 'For who reported, and for the two it went to.' })
export class Report extends BaseEntity {
  @Column('uuid')
  requestId!: string;

  @Column('uuid', { nullable: true })
  messageId!: string | null;

  @Column('uuid')
  reporterId!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  words!: string | null;

  /** The message as it was reported: it may be taken back, and has to be answered for all the same. */
  @Column('text', { nullable: true })
  quoted!: string | null;

  @Column('uuid', { array: true })
  responderIds!: string[];

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  @Field(() => ReportEndEnum, { nullable: true })
  @Column('text', { nullable: true })
  settledHow!: ReportEnd | null;
}
