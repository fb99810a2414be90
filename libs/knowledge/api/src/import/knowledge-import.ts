import { Inject, Injectable } from '@nestjs/common';
import {
  type GivenRow,
  type ImportedRow,
  type ImportProblem,
  type ImportReport,
  inBatches,
  type NumberedRow,
  problem,
  reportOf,
  takeTogether,
  textUnder,
  wrongRow,
} from '@verbonden/imports/api';
import { OrganisationService } from '@verbonden/alliance/api';
import { SearchIndex } from '@verbonden/search/api';
import { type Clock, dutchDay, type SignedInViewer } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { documentsOf } from '../attachment/attachment-documents';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { matchKey } from '../item/match-key';
import { PublishedItems } from '../review/published-items';
import { type Decision, decide, type News } from './import-decision';
import { fieldName } from './column-names';
import { type ImportRow, readImportRow } from './import-row';
import { type Known, Shelf, type Sought } from './import-shelf';
import { notReady } from './ready-to-publish';
import { defaultOrganisation, mayBringIn, mayPublishImported, nobodys } from './import.policy';

/** Any number that nothing else locks. */
const importLock = 778_233;
const batchSize = 500;

export interface KnowledgeImportOptions {
  /** Says what would happen and changes nothing. */
  readonly dryRun?: boolean;
  /** Lets everybody read what is imported; without it new items are drafts and changes are revisions that wait. */
  readonly publish?: boolean;
  /** Who brings it in, and so what they may; without one it is the command line, which may everything. */
  readonly viewer?: SignedInViewer;
  /** Told after each batch how many rows are done. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

type Numbered = NumberedRow<ImportRow>;

/**
 * Takes items in from a file. A row is about the item with its `externalId` or its address (`slug`), else about the
 * imported item with the same web address and title (see match-key.ts). Rows go in batches of 500, each batch in one
 * transaction with a few statements; one that cannot be saved does not keep the others out.
 */
@Injectable()
export class KnowledgeImport {
  constructor(
    private readonly db: DataSource,
    private readonly organisations: OrganisationService,
    private readonly search: SearchIndex,
    private readonly published: PublishedItems,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Imports rows as guessedRows gives them.
   * @param within a transaction of the caller, in which everything succeeds or nothing
   */
  async run(
    rows: readonly unknown[],
    options: KnowledgeImportOptions = {},
    within?: EntityManager,
  ): Promise<ImportReport> {
    const given = rows.map((raw, index) => ({ raw, row: index + 1 }));
    const done = await this.rows(given, options, within);
    return reportOf(done, unknownFields(rows));
  }

  /** The same for rows that know their number; what became of each, in their order. */
  async rows(
    rows: readonly GivenRow[],
    options: KnowledgeImportOptions,
    within?: EntityManager,
  ): Promise<ImportedRow[]> {
    const imagined = new Shelf();
    return inBatches<ImportRow>(rows, {
      size: batchSize,
      read: readImportRow,
      titleOf: (raw) => textUnder(raw, 'title', fieldName),
      take: async (batch) => {
        const done: ImportedRow[] = [];
        for (const part of withoutTwins(batch)) {
          done.push(...(await this.take(part, options, imagined, within)));
        }
        return done;
      },
      onProgress: options.onProgress,
    });
  }

  /** Takes a batch in; when it cannot be saved as a whole, row by row, so that only the bad one is lost. */
  private async take(
    batch: readonly Numbered[],
    options: KnowledgeImportOptions,
    imagined: Shelf,
    within?: EntityManager,
  ): Promise<ImportedRow[]> {
    const db = within ?? this.db.manager;
    if (options.dryRun) return this.write(db, batch, options, imagined);
    return takeTogether(
      db,
      batch,
      (tx, rows) => this.write(tx, rows, options, imagined),
      ({ given }) => given.content.title,
    );
  }

  private async write(
    tx: EntityManager,
    batch: readonly Numbered[],
    options: KnowledgeImportOptions,
    imagined: Shelf,
  ): Promise<ImportedRow[]> {
    const { dryRun = false, viewer } = options;
    // One import writes at a time: two that bring the same rows would each find nothing there, and both make them.
    if (!dryRun) await tx.query(`SELECT pg_advisory_xact_lock(${importLock})`);
    const slugs = batch.flatMap(({ given }) => given.organisation ?? []);
    const organisationIds = await this.organisations.idsBySlug(slugs, tx);
    const sought = batch.map(({ given }) => soughtBy(given));
    const shelf = await Shelf.read(tx, sought, !dryRun);
    const changed: Known[] = [];
    const putOnline: string[] = [];
    const rows = batch.map((each, index): ImportedRow => {
      const { row, given } = each;
      const title = given.content.title;
      const key = sought[index]!;
      const stored = shelf.find(key, viewer);
      const known = (dryRun && imagined.find(key)) || stored;
      const verdict = this.judge(each, known, organisationIds, options);
      if (verdict.outcome === 'WRONG') return wrongRow(row, title, verdict.reason);
      const told = {
        row,
        title,
        outcome: verdict.outcome,
        reasons: verdict.notYet ? [verdict.notYet] : [],
        alike: [],
        version: known?.version ?? 0,
      };
      if (verdict.outcome === 'SAME') return { ...told, fields: [], itemId: stored?.id ?? null };
      const after = shelf.put(known, given.externalId, verdict);
      if (dryRun) imagined.keep(after);
      else changed.push(after);
      if (stored && !dryRun && becomesPublic(verdict, known)) putOnline.push(after.id);
      return { ...told, fields: verdict.fields, itemId: dryRun ? (stored?.id ?? null) : after.id };
    });
    const given = await shelf.save(tx, changed, viewer?.personId ?? null);
    await this.search.put(
      tx,
      await documentsOf(
        tx,
        changed
          .filter((each) => each.status === 'PUBLISHED' && each.where === 'ITEM')
          .map(({ content, id, slug, confirmedOn }) => ({
            ...content,
            id,
            slug: given.get(id) ?? slug,
            confirmedOn,
          })),
      ),
    );
    await this.tell(tx, putOnline, viewer?.personId ?? null);
    return rows;
  }

  /** What was there before and everybody reads now; nobody made anything of what is only just there. */
  private async tell(tx: EntityManager, ids: readonly string[], byId: string | null): Promise<void> {
    if (ids.length === 0) return;
    for (const item of await tx.findBy(KnowledgeItem, { id: In(ids) })) {
      await this.published.tell(tx, item, byId);
    }
  }

  /** What a row does: the rules of who may, then the decision, then whether somebody was there in between. */
  private judge(
    { given, expectedVersion }: Numbered,
    known: Known | null,
    organisationIds: ReadonlyMap<string, string>,
    { publish = false, viewer }: KnowledgeImportOptions,
  ): Decision {
    const wanted = given.organisation;
    if (wanted && !organisationIds.has(wanted)) return wrong(unknownOrganisation(wanted));
    let organisationId = wanted === undefined ? undefined : (organisationIds.get(wanted ?? '') ?? null);
    if (viewer) {
      if (known && !mayBringIn(viewer, known.judged)) return wrong(ofOthers);
      if (!known) organisationId ??= defaultOrganisation(viewer);
      const after = organisationId === undefined ? known!.judged.organisationId : organisationId;
      const judged = { ...(known?.judged ?? nobodys), organisationId: after };
      if (!mayBringIn(viewer, judged)) return wrong(notYours);
      publish &&= mayPublishImported(viewer, judged);
    }
    const change = organisationId === undefined ? given.content : { ...given.content, organisationId };
    const today = dutchDay(this.clock.now());
    const wished = decide(change, known, publish, today);
    const notYet = viewer && becomesPublic(wished, known) ? notReady(wished.content) : null;
    const decision = notYet ? { ...decide(change, known, false, today), notYet } : wished;
    const isNews = decision.outcome === 'NEW' || decision.outcome === 'CHANGED';
    const meanwhile = expectedVersion != null && expectedVersion !== (known?.version ?? 0);
    return isNews && meanwhile ? wrong(changedMeanwhile) : decision;
  }
}

/** Everybody would read it who could not before. */
function becomesPublic(decision: Decision, known: Known | null): decision is News {
  const isNews = decision.outcome === 'NEW' || decision.outcome === 'CHANGED';
  return isNews && decision.status === 'PUBLISHED' && known?.status !== 'PUBLISHED';
}

const wrong = (reason: ImportProblem): Decision => ({ outcome: 'WRONG', reason });
const unknownOrganisation = (slug: string) =>
  problem(
    'organisation',
    `we kennen hier geen organisatie "${slug}"`,
    `no organisation is called "${slug}" here`,
  );
const ofOthers = problem(
  null,
  'hoort bij iets van een ander; we laten het zo',
  'belongs to something of somebody else; left alone',
);
const notYours = problem(
  'organisation',
  'je kunt alleen iets delen namens je eigen organisatie',
  'you can only share for your own organisation',
);
const changedMeanwhile = problem(
  null,
  'iemand heeft dit na de controle veranderd; we laten het zo. Lees het bestand opnieuw in om te vergelijken',
  'somebody changed this after the check; left alone. Read the file in again to compare',
);

function soughtBy({ externalId, slug, content }: ImportRow): Sought {
  return { externalId, slug, key: matchKey(content.url ?? null, content.title) };
}

/** Cuts a batch before a row that is the same item as an earlier one: the later row updates the earlier. */
function withoutTwins(batch: readonly Numbered[]): Numbered[][] {
  const parts: Numbered[][] = [];
  let seen = new Set<string>();
  for (const each of batch) {
    const { externalId, slug, key } = soughtBy(each.given);
    const names = [externalId && `id ${externalId}`, slug && `slug ${slug}`].filter((name) => name !== null);
    const own = names.length > 0 ? names : [`key ${key}`];
    if (parts.length === 0 || own.some((name) => seen.has(name))) {
      parts.push([]);
      seen = new Set();
    }
    for (const name of [...own, `key ${key}`]) seen.add(name);
    parts.at(-1)!.push(each);
  }
  return parts;
}

function unknownFields(rows: readonly unknown[]): string[] {
  const names = new Set(
    rows.flatMap((row) => (typeof row === 'object' && row !== null ? Object.keys(row) : [])),
  );
  return [...names]
    .filter((name) => fieldName(name) === null)
    .map((name) => name.replace(/^\? /, ''))
    .sort();
}
