import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity, StoredFile } from '@verbonden/shared/server';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { KnowledgeItem } from '../item/knowledge-item.entity';

/**
 * A file with an item. Which ones an item has, and in which order, is content (`KnowledgeContent.attachments`), so it
 * goes the way of every text. An attachment never changes: with another title it is another one of the same file, so
 * that every revision stays as it was.
 */
@Entity('attachments')
@ObjectType()
export class Attachment extends BaseEntity {
  @ForeignKey(() => KnowledgeItem, { name: 'attachments_item_fk', onDelete: 'CASCADE' })
  @Index('attachments_item')
  @Column('uuid')
  itemId!: string;

  @ForeignKey(() => StoredFile, { name: 'attachments_file_fk' })
  @Index('attachments_file')
  @Column('uuid')
  fileId!: string;

  @Field()
  @Column('text')
  title!: string;

  @Field({ description: 'What a picture shows, for who does not see it.' })
  @Column('text', { default: '' })
  alt!: string;

  @Column('uuid', { nullable: true })
  addedById!: string | null;
}
