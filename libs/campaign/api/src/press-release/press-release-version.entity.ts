import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** A text that was released, as it was: who used an earlier one can see what is different. */
@Entity('press_release_versions')
@ObjectType()
export class PressReleaseVersion extends BaseEntity {
  @Column('uuid')
  releaseId!: string;

  @Field(() => Int)
  @Column('integer')
  number!: number;

  @Field()
  @Column('text')
  title!: string;

  @Field()
  @Column('text')
  body!: string;

  @Field({ description: 'What is different from the one before.' })
  @Column('text')
  note!: string;

  @Field(() => Date)
  @Column('timestamptz')
  releasedAt!: Date;
}
