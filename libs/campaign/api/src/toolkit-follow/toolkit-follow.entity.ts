import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, Unique } from 'typeorm';

/** Somebody wants to hear by mail what comes out of the toolkit of an edition; who stops has no row any more. */
@Entity('toolkit_follows')
@Unique('toolkit_follows_once', ['personId', 'editionId'])
export class ToolkitFollow extends BaseEntity {
  @Column('uuid')
  personId!: string;

  @Column('uuid')
  editionId!: string;
}
