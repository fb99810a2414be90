import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** A day in a project: what happened and what stood out, perhaps with a photo. */
@Entity('lab_log_entries')
@ObjectType()
export class LabLogEntry extends BaseEntity {
  @Column('uuid')
  projectId!: string;

  @Field({ description: '"2027-03-24".' })
  @Column('date')
  onDay!: string;

  @Field({ description: 'Plain text.' })
  @Column('text')
  body!: string;

  @Column('uuid', { nullable: true })
  fileId!: string | null;

  @Field({ description: 'What the photo shows, for who does not see it; empty without one.' })
  @Column('text', { default: '' })
  alt!: string;

  @Column('uuid', { nullable: true })
  authorId!: string | null;
}
