import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A piece of knowledge that a project builds on. */
@Entity('lab_grounds')
export class LabGround {
  @PrimaryColumn('uuid')
  projectId!: string;

  @PrimaryColumn('uuid')
  itemId!: string;

  @Column('timestamptz')
  addedAt!: Date;
}
