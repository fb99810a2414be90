import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  forbidden,
  looksAfterNetwork,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK, LiveNotes, newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { validate } from 'uuid';
import { guessColumns } from './column-names';
import { FileImport, type ImportStatus } from './file-import.entity';
import type { CorrectImportInput } from './file-import.input';
import type { ImportTable } from './import-file';
import { ImportLine } from './import-line.entity';
import { importTopic, rawOf, saveOutcomes } from './import-lines';
import { ImportRunner } from './import-runner';
import { mayImport, maySeeImport } from './import.policy';
import { KnowledgeImport } from './knowledge-import';

const keptDays = 14;
const mostOwn = 20;

/** Files that somebody brings in: read, checked without changing anything, and then handed to the worker. */
@Injectable()
export class FileImportService {
  constructor(
    private readonly db: DataSource,
    private readonly importer: KnowledgeImport,
    private readonly runner: ImportRunner,
    private readonly notes: LiveNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Keeps what was in a file and checks it, if it is clear which column is what. @throws DomainError FORBIDDEN */
  async begin(viewer: SignedInViewer, fileName: string, table: ImportTable): Promise<FileImport> {
    assertImports(viewer);
    const file = Object.assign(new FileImport(), {
      id: newId(),
      personId: viewer.personId,
      fileName: fileName.slice(0, 200),
      fileForm: table.form,
      encoding: table.encoding,
      separator: table.separator,
      sheet: table.sheet,
      columns: [...table.columns],
      mapping: guessColumns(table.columns),
      kindForAll: null,
      publish: false,
      status: 'UNCHECKED' as const,
      total: table.rows.length,
      done: 0,
      eraseAt: new Date(this.clock.now().getTime() + keptDays * 24 * 60 * 60_000),
    });
    return this.db.transaction(async (tx) => {
      await tx.insert(FileImport, file);
      await tx.query(
        `INSERT INTO import_lines (import_id, row, cells)
         SELECT $1, (line ->> 'row')::int, line -> 'cells' FROM jsonb_array_elements($2::jsonb) AS line`,
        [file.id, JSON.stringify(table.rows).replaceAll('\\u0000', '')],
      );
      return this.check(tx, viewer, file);
    });
  }

  /** @throws DomainError NOT_FOUND, also for a file of somebody else */
  async get(viewer: SignedInViewer, id: string): Promise<FileImport> {
    return this.take(this.db.manager, viewer, id, false);
  }

  /** What somebody brought in lately; the latest first. */
  async mine(viewer: SignedInViewer): Promise<FileImport[]> {
    assertImports(viewer);
    return this.db.manager.find(FileImport, {
      where: { personId: viewer.personId },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: mostOwn,
    });
  }

  /** Says which column is what, and checks again. @throws DomainError BAD_USER_INPUT, CONFLICT */
  async correct(viewer: SignedInViewer, input: CorrectImportInput): Promise<FileImport> {
    return this.db.transaction(async (tx) => {
      const file = await this.take(tx, viewer, input.id);
      assertIn(file, 'UNCHECKED', 'CHECKED');
      const chosen = new Map(input.columns.map(({ column, field }) => [column, field]));
      const seen = new Set<string>();
      for (const [index, column] of file.columns.entries()) {
        const field = chosen.has(column) ? (chosen.get(column) ?? null) : (file.mapping[column] ?? null);
        if (field !== null && seen.has(field)) {
          throw badInput({
            field: `columns.${index}`,
            code: 'TWICE',
            text: text('Dit koos je al voor een andere kolom.', 'You chose this for another column already.'),
          });
        }
        if (field !== null) seen.add(field);
        file.mapping[column] = field;
      }
      file.kindForAll = input.kindForAll ?? null;
      file.publish = input.publish && looksAfterNetwork(viewer);
      return this.check(tx, viewer, file);
    });
  }

  /** Lets the worker carry it out. Pressing twice begins once. @throws DomainError CONFLICT when it is further */
  start(viewer: SignedInViewer, id: string): Promise<FileImport> {
    return this.move(viewer, id, 'RUNNING', 'CHECKED', 'PAUSED');
  }

  /** What is under way ends with the rows it is at; the rest waits. */
  pause(viewer: SignedInViewer, id: string): Promise<FileImport> {
    return this.move(viewer, id, 'PAUSED', 'RUNNING');
  }

  /** What was not done is not done any more; what was done stays. */
  stop(viewer: SignedInViewer, id: string): Promise<FileImport> {
    return this.move(viewer, id, 'STOPPED', 'RUNNING', 'PAUSED');
  }

  /** Throws a file away, with what is known of its rows; items stay. */
  async remove(viewer: SignedInViewer, id: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const file = await this.take(tx, viewer, id);
      assertIn(file, 'UNCHECKED', 'CHECKED', 'STOPPED', 'DONE');
      await tx.delete(FileImport, { id: file.id });
      return true;
    });
  }

  private async move(
    viewer: SignedInViewer,
    id: string,
    to: ImportStatus,
    ...from: readonly ImportStatus[]
  ): Promise<FileImport> {
    const file = await this.db.transaction(async (tx) => {
      const held = await this.take(tx, viewer, id);
      if (held.status === to) return held;
      assertIn(held, ...from);
      const moved = await tx.save(Object.assign(held, { status: to }));
      await this.notes.publish(tx, importTopic(id));
      return moved;
    });
    if (to === 'RUNNING') await this.runner.wake(id);
    return file;
  }

  /** The dry run: says of each row what would become of it, and changes nothing else. */
  private async check(tx: EntityManager, viewer: SignedInViewer, file: FileImport): Promise<FileImport> {
    const fields = new Set(Object.values(file.mapping));
    const isClear =
      file.fileForm === 'JSON' || (fields.has('title') && (fields.has('kind') || file.kindForAll !== null));
    file.status = isClear ? 'CHECKED' : 'UNCHECKED';
    await tx.save(file);
    if (!isClear) return file;
    const lines = await tx.find(ImportLine, {
      select: { row: true, cells: true },
      where: { importId: file.id },
      order: { row: 'ASC' },
    });
    const done = await this.importer.rows(
      lines.map(({ row, cells }) => ({ row, raw: rawOf(file, cells) })),
      { viewer, publish: file.publish, dryRun: true },
      tx,
    );
    await saveOutcomes(tx, file.id, done, false);
    return file;
  }

  private async take(
    tx: EntityManager,
    viewer: SignedInViewer,
    id: string,
    lock = true,
  ): Promise<FileImport> {
    const file = validate(id)
      ? await tx.findOne(FileImport, {
          where: { id },
          ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}),
        })
      : null;
    if (!file || !maySeeImport(viewer, file)) throw notFound();
    return file;
  }
}

function assertImports(viewer: SignedInViewer): void {
  if (!mayImport(viewer)) {
    throw forbidden(text('een coördinator of een redacteur', 'a coordinator or an editor'));
  }
}

function assertIn(file: FileImport, ...from: readonly ImportStatus[]): void {
  if (from.includes(file.status)) return;
  throw conflict(
    text(
      'Dit kan nu niet: het is al een stap verder.',
      'This cannot be done now: it is a step further already.',
    ),
  );
}
