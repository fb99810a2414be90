import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** A file or a link that the working group keeps together for an edition. */
@Entity('working_group_papers')
@ObjectType()
export class WorkingGroupPaper extends BaseEntity {
  @Column('uuid')
  editionId!: string;

  @Field()
  @Column('text')
  title!: string;

  /** Empty where there is a file, and of what was emptied. */
  @Column('text')
  url!: string;

  @Column('uuid', { nullable: true })
  fileId!: string | null;

  @Column('uuid', { nullable: true })
  addedById!: string | null;

  /** Removed ones are kept for a while, so that removing can be undone. */
  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;

  /** The same in the edition before; at most once in an edition. */
  @Column('uuid', { nullable: true })
  copiedFromId!: string | null;

  /** Removed for good; only that it was taken along is still known. */
  isEmptied(): boolean {
    return this.title === '';
  }
}
