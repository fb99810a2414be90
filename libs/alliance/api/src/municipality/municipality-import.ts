import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  broken,
  type GivenRow,
  type ImportedRow,
  type ImportKind,
  ImportKinds,
  type ImportOptions,
  type ImportProblem,
  inBatches,
  line,
  neededLine,
  type NumberedRow,
  orNull,
  plainName,
  problem,
  readRow,
  takeTogether,
  textUnder,
  wrongRow,
} from '@verbonden/imports/api';
import {
  type Clock,
  looksAfterNetwork,
  slugOf,
  text,
  type Text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { z } from 'zod';
import { isSite } from '../organisation/site-address';
import { today } from '../partnership/partnership-dates';
import { Municipality } from './municipality.entity';
import { fieldName, labelOf, municipalityFields } from './municipality-columns';
import { MunicipalityDocuments } from './municipality-documents';
import { provinceOf } from './provinces';

const year = () =>
  orNull(
    z.coerce
      .number(broken('NO_YEAR'))
      .int(broken('NO_YEAR'))
      .min(1800, broken('NO_YEAR'))
      .max(2200, broken('NO_YEAR')),
  );
const schema = z.object({
  name: neededLine(100),
  province: line(60),
  sinceYear: year(),
  untilYear: year(),
  mergedInto: line(100),
  website: line(2000),
});
type Row = z.infer<typeof schema>;

type Numbered = NumberedRow<Row>;

/** Every municipality by its plain name, with what rows before this one made of it. */
type Shelf = Map<string, Municipality>;

/**
 * Brings the register to another year. A row is a municipality by its name: one that is not there yet begins, one that
 * has "until" ends, and what it becomes a part of takes over which organisations work there. Nothing is erased.
 */
@Injectable()
export class MunicipalityImport implements ImportKind, OnModuleInit {
  readonly code = 'MUNICIPALITIES';
  readonly address = 'gemeenten';
  readonly name = text('Gemeenten', 'Municipalities');
  readonly about = text(
    'Elke rij is één gemeente. Wat nog niet in het register staat, komt erbij. Gaat een gemeente op in een andere? Zet dan het jaar bij “Tot jaar” en de naam bij “Gaat op in”. De geschiedenis blijft.',
    'Each row is one municipality. What is not in the register yet is added. Does one become a part of another? Put the year under “Until year” and the name under “Merged into”. Its history stays.',
  );
  readonly exportPath = null;
  readonly fields = municipalityFields;
  readonly fieldName = fieldName;
  readonly needs = ['name'];
  readonly ticks = [];

  constructor(
    private readonly db: DataSource,
    private readonly kinds: ImportKinds,
    private readonly documents: MunicipalityDocuments,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  labelOf(field: string): Text {
    return labelOf(field);
  }

  rowKinds(): Promise<{ code: string; label: Text }[]> {
    return Promise.resolve([]);
  }

  /** What the register holds is for who looks after the network. */
  mayImport(viewer: Viewer): boolean {
    return looksAfterNetwork(viewer);
  }

  mayTick(viewer: Viewer): boolean {
    return looksAfterNetwork(viewer);
  }

  async rows(
    rows: readonly GivenRow[],
    { dryRun = false, onProgress }: ImportOptions,
    within?: EntityManager,
  ): Promise<ImportedRow[]> {
    const db = within ?? this.db.manager;
    const imagined = dryRun ? await shelfOf(db) : null;
    return inBatches<Row>(rows, {
      // A municipality may become a part of one that stands anywhere above it.
      size: Math.max(1, rows.length),
      read: (raw) => {
        const read = readRow<Row>(raw, { schema, fieldName, numeric: [] });
        return 'row' in read ? read.row : read;
      },
      titleOf: (raw) => textUnder(raw, 'name', fieldName),
      take: async (batch) =>
        imagined
          ? batch.map((each) => this.judge(each, imagined).told)
          : takeTogether(
              db,
              batch,
              (tx, taken) => this.write(tx, taken),
              ({ given }) => given.name,
            ),
      onProgress,
    });
  }

  async paths(_viewer: Viewer, ids: readonly string[]): Promise<Map<string, string>> {
    const found = await this.db.manager.find(Municipality, {
      select: { id: true, slug: true },
      where: { id: In([...ids]) },
    });
    return new Map(found.map(({ id, slug }) => [id, `/gemeenten/${slug}`]));
  }

  private async write(tx: EntityManager, batch: readonly Numbered[]): Promise<ImportedRow[]> {
    // Two lists at once come one by one.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('municipalities'))`);
    const shelf = await shelfOf(tx);
    const judged = batch.map((each) => this.judge(each, shelf));
    const changed = judged.flatMap(({ changed: each }) => each ?? []);
    await tx.save([...new Set(changed)]);
    for (const { id, mergedIntoId } of changed) if (mergedIntoId) await handOver(tx, id, mergedIntoId);
    await this.documents.write(
      tx,
      changed.map(({ id }) => id),
    );
    return judged.map(({ told }) => told);
  }

  /** What a row does with what is there; the shelf remembers it for the rows after it. */
  private judge(
    { row, expectedVersion, given }: Numbered,
    shelf: Shelf,
  ): { readonly told: ImportedRow; readonly changed?: Municipality } {
    const wrong = (...reasons: readonly ImportProblem[]) => ({ told: wrongRow(row, given.name, ...reasons) });
    const known = shelf.get(plainName(given.name)) ?? null;
    const province = given.province ? provinceOf(given.province) : null;
    const target = given.mergedInto ? (shelf.get(plainName(given.mergedInto)) ?? null) : null;
    const untilYear = given.untilYear ?? known?.untilYear ?? null;
    const sinceYear = given.sinceYear ?? known?.sinceYear ?? Number(today(this.clock).slice(0, 4));
    const problems = [
      ...(given.province && !province ? [noProvince] : []),
      ...(known || given.province ? [] : [problem('province', 'ontbreekt', 'is missing')]),
      ...(given.mergedInto && (!target || target === known) ? [noTarget] : []),
      ...(target && untilYear === null ? [problem('untilYear', 'ontbreekt', 'is missing')] : []),
      ...(untilYear !== null && untilYear <= sinceYear ? [endsBeforeStart] : []),
      ...(given.website && !isSite(given.website) ? [noSite] : []),
    ];
    if (problems.length > 0) return wrong(...problems);
    if (expectedVersion !== null && expectedVersion !== (known?.version ?? 0)) return wrong(changedMeanwhile);

    const wanted = {
      province: province ?? known?.province ?? '',
      sinceYear,
      untilYear,
      mergedIntoId: target?.id ?? known?.mergedIntoId ?? null,
      website: given.website ?? known?.website ?? null,
    };
    const before = known as Record<string, unknown> | null;
    const fields = Object.keys(wanted).filter(
      (key) => !before || before[key] !== wanted[key as keyof typeof wanted],
    );
    const version = known?.version ?? 0;
    const told = { row, title: given.name, reasons: [], alike: [], version };
    if (known && fields.length === 0) {
      return { told: { ...told, outcome: 'SAME', fields: [], itemId: known.id } };
    }
    const changed = Object.assign(known ?? begun(given.name, wanted.province, shelf), wanted, {
      version: version + 1,
    });
    shelf.set(plainName(given.name), changed);
    return {
      told: {
        ...told,
        outcome: known ? 'CHANGED' : 'NEW',
        fields: (known ? fields : ['name', ...fields]).map((field) =>
          field === 'mergedIntoId' ? 'mergedInto' : field,
        ),
        itemId: known ? changed.id : null,
      },
      changed,
    };
  }
}

/** A municipality that begins; where its address is taken, its province goes behind it. */
function begun(name: string, province: string, shelf: Shelf): Municipality {
  const slug = slugOf(name, 'gemeente');
  const isTaken = [...shelf.values()].some((each) => each.slug === slug);
  return Object.assign(new Municipality(), {
    id: newId(),
    slug: isTaken ? `${slug}-${slugOf(province, 'gemeente')}` : slug,
    name,
    recognises: 'UNKNOWN' as const,
    supports: 'UNKNOWN' as const,
    asOf: null,
  });
}

async function shelfOf(tx: EntityManager): Promise<Shelf> {
  return new Map((await tx.find(Municipality)).map((each) => [plainName(each.name), each]));
}

/** Who works in a municipality works in what it becomes a part of. */
async function handOver(tx: EntityManager, from: string, into: string): Promise<void> {
  await tx.query(
    `INSERT INTO municipality_organisations (municipality_id, organisation_id, added_by_id)
     SELECT $2, organisation_id, added_by_id FROM municipality_organisations WHERE municipality_id = $1
     ON CONFLICT DO NOTHING`,
    [from, into],
  );
}

const noProvince = problem('province', 'is geen provincie', 'is no province');
const noTarget = problem(
  'mergedInto',
  'staat niet in het register; zet die gemeente er eerst in',
  'is not in the register; bring that one in first',
);
const noSite = problem(
  'website',
  'is geen heel adres; begin met https://',
  'is not a whole address; begin with https://',
);
const endsBeforeStart = problem('untilYear', 'ligt niet na het begin', 'is not after the beginning');
const changedMeanwhile = problem(
  null,
  'iemand heeft deze gemeente na de controle veranderd; we laten haar zo. Lees het bestand opnieuw in',
  'somebody changed this municipality after the check; left alone. Read the file in again',
);
