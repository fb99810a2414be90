import { Injectable } from '@nestjs/common';
import type { Viewer } from '@verbonden/shared/kernel';
import type { ImportKind, ImportOptions } from './import-kind';
import type { ImportTable } from './file/import-file';
import { guessedRows } from './file/import-file';
import { type ImportReport, reportOf } from './row/import-report';

/** What can be brought in from a file. Every domain makes its own kinds known; this library knows none of them. */
@Injectable()
export class ImportKinds {
  private readonly kinds = new Map<string, ImportKind>();

  /** @throws Error when the code is taken */
  register(kind: ImportKind): void {
    if (this.kinds.has(kind.code)) throw new Error(`Two domains bring in files of kind "${kind.code}".`);
    this.kinds.set(kind.code, kind);
  }

  find(code: string): ImportKind | null {
    return this.kinds.get(code) ?? null;
  }

  /** By the name in its address: "kennis". */
  findByAddress(address: string): ImportKind | null {
    return [...this.kinds.values()].find((kind) => kind.address === address) ?? null;
  }

  /** What somebody may bring in. */
  of(viewer: Viewer): ImportKind[] {
    return [...this.kinds.values()].filter((kind) => kind.mayImport(viewer));
  }

  /** Brings a whole file in with its columns as they are guessed, for the command line. */
  async run(code: string, table: ImportTable, options: ImportOptions): Promise<ImportReport> {
    const kind = this.kinds.get(code);
    if (!kind) throw new Error(`Nothing is brought in as "${code}".`);
    const raws = guessedRows(table, kind.fieldName);
    const rows = await kind.rows(
      raws.map((raw, index) => ({ row: index + 1, raw })),
      options,
    );
    return reportOf(rows, table.columns.filter((column) => kind.fieldName(column) === null).sort());
  }
}
