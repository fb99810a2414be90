import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '@verbonden/people/api';
import { BaseEntity } from '@verbonden/shared/server';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

/** How far a file is: its columns are not clear yet, it was checked, and then what became of it. */
export const importStatuses = ['UNCHECKED', 'CHECKED', 'RUNNING', 'PAUSED', 'STOPPED', 'DONE'] as const;
export type ImportStatus = (typeof importStatuses)[number];
export const ImportStatusEnum = Object.fromEntries(importStatuses.map((each) => [each, each])) as Record<
  ImportStatus,
  ImportStatus
>;
registerEnumType(ImportStatusEnum, {
  name: 'ImportStatus',
  description: 'UNCHECKED: a column that is needed is not there yet. CHECKED: nothing was changed so far.',
});

/** A file that somebody brings in. Its rows are lines of their own, so that a worker can stop after any of them. */
@Entity('imports')
@ObjectType()
@Index('imports_person', ['personId', 'createdAt'])
@Index('imports_erase', ['eraseAt'])
@Check('imports_status', `status IN ('UNCHECKED', 'CHECKED', 'RUNNING', 'PAUSED', 'STOPPED', 'DONE')`)
export class FileImport extends BaseEntity {
  @ForeignKey(() => Person, { name: 'imports_person_fk', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Field({ description: 'What its rows are: the code of one of `importKinds`.' })
  @Column('text')
  kind!: string;

  @Field({ description: 'What the file was called.' })
  @Column('text')
  fileName!: string;

  @Field({ description: '"CSV", "XLSX" or "JSON", judged by what is in it.' })
  @Column('text')
  fileForm!: string;

  @Field(() => String, { nullable: true, description: 'How its text was written: "UTF-8".' })
  @Column('text', { nullable: true })
  encoding!: string | null;

  @Field(() => String, { nullable: true, description: 'What stood between its cells.' })
  @Column('text', { nullable: true })
  separator!: string | null;

  @Field(() => String, { nullable: true, description: 'The sheet that was read of a workbook.' })
  @Column('text', { nullable: true })
  sheet!: string | null;

  @Column('text', { array: true })
  columns!: string[];

  /** The field of each column; null for one that is left out. */
  @Column('jsonb')
  mapping!: Record<string, string | null>;

  @Field(() => String, { nullable: true, description: 'What every row is, when no column says it.' })
  @Column('text', { nullable: true })
  kindForAll!: string | null;

  @Field(() => [String], { description: 'The codes of what its bringer ticked; see `importKinds`.' })
  @Column('text', { array: true, default: [] })
  ticked!: string[];

  @Field(() => ImportStatusEnum)
  @Column('text')
  status!: ImportStatus;

  /** Whoever brought it in was there with the second step that their role asks for, when they last let it go on. */
  @Column('boolean', { default: false })
  isStrong!: boolean;

  @Field(() => Int, { description: 'How many rows there are.' })
  @Column('integer')
  total!: number;

  @Field(() => Int, { description: 'How many of them were carried out.' })
  @Column('integer', { default: 0 })
  done!: number;

  @Field(() => Date, { description: 'When the file and what became of it are erased.' })
  @Column('timestamptz')
  eraseAt!: Date;
}
