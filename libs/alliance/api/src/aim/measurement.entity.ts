import { Field, Float, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** A value of an indicator on a day, with where it comes from. Never overwritten. */
@Entity('measurements')
@ObjectType()
export class Measurement extends BaseEntity {
  @Column('uuid')
  indicatorId!: string;

  @Field(() => Float)
  @Column('double precision')
  value!: number;

  @Field({ description: 'As yyyy-mm-dd.' })
  @Column('date')
  onDay!: string;

  @Field({ description: 'Who measured it, and in what.' })
  @Column('text')
  source!: string;

  @Field(() => String, { nullable: true, description: 'Where that can be read.' })
  @Column('text', { nullable: true })
  sourceUrl!: string | null;

  @Column('uuid', { nullable: true })
  writtenById!: string | null;
}
