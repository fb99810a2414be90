import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, Index } from 'typeorm';
import { BaseEntity } from '../database/base.entity';
import { FileKind, FileState, type Refusal } from './file-kinds';

registerEnumType(FileKind, { name: 'FileKind' });
registerEnumType(FileState, {
  name: 'FileState',
  valuesMap: {
    PROCESSING: { description: 'It is being looked at, and nobody can open it yet.' },
    REFUSED: { description: 'It cannot be kept; `refusal` says why.' },
    ERASED: { description: 'It was erased for good.' },
  },
});

/**
 * A file that somebody sent. It is looked at first, and opened by nobody before that. Who may open it is for the
 * domain that holds it; a file that nobody holds is erased after a day.
 */
@Entity('files')
@ObjectType({ description: 'A file that somebody sent.' })
@Index('files_uploaded', ['uploadedById', 'createdAt'])
export class StoredFile extends BaseEntity {
  @Field({ description: 'As it was called where it came from, with the ending of what it is.' })
  @Column('text')
  name!: string;

  @Field(() => FileState)
  @Column('text')
  state!: FileState;

  @Column('text', { nullable: true })
  refused!: Refusal | null;

  @Field(() => FileKind, { nullable: true, description: 'Known once it was looked at.' })
  @Column('text', { nullable: true })
  kind!: FileKind | null;

  /** Its media type, as we judged it. */
  @Column('text', { nullable: true })
  type!: string | null;

  @Field(() => Int, { description: 'In bytes.' })
  @Column('integer')
  size!: number;

  @Column('text', { nullable: true })
  sha256!: string | null;

  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  width!: number | null;

  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  height!: number | null;

  @Field(() => Int, { nullable: true, description: 'Pages of a PDF, slides of a presentation.' })
  @Column('integer', { nullable: true })
  pages!: number | null;

  @Field({ description: 'False for a scan: nobody finds it by what it says, or can have it read aloud.' })
  @Column('boolean', { default: false })
  hasText!: boolean;

  @Column('boolean', { default: false })
  hasPreview!: boolean;

  /** It may do something when it is opened, so it is only given out to be kept, never shown in a browser. */
  @Column('boolean', { default: false })
  isActive!: boolean;

  @Column('uuid', { nullable: true })
  uploadedById!: string | null;

  /** Since when no domain holds it; null while one does. */
  @Column('timestamptz', { nullable: true })
  looseSince!: Date | null;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { nullable: true })
  judgedFrom!: Date | null;
}

/** Where the parts of a file are in the store. */
export function keyOf(id: string, part: 'incoming' | 'file' | 'preview'): string {
  return `files/${id}/${part}`;
}
