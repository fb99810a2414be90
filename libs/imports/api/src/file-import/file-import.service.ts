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
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, LiveNotes, newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { validate } from 'uuid';
import type { ImportTable } from '../file/import-file';
import { ImportKinds } from '../import-kinds';
import { guessColumns } from '../row/column-names';
import { FileImport, type ImportStatus } from './file-import.entity';
import type { ChooseForImportLineInput, CorrectImportInput } from './file-import.input';
import type { ImportKind } from '../import-kind';
import { ImportLine } from './import-line.entity';
import { importTopic, rawOf, saveOutcomes } from './import-lines';
import { ImportRunner } from './import-runner';
import { maySeeImport } from './import.policy';

const keptDays = 14;
const mostOwn = 20;

/** Files that somebody brings in: read, checked without changing anything, and then handed to the worker. */
@Injectable()
export class FileImportService {
  constructor(
    private readonly db: DataSource,
    private readonly kinds: ImportKinds,
    private readonly runner: ImportRunner,
    private readonly notes: LiveNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The kind of file at an address, for who may bring it in. @throws DomainError NOT_FOUND, FORBIDDEN */
  kindAt(viewer: Viewer, address: string): ImportKind {
    const kind = this.kinds.findByAddress(address);
    if (!kind) throw notFound();
    assertImports(kind.mayImport(viewer));
    return kind;
  }

  /** Keeps what was in a file and checks it, if it is clear which column is what. @throws DomainError FORBIDDEN */
  async begin(
    viewer: SignedInViewer,
    kind: ImportKind,
    fileName: string,
    table: ImportTable,
  ): Promise<FileImport> {
    assertImports(kind.mayImport(viewer));
    const file = Object.assign(new FileImport(), {
      id: newId(),
      personId: viewer.personId,
      kind: kind.code,
      fileName: fileName.slice(0, 200),
      fileForm: table.form,
      encoding: table.encoding,
      separator: table.separator,
      sheet: table.sheet,
      columns: [...table.columns],
      mapping: guessColumns(table.columns, kind.fieldName),
      kindForAll: null,
      ticked: [],
      status: 'UNCHECKED' as const,
      isStrong: looksAfterNetwork(viewer),
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
    assertImports(this.kinds.of(viewer).length > 0);
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
      const kind = this.kindOf(file);
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
        if (field !== null && !kind.fields.some((each) => each.field === field)) {
          throw badInput({
            field: `columns.${index}`,
            code: 'UNKNOWN',
            text: text('Kies een veld uit de lijst.', 'Choose a field from the list.'),
          });
        }
        if (field !== null) seen.add(field);
        file.mapping[column] = field;
      }
      file.kindForAll = input.kindForAll ?? null;
      file.ticked = kind.mayTick(viewer)
        ? kind.ticks.flatMap(({ code }) => (input.ticked.includes(code) ? code : []))
        : [];
      return this.check(tx, viewer, file);
    });
  }

  /**
   * Says of a row that looks like what is there whether it is that, and checks again.
   * @throws DomainError NOT_FOUND for a row that leaves nothing to choose; CONFLICT
   */
  async choose(viewer: SignedInViewer, { id, row, sameAs }: ChooseForImportLineInput): Promise<FileImport> {
    return this.db.transaction(async (tx) => {
      const file = await this.take(tx, viewer, id);
      assertIn(file, 'CHECKED');
      const line = await tx.findOneBy(ImportLine, { importId: id, row });
      if (!line || line.alike.length === 0 || (sameAs != null && !line.alike.includes(sameAs)))
        throw notFound();
      await tx.update(ImportLine, { importId: id, row }, { choice: sameAs ?? '' });
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
      // Withheld from this browser or token, the roles of who looks after the network are not in the viewer.
      const isStrong =
        to === 'RUNNING' && viewer.personId === held.personId ? looksAfterNetwork(viewer) : held.isStrong;
      const moved = await tx.save(Object.assign(held, { status: to, isStrong }));
      await this.notes.publish(tx, importTopic(id));
      return moved;
    });
    if (to === 'RUNNING') await this.runner.wake(id);
    return file;
  }

  /** The dry run: says of each row what would become of it, and changes nothing else. */
  private async check(tx: EntityManager, viewer: SignedInViewer, file: FileImport): Promise<FileImport> {
    const kind = this.kindOf(file);
    const fields = new Set(Object.values(file.mapping));
    const isClear =
      file.fileForm === 'JSON' ||
      kind.needs.every((field) => fields.has(field) || (field === 'kind' && file.kindForAll !== null));
    file.status = isClear ? 'CHECKED' : 'UNCHECKED';
    await tx.save(file);
    if (!isClear) return file;
    const lines = await tx.find(ImportLine, {
      select: { row: true, cells: true, choice: true },
      where: { importId: file.id },
      order: { row: 'ASC' },
    });
    const done = await kind.rows(
      lines.map(({ row, cells, choice }) => ({ row, raw: rawOf(file, cells), choice })),
      { viewer, ticked: file.ticked, dryRun: true },
      tx,
    );
    await saveOutcomes(tx, file.id, done, false);
    return file;
  }

  private kindOf({ kind: code }: FileImport): ImportKind {
    const kind = this.kinds.find(code);
    if (!kind) throw notFound();
    return kind;
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
    if (!file || !maySeeImport(viewer, file, this.kinds.find(file.kind))) throw notFound();
    return file;
  }
}

function assertImports(may: boolean): void {
  if (!may) {
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
