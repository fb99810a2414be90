import { Field, Int, ObjectType } from '@nestjs/graphql';
import { newId } from '@verbonden/shared/server';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That something was erased by itself: which rule, how many, when. Only added to; names nobody. */
@Entity('erasures')
@ObjectType()
@Index('erasures_latest', { synchronize: false })
export class Erasure {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Field({ description: 'The name of the retention rule.' })
  @Column('text')
  rule!: string;

  @Field(() => Int)
  @Column('integer')
  erased!: number;

  @Field(() => Date)
  @Column('timestamptz')
  at!: Date;
}
