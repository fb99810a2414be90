import { Field, ObjectType } from '@nestjs/graphql';
import type { Text } from '@verbonden/shared/kernel';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** A part of the network that organisations have roles in: the Alliance itself, the Expertiselab, a working group. */
@Entity('bodies')
@ObjectType()
export class Body extends BaseEntity {
  @Field({ description: 'What others call it by, such as "EXPERTISELAB".' })
  @Column('text', { unique: true })
  code!: string;

  @Field({ description: 'Its place in addresses: /verbanden/expertiselab.' })
  @Column('text', { unique: true })
  slug!: string;

  @Column('jsonb')
  name!: Text;

  @Column('jsonb')
  description!: Text;

  @Field(() => String, { nullable: true, description: 'The day it began, as yyyy-mm-dd.' })
  @Column('date', { nullable: true })
  since!: string | null;

  @Column('int')
  position!: number;
}
