import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** Days on which a member is asked nothing. Why is nobody's business, so there is no field for it. */
@Entity('board_pauses')
@ObjectType()
export class BoardPause extends BaseEntity {
  @Column('uuid')
  personId!: string;

  @Field()
  @Column('date')
  fromDay!: string;

  @Field({ description: 'The last day of it.' })
  @Column('date')
  untilDay!: string;
}
