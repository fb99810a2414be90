import { Inject, Injectable } from '@nestjs/common';
import { type Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { type EntityManager, In, QueryFailedError } from 'typeorm';
import { Partnership } from '../partnership/partnership.entity';
import { joinedPeriod } from './joined-period';
import type { Moved, OldRow, RowKey } from './moved';
import { type ReferringTable, referringTables } from './references';

type Columns = { -readonly [Each in keyof Moved['columns'][number]]: Moved['columns'][number][Each] }[];

/** Makes everything that names one organisation name another, and back. */
@Injectable()
export class ReferenceMover {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Afterwards nothing names `from` any more. @returns what it takes to move it back */
  async move(tx: EntityManager, from: string, to: string): Promise<Moved> {
    const moved = { columns: [] as Columns, changed: [] as OldRow[], removed: [] as OldRow[] };
    for (const table of await referringTables(tx)) {
      await this.moveIds(tx, table, from, to, moved);
      await this.moveWritten(tx, table, from, to, moved.columns);
    }
    return moved;
  }

  /** What was moved and still names `to` names `from` again; what was there twice is as it was. */
  async moveBack(tx: EntityManager, moved: Moved, from: string, to: string): Promise<void> {
    for (const { table, column, kind, keys } of moved.columns) {
      const [value, still] =
        kind === 'ID'
          ? ['$3::uuid', `${column} = $2::uuid`]
          : [
              `replace(${column}::text, $2, $3)${kind === 'DOCUMENT' ? '::jsonb' : ''}`,
              `${column}::text LIKE '%' || $2 || '%'`,
            ];
      await tx.query(
        `UPDATE ${table} t SET ${column} = ${value} WHERE ${isOneOf(table, keys[0])} AND ${still}`,
        [JSON.stringify(keys), to, from],
      );
    }
    for (const { table, row } of moved.changed) {
      await tx.query(`DELETE FROM ${table} WHERE id = $1`, [row['id']]);
    }
    for (const { table, row } of [...moved.changed, ...moved.removed]) {
      await tx.query(
        `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb) ON CONFLICT DO NOTHING`,
        [JSON.stringify(row)],
      );
    }
  }

  private async moveIds(
    tx: EntityManager,
    { table, key, ids, texts }: ReferringTable,
    from: string,
    to: string,
    moved: { columns: Columns; changed: OldRow[]; removed: OldRow[] },
  ): Promise<void> {
    for (const column of ids) {
      const rows = await tx.query<{ place: string; row: Record<string, unknown> }[]>(
        `SELECT ctid::text AS place, to_jsonb(t) AS row FROM ${table} t WHERE ${column} = $1 FOR UPDATE`,
        [from],
      );
      const written = texts.filter((text) =>
        rows.some(({ row }) => JSON.stringify(row[unquoted(text)] ?? '').includes(from)),
      );
      const changes = [`${column} = $2`, ...written.map((text) => `${text} = replace(${text}, $3, $4)`)];
      const keys: RowKey[] = [];
      for (const { place, row } of rows) {
        const isMoved = await attempt(tx, () =>
          tx.query(`UPDATE ${table} SET ${changes.join(', ')} WHERE ctid = $1::tid`, [
            place,
            to,
            ...(written.length > 0 ? [from, to] : []),
          ]),
        );
        if (isMoved) keys.push(keyOf(row, key, from, to));
        else await this.settleDouble(tx, table, key, row, to, moved);
      }
      if (keys.length === 0) continue;
      moved.columns.push({ table, column, kind: 'ID', keys });
      for (const text of written) moved.columns.push({ table, column: text, kind: 'TEXT', keys });
    }
  }

  /** Ids inside documents: of any row, whether or not the row itself is of the organisation. */
  private async moveWritten(
    tx: EntityManager,
    { table, key, documents }: ReferringTable,
    from: string,
    to: string,
    columns: Columns,
  ): Promise<void> {
    for (const column of documents) {
      const [keys] = await tx.query<[RowKey[], number]>(
        `UPDATE ${table} SET ${column} = replace(${column}::text, $1, $2)::jsonb
         WHERE ${column}::text LIKE '%' || $1 || '%' RETURNING ${key.join(', ')}`,
        [from, to],
      );
      if (keys.length > 0) columns.push({ table, column, kind: 'DOCUMENT', keys });
    }
  }

  /** Both have it, and only one can: a role is joined, a person's second role there ends, anything else goes. */
  private async settleDouble(
    tx: EntityManager,
    table: string,
    key: readonly string[],
    row: Readonly<Record<string, unknown>>,
    to: string,
    moved: { changed: OldRow[]; removed: OldRow[] },
  ): Promise<void> {
    if (table === 'memberships') {
      await tx.query('UPDATE memberships SET organisation_id = $2, until = $3 WHERE id = $1', [
        row['id'],
        to,
        this.clock.now(),
      ]);
      moved.changed.push({ table, row });
      return;
    }
    moved.removed.push({ table, row });
    await tx.query(`DELETE FROM ${table} t WHERE ${isOneOf(table, keyOf(row, key, '', ''))}`, [
      JSON.stringify([row]),
    ]);
    if (table === 'partnerships') await this.joinRoles(tx, row, to, moved.changed);
  }

  private async joinRoles(
    tx: EntityManager,
    row: Readonly<Record<string, unknown>>,
    organisationId: string,
    changed: OldRow[],
  ): Promise<void> {
    const [since, knownFrom, until] = [row['since'], row['known_from'], row['until']] as (string | null)[];
    const overlapping = await tx.query<{ id: string; before: Record<string, unknown> }[]>(
      `SELECT id, to_jsonb(p) AS before FROM partnerships p
       WHERE organisation_id = $1 AND body_id = $2 AND role = $3
         AND daterange(COALESCE(since, known_from), until) && daterange($4::date, $5::date)
       ORDER BY COALESCE(since, known_from)`,
      [organisationId, row['body_id'], row['role'], since ?? knownFrom, until],
    );
    changed.push(...overlapping.map(({ before }) => ({ table: 'partnerships', row: before })));
    const held = await tx.findBy(Partnership, { id: In(overlapping.map(({ id }) => id)) });
    const joined = joinedPeriod([
      ...held,
      { since: since ?? null, knownFrom: knownFrom ?? null, until: until ?? null },
    ]);
    const [stays, ...others] = overlapping;
    if (others.length > 0) await tx.delete(Partnership, { id: In(others.map(({ id }) => id)) });
    if (stays) await tx.update(Partnership, { id: stays.id }, joined);
  }
}

/** Runs a statement; false when a rule of the table (one of each, no overlap) refuses it, and nothing is changed then. */
async function attempt(tx: EntityManager, run: () => Promise<unknown>): Promise<boolean> {
  await tx.query('SAVEPOINT move');
  try {
    await run();
    await tx.query('RELEASE SAVEPOINT move');
    return true;
  } catch (fault) {
    await tx.query('ROLLBACK TO SAVEPOINT move');
    const code = fault instanceof QueryFailedError ? (fault.driverError as { code?: unknown }).code : null;
    if (code === '23505' || code === '23P01') return false;
    throw fault;
  }
}

/** The key of a row as it is once `from` became `to`. */
function keyOf(
  row: Readonly<Record<string, unknown>>,
  key: readonly string[],
  from: string,
  to: string,
): RowKey {
  return Object.fromEntries(
    key.map((column) => {
      const value = row[unquoted(column)];
      return [unquoted(column), value === from ? to : value];
    }),
  );
}

/** The condition that row `t` has one of the keys in the JSON list $1. */
function isOneOf(table: string, sample: RowKey | undefined): string {
  const columns = Object.keys(sample ?? {}).map((column) => `"${column}"`);
  return `(${columns.map((column) => `t.${column}`).join(', ')}) IN (
    SELECT ${columns.join(', ')} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb))`;
}

function unquoted(name: string): string {
  return name.replace(/^"|"$/g, '');
}
