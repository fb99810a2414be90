import { Field, ObjectType } from '@nestjs/graphql';
import type { Locale } from '@verbonden/shared/kernel';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import {
  type AgeBand,
  AgeBandEnum,
  type ConsentEnd,
  type ConsentScope,
  ConsentScopeEnum,
  type ConsentWay,
  ConsentWayEnum,
} from './consent.codes';

/**
 * What somebody who made something, or is seen or quoted in it, said yes to: where it may be used and until when. A row
 * is never thrown away, it is the proof. Who they really are stands in columns that only a coordinator reads (P23).
 */
@Entity('consents')
@ObjectType({ description: 'A consent, for who looks after what it is about.' })
export class Consent extends BaseEntity {
  /** Which domain keeps what it is about: see consent-subjects.ts. */
  @Column('text')
  subjectType!: string;

  @Column('uuid')
  subjectId!: string;

  @Field({ description: 'The name that everybody may see, chosen by the person.' })
  @Column('text')
  chosenName!: string;

  @Field(() => AgeBandEnum)
  @Column('text')
  ageBand!: AgeBand;

  /** Shown as `identity`, to a coordinator. */
  @Column('text', { nullable: true })
  realName!: string | null;

  @Column('text', { nullable: true })
  makerAddress!: string | null;

  @Column('text', { nullable: true })
  guardianName!: string | null;

  @Column('text', { nullable: true })
  guardianAddress!: string | null;

  @Field(() => [ConsentScopeEnum], { description: 'Where it may be used.' })
  @Column('text', { array: true })
  scopes!: ConsentScope[];

  @Field({ description: 'The last day on which it holds, "2028-06-30".' })
  @Column('date')
  until!: string;

  @Field(() => String, { nullable: true, description: 'Who took the photo or made the film.' })
  @Column('text', { nullable: true })
  credit!: string | null;

  @Field(() => ConsentWayEnum)
  @Column('text')
  way!: ConsentWay;

  /** In which language they are asked. */
  @Column('text')
  locale!: Locale;

  @Column('uuid', { nullable: true })
  askedById!: string | null;

  @Column('text', { nullable: true })
  makerAnswer!: 'YES' | 'NO' | null;

  @Field(() => String, { nullable: true, description: 'The day on which the person answered.' })
  @Column('date', { nullable: true })
  makerAnsweredOn!: string | null;

  @Column('text', { nullable: true })
  guardianAnswer!: 'YES' | 'NO' | null;

  @Field(() => String, { nullable: true, description: 'The day on which a parent or guardian answered.' })
  @Column('date', { nullable: true })
  guardianAnsweredOn!: string | null;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('text', { nullable: true })
  endedBy!: ConsentEnd | null;

  /** Why, when they wanted to say; for a coordinator. */
  @Column('text', { nullable: true })
  endReason!: string | null;
}
