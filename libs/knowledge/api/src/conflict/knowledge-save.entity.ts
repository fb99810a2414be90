import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KnowledgeContent } from '../item/knowledge-content';

/**
 * What the waiting text was at a version. Kept for two weeks, so that whoever still had that version on the screen can
 * see what somebody else changed since, and loses nothing. Not in the API.
 */
@Entity('knowledge_saves')
export class KnowledgeSave {
  @PrimaryColumn('uuid')
  itemId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('jsonb')
  content!: KnowledgeContent;

  @Column('uuid', { nullable: true })
  savedById!: string | null;

  @Column('timestamptz')
  savedAt!: Date;
}
