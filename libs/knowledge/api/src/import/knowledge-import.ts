import { Inject, Injectable } from '@nestjs/common';
import { OrganisationService } from '@verbonden/alliance/api';
import { SearchIndex } from '@verbonden/search/api';
import { type Clock, dutchFromMoment } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { documentOf } from '../item/knowledge-document';
import { matchKey } from '../item/match-key';
import { decide } from './import-decision';
import { type ImportedRow, type ImportReport, reportOf } from './import-report';
import { fieldName, type ImportRow, readImportRow } from './import-row';
import { type Known, Shelf } from './import-shelf';

const batchSize = 500;

export interface ImportOptions {
  /** Says what would happen and changes nothing. */
  readonly dryRun?: boolean;
  /** Lets everybody read what is imported; without it new items are drafts and changes are revisions that wait. */
  readonly publish?: boolean;
  /** Told after each batch how many rows are done. */
  readonly onProgress?: (done: number) => void;
}

/** A row that was understood, with its number. */
interface Numbered {
  readonly row: number;
  readonly given: ImportRow;
}

/**
 * Takes items in from a file. A row with an `externalId` is the item with that id; one without is the imported item with
 * the same address and title (see match-key.ts). Rows go in batches of 500, each batch in one transaction with a few
 * statements; one that cannot be saved does not keep the others out.
 */
@Injectable()
export class KnowledgeImport {
  constructor(
    private readonly db: DataSource,
    private readonly organisations: OrganisationService,
    private readonly search: SearchIndex,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Imports rows as {@link readImportFile} gives them.
   * @param within a transaction of the caller, in which everything succeeds or nothing
   */
  async run(
    rows: readonly unknown[],
    options: ImportOptions = {},
    within?: EntityManager,
  ): Promise<ImportReport> {
    const done: ImportedRow[] = [];
    const imagined = new Shelf();
    for (let start = 0; start < rows.length; start += batchSize) {
      const batch = rows
        .slice(start, start + batchSize)
        .map((raw, index) => ({ raw, row: start + index + 1 }));
      const usable: Numbered[] = [];
      for (const { raw, row } of batch) {
        const given = readImportRow(raw);
        if ('content' in given) usable.push({ row, given });
        else done.push({ row, title: titleOf(raw), outcome: 'WRONG', reasons: given });
      }
      for (const part of withoutTwins(usable)) {
        done.push(...(await this.take(part, options, imagined, within)));
      }
      options.onProgress?.(Math.min(start + batchSize, rows.length));
    }
    done.sort((one, other) => one.row - other.row);
    return reportOf(done, unknownFields(rows));
  }

  /** Takes a batch in; when it cannot be saved as a whole, row by row, so that only the bad one is lost. */
  private async take(
    batch: readonly Numbered[],
    options: ImportOptions,
    imagined: Shelf,
    within?: EntityManager,
  ): Promise<ImportedRow[]> {
    if (within) return this.write(within, batch, options, imagined);
    if (options.dryRun) return this.write(this.db.manager, batch, options, imagined);
    try {
      return await this.db.transaction((tx) => this.write(tx, batch, options, imagined));
    } catch (fault) {
      if (!(fault instanceof QueryFailedError)) throw fault;
      if (batch.length === 1) {
        const { row, given } = batch[0]!;
        return [
          { row, title: given.content.title, outcome: 'WRONG', reasons: [`not saved: ${fault.message}`] },
        ];
      }
    }
    const done: ImportedRow[] = [];
    for (const each of batch) done.push(...(await this.take([each], options, imagined)));
    return done;
  }

  private async write(
    tx: EntityManager,
    batch: readonly Numbered[],
    { dryRun = false, publish = false }: ImportOptions,
    imagined: Shelf,
  ): Promise<ImportedRow[]> {
    const today = dutchFromMoment(this.clock.now()).slice(0, 10);
    const slugs = batch.flatMap(({ given }) => given.organisation ?? []);
    const organisationIds = await this.organisations.idsBySlug(slugs, tx);
    const keyed = batch.map((each) => ({ ...each, key: keyOf(each.given) }));
    const shelf = await Shelf.read(
      tx,
      keyed.map(({ given, key }) => ({ externalId: given.externalId, key })),
      !dryRun,
    );
    const changed: Known[] = [];
    const rows = keyed.map(({ row, given, key }): ImportedRow => {
      const title = given.content.title;
      if (given.organisation && !organisationIds.has(given.organisation)) {
        const reasons = [`organisation: no organisation is called "${given.organisation}" here`];
        return { row, title, outcome: 'WRONG', reasons };
      }
      const known =
        (dryRun && imagined.find(given.externalId, key)) || shelf.find(given.externalId, key) || null;
      const change =
        given.organisation === undefined
          ? given.content
          : { ...given.content, organisationId: organisationIds.get(given.organisation ?? '') ?? null };
      const decision = decide(change, known, publish, today);
      if (decision.outcome === 'WRONG') return { row, title, outcome: 'WRONG', reasons: [decision.reason] };
      if (decision.outcome !== 'SAME') {
        const after = shelf.put(known, given.externalId, decision);
        if (dryRun) imagined.keep(after);
        else changed.push(after);
      }
      return { row, title, outcome: decision.outcome, reasons: [] };
    });
    const given = await shelf.save(tx, changed);
    await this.search.put(
      tx,
      changed
        .filter((each) => each.status === 'PUBLISHED' && each.where === 'ITEM')
        .map((each) => documentOf({ ...each.content, id: each.id, slug: given.get(each.id) ?? each.slug })),
    );
    return rows;
  }
}

function keyOf({ content }: ImportRow): string {
  return matchKey(content.url ?? null, content.title);
}

/** Cuts a batch before a row that is the same item as an earlier one: the later row updates the earlier. */
function withoutTwins(batch: readonly Numbered[]): Numbered[][] {
  const parts: Numbered[][] = [];
  let seen = new Set<string>();
  for (const each of batch) {
    const key = `key ${keyOf(each.given)}`;
    const own = each.given.externalId === null ? key : `id ${each.given.externalId}`;
    if (parts.length === 0 || seen.has(own)) {
      parts.push([]);
      seen = new Set();
    }
    seen.add(own).add(key);
    parts.at(-1)!.push(each);
  }
  return parts;
}

function titleOf(raw: unknown): string {
  const title = typeof raw === 'object' && raw !== null && 'title' in raw ? raw.title : '';
  return typeof title === 'string' ? title.slice(0, 80) : '';
}

function unknownFields(rows: readonly unknown[]): string[] {
  const names = new Set(
    rows.flatMap((row) => (typeof row === 'object' && row !== null ? Object.keys(row) : [])),
  );
  return [...names].filter((name) => fieldName(name) === null).sort();
}
