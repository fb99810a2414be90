import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An item in a collection: where it stands, and what the maker says of it. */
@Entity('collection_entries')
@ObjectType('CollectionEntry')
export class CollectionEntry {
  @PrimaryColumn('uuid')
  collectionId!: string;

  @PrimaryColumn('uuid')
  itemId!: string;

  @Column('integer')
  position!: number;

  @Field({ description: 'Why it is here; plain text, may be empty.' })
  @Column('text', { default: '' })
  note!: string;

  @Field()
  @Column('timestamptz')
  addedAt!: Date;
}
