import { Column, Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { FileImport } from './file-import.entity';
import type { ImportProblem } from './import-problem';
import type { ImportOutcome } from './import-report';

/** One row of a file: what stood there, what would become of it, and after it was carried out what did. */
@Entity('import_lines')
@Index('import_lines_outcome', ['importId', 'outcome', 'row'])
@Check('import_lines_outcome', `outcome IN ('NEW', 'CHANGED', 'SAME', 'WRONG')`)
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

  @Column('uuid', { nullable: true })
  itemId!: string | null;

  /** The version of the item when the row was checked; 0 for one that was not there. */
  @Column('integer', { nullable: true })
  version!: number | null;

  @Column('boolean', { default: false })
  isDone!: boolean;
}
