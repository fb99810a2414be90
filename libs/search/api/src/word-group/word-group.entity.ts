import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BaseEntity, connectionOf } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** Words of the field that search takes for one another: "brus", "brussen", "broers en zussen". */
@Entity('search_synonyms')
@ObjectType({ description: 'Words that search takes for one another.' })
export class WordGroup extends BaseEntity {
  @Field(() => [String], { name: 'words' })
  @Column('text', { array: true })
  terms!: string[];

  @Field(() => Boolean, {
    description: 'Who searches the first word also finds the others, not the other way round.',
  })
  @Column('boolean', { default: false })
  oneWay!: boolean;

  @Field({ description: 'Why it is there; empty when nobody said.' })
  @Column('text', { default: '' })
  note!: string;

  @Field(() => Int, { description: 'Send it back as `expectedVersion`, so that nobody saves over another.' })
  @Column('integer', { default: 1 })
  version!: number;

  /** Who changed it last; null for what the portal came with. */
  @Column('uuid', { nullable: true })
  updatedBy!: string | null;
}

@ObjectType()
export class WordGroupConnection extends connectionOf(WordGroup, 'WordGroup') {}
