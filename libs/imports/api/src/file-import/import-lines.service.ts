import { Injectable } from '@nestjs/common';
import {
  badInput,
  decodeCursor,
  encodeCursor,
  type Page,
  pageOf,
  type PageRequest,
  text,
} from '@verbonden/shared/kernel';
import { DataSource, MoreThan } from 'typeorm';
import { ImportLine } from './import-line.entity';
import type { ImportOutcome } from '../row/import-report';

const batchSize = 500;

/** The rows of a file as a list: what would become of each, or did. */
@Injectable()
export class ImportLines {
  constructor(private readonly db: DataSource) {}

  /** A page of them by their number. @throws DomainError BAD_USER_INPUT */
  async page(
    importId: string,
    outcome: ImportOutcome | null,
    { first, after }: PageRequest,
  ): Promise<Page<ImportLine>> {
    const where = { importId, ...(outcome ? { outcome } : {}) };
    const [lines, total] = await Promise.all([
      this.read(where, after ? rowBehind(after) : 0, first + 1),
      this.db.manager.countBy(ImportLine, where),
    ]);
    return pageOf(lines, first, total, ({ row }) => encodeCursor(row));
  }

  /** All of them in batches, for a file. */
  async *batches(importId: string): AsyncGenerator<ImportLine[]> {
    let behind = 0;
    for (;;) {
      const lines = await this.read({ importId }, behind, batchSize);
      if (lines.length > 0) yield lines;
      if (lines.length < batchSize) return;
      behind = lines.at(-1)!.row;
    }
  }

  private read(where: object, behind: number, most: number): Promise<ImportLine[]> {
    return this.db.manager.find(ImportLine, {
      select: {
        importId: true,
        row: true,
        title: true,
        outcome: true,
        reasons: true,
        fields: true,
        alike: true,
        choice: true,
        itemId: true,
      },
      where: { ...where, row: MoreThan(behind) },
      order: { row: 'ASC' },
      take: most,
    });
  }
}

function rowBehind(cursor: string): number {
  const [row = ''] = decodeCursor(cursor, 1);
  if (/^\d{1,9}$/.test(row)) return Number(row);
  throw badInput({
    field: 'after',
    code: 'UNKNOWN_CURSOR',
    text: text('Deze plek in de lijst kennen we niet.', 'We do not know this place in the list.'),
  });
}
