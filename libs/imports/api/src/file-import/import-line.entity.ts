import { Column, Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { FileImport } from './file-import.entity';
import type { ImportProblem } from '../row/import-problem';
import type { ImportOutcome } from '../row/import-report';

/** One row of a file: what stood there, what would become of it, and after it was carried out what did. */
@Entity('import_lines')
@Index('import_lines_outcome', ['importId', 'outcome', 'row'])
@Check('import_lines_outcome', `outcome IN ('NEW', 'CHANGED', 'SAME', 'ALIKE', 'WRONG')`)
export class ImportLine {
  @ForeignKey(() => FileImport, { name: 'import_lines_import_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  importId!: string;

  @PrimaryColumn('integer')
  row!: number;

  @Column('jsonb')
  cells!: unknown;

  @Column('text', { default: '' })
  title!: string;

  @Column('text', { nullable: true })
  outcome!: ImportOutcome | null;

  @Column('jsonb', { default: [] })
  reasons!: ImportProblem[];

  @Column('text', { array: true, default: [] })
  fields!: string[];

  /** The names of what it may be, where somebody has to say whether it is. */
  @Column('text', { array: true, default: [] })
  alike!: string[];

  /** What somebody said: the name of which it is, or '' for a new one; null before. */
  @Column('text', { nullable: true })
  choice!: string | null;

  @Column('uuid', { nullable: true })
  itemId!: string | null;

  /** The version of what it is about when the row was checked; 0 for what was not there. */
  @Column('integer', { nullable: true })
  version!: number | null;

  @Column('boolean', { default: false })
  isDone!: boolean;
}
