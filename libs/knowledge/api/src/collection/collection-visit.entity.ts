import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When somebody was at a collection. Only they see it. */
@Entity('collection_visits')
@ObjectType('CollectionVisit')
export class CollectionVisit {
  @PrimaryColumn('uuid')
  collectionId!: string;

  @PrimaryColumn('uuid')
  personId!: string;

  @Field(() => Date, {
    nullable: true,
    description: 'What came or changed after this is news to the viewer; null at a first visit.',
  })
  @Column('timestamptz', { nullable: true })
  newsSince!: Date | null;

  @Column('timestamptz')
  seenAt!: Date;
}
