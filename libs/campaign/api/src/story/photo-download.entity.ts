import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/**
 * That somebody who was signed in keeps the photo of a story, so that they can be told when it is taken back. Nothing
 * else is kept of it, and a month after they were told not even this.
 */
@Entity('story_photo_downloads')
export class PhotoDownload extends BaseEntity {
  @Column('uuid')
  storyId!: string;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz', { nullable: true })
  toldAt!: Date | null;
}
