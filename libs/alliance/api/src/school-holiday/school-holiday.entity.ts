import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import { SchoolRegion } from './school-region';

/** A holiday of schools, for the regions that have it on these days. Coordinators enter them for a school year. */
@Entity('school_holidays')
@ObjectType()
export class SchoolHoliday extends BaseEntity {
  @Field()
  @Column('text')
  name!: string;

  @Field(() => [SchoolRegion])
  @Column('text', { array: true })
  regions!: SchoolRegion[];

  @Field({ description: 'Its first day, as yyyy-mm-dd.' })
  @Column('date')
  firstOn!: string;

  @Field({ description: 'Its last day, as yyyy-mm-dd.' })
  @Column('date')
  lastOn!: string;
}
