import { Field, ObjectType } from '@nestjs/graphql';
import type { Locale } from '@verbonden/shared/kernel';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, Index } from 'typeorm';
import { type ApplicationKind, ApplicationKindEnum, ApplicationStatusEnum } from './application.codes';
import type { ApplicationStatus } from './application.states';

/**
 * Somebody asks to join. Read by who looks after the network, and by who holds the link of the mail; nobody else. What
 * was declined is erased after some months, of what was approved the contact (see `application-retention.ts`).
 */
@Entity('membership_applications')
@Index('membership_applications_listed', ['status', 'id'])
@ObjectType()
export class MembershipApplication extends BaseEntity {
  @Field(() => ApplicationKindEnum)
  @Column('text')
  kind!: ApplicationKind;

  @Field(() => ApplicationStatusEnum)
  @Column('text')
  status!: ApplicationStatus;

  @Field({ description: 'Of a professional: where they work, which may be empty.' })
  @Column('text')
  organisationName!: string;

  @Field(() => String, { nullable: true, description: 'A code of the label collection "organisationKinds".' })
  @Column('text', { nullable: true })
  organisationKind!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  city!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  region!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  website!: string | null;

  @Field({ description: 'What they want to bring.' })
  @Column('text')
  brings!: string;

  @Field({ description: 'What they hope to get.' })
  @Column('text')
  seeks!: string;

  @Field({ description: 'Empty once it was erased.' })
  @Column('text')
  contactName!: string;

  @Field()
  @Column('text')
  contactEmail!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  contactJobTitle!: string | null;

  @Column('text')
  locale!: Locale;

  @Field(() => Boolean, {
    description: 'They said that it is another one than those whose names look like it.',
  })
  @Column('boolean', { default: false })
  isAnother!: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when it waits for a coordinator: confirmed, or answered last.',
  })
  @Column('timestamptz', { nullable: true })
  waitingSince!: Date | null;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  /** What came of it. */
  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  /** What it is called in a list: the organisation, or the person. */
  get title(): string {
    return this.kind === 'PROFESSIONAL' ? this.contactName : this.organisationName;
  }
}
