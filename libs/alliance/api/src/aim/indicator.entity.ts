import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** What is measured to see how far an aim is. */
@Entity('indicators')
@ObjectType()
export class Indicator extends BaseEntity {
  @Column('uuid')
  aimId!: string;

  @Field()
  @Column('text')
  name!: string;
}
