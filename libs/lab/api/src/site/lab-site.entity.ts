import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity, enumOf } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** OFFERED by who works there → TRYING → DONE, or STOPPED on the way; or DECLINED. */
export const labSiteStatuses = ['OFFERED', 'TRYING', 'DONE', 'STOPPED', 'DECLINED'] as const;
export type LabSiteStatus = (typeof labSiteStatuses)[number];
export const LabSiteStatusEnum = enumOf('LabSiteStatus', labSiteStatuses);

/** An organisation that tries a project, or offers to. Each stands once at a project. */
@Entity('lab_sites')
@ObjectType()
export class LabSite extends BaseEntity {
  @Column('uuid')
  projectId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => LabSiteStatusEnum)
  @Column('text')
  status!: LabSiteStatus;

  @Field({ description: 'Where exactly: a town, a school, a class.' })
  @Column('text', { default: '' })
  place!: string;

  @Field(() => String, { nullable: true, description: 'From which day, "2027-03-01".' })
  @Column('date', { nullable: true })
  fromDay!: string | null;

  @Field(() => String, { nullable: true })
  @Column('date', { nullable: true })
  untilDay!: string | null;

  /** What who offered it said; for the Lab and who works there. */
  @Column('text', { default: '' })
  note!: string;

  /** What the Lab said to an offer; for the same. */
  @Column('text', { default: '' })
  answer!: string;

  @Column('uuid', { nullable: true })
  offeredById!: string | null;
}
