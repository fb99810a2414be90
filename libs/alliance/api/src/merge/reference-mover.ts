import { Inject, Injectable } from '@nestjs/common';
import { type Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { type EntityManager, In, QueryFailedError } from 'typeorm';
import { Partnership } from '../partnership/partnership.entity';
import { joinedPeriod } from './joined-period';
import type { Moved, OldRow, Row, RowKey } from './moved';
import { type ReferringTable, referringTables } from './references';

/** What is being moved, as it grows. */
interface Moving {
  readonly columns: Moved['columns'][number][];
  readonly written: Moved['written'][number][];
  readonly changed: { readonly table: string; readonly before: Row }[];
  readonly removed: OldRow[];
}

/** Makes everything that names one organisation name another, and back. */
@Injectable()
export class ReferenceMover {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Afterwards nothing names `from` any more. @returns what it takes to move it back */
  async move(tx: EntityManager, from: string, to: string): Promise<Moved> {
    const moved: Moving = { columns: [], written: [], changed: [], removed: [] };
    for (const table of await referringTables(tx)) {
      await this.moveIds(tx, table, from, to, moved);
      await this.moveWritten(tx, table, from, to, moved);
    }
    return { ...moved, changed: await this.asLeft(tx, moved.changed) };
  }

  /**
   * What was moved and still names `to` names `from` again; a text, and what both had, is as it was. Whatever was changed
   * since stays as it was changed.
   */
  async moveBack(tx: EntityManager, moved: Moved, from: string, to: string): Promise<void> {
    for (const { table, column, type, rows } of moved.written) {
      for (const { key, before } of rows) {
        await tx.query(
          `UPDATE ${table} t SET ${column} = $2::text::${type}
           WHERE ${isOneOf(table, key)} AND ${column} = replace($2::text, $3, $4)::${type}`,
          [JSON.stringify([key]), before, from, to],
        );
      }
    }
    for (const { table, column, keys } of moved.columns) {
      await tx.query(
        `UPDATE ${table} t SET ${column} = $3 WHERE ${isOneOf(table, keys[0])} AND ${column} = $2`,
        [JSON.stringify(keys), to, from],
      );
    }
    const untouched: OldRow[] = [];
    for (const { table, before, after } of moved.changed) {
      const row = await this.givenBack(tx, table, before, after, to);
      const [, count] = await tx.query<[unknown, number]>(
        `DELETE FROM ${table} t WHERE id = $1 AND to_jsonb(t) - 'updated_at' =
           to_jsonb(jsonb_populate_record(NULL::${table}, $2::jsonb)) - 'updated_at'`,
        [before['id'], JSON.stringify({ ...after, organisation_id: to })],
      );
      if (count > 0) untouched.push({ table, row });
    }
    for (const { table, row } of [...untouched, ...moved.removed]) {
      await tx.query(
        `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb) ON CONFLICT DO NOTHING`,
        [JSON.stringify(row)],
      );
    }
  }

  /** A role of a person that ended since at the one that stayed is not opened again by taking them apart. */
  private async givenBack(
    tx: EntityManager,
    table: string,
    before: Row,
    after: Row,
    organisationId: string,
  ): Promise<Row> {
    if (table !== 'memberships' || before['until'] !== null) return before;
    const [held] = await tx.query<unknown[]>(
      'SELECT 1 FROM memberships WHERE person_id = $1 AND role = $2 AND organisation_id = $3 AND until IS NULL',
      [before['person_id'], before['role'], organisationId],
    );
    return held ? before : { ...before, until: after['until'] };
  }

  /** The rows that changed, with what they became. */
  private async asLeft(tx: EntityManager, changed: Moving['changed']): Promise<Moved['changed']> {
    const left: Moved['changed'][number][] = [];
    for (const { table, before } of changed) {
      const [found] = await tx.query<{ after: Row }[]>(
        `SELECT to_jsonb(t) AS after FROM ${table} t WHERE id = $1`,
        [before['id']],
      );
      if (found) left.push({ table, before, after: found.after });
    }
    return left;
  }

  private async moveIds(
    tx: EntityManager,
    { table, key, ids, texts }: ReferringTable,
    from: string,
    to: string,
    moved: Moving,
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
      const done: { key: RowKey; row: Row }[] = [];
      for (const { place, row } of rows) {
        const isMoved = await attempt(tx, () =>
          tx.query(`UPDATE ${table} SET ${changes.join(', ')} WHERE ctid = $1::tid`, [
            place,
            to,
            ...(written.length > 0 ? [from, to] : []),
          ]),
        );
        if (isMoved) done.push({ key: keyOf(row, key, from, to), row });
        else await this.settleDouble(tx, table, key, row, to, moved);
      }
      if (done.length === 0) continue;
      moved.columns.push({ table, column, keys: done.map((each) => each.key) });
      for (const text of written) {
        const before = done.map(({ key: own, row }) => ({ key: own, before: row[unquoted(text)] }));
        const named = before.filter(
          (each): each is { key: RowKey; before: string } =>
            typeof each.before === 'string' && each.before.includes(from),
        );
        moved.written.push({ table, column: text, type: 'text', rows: named });
      }
    }
  }

  /** Ids inside documents: of any row, whether or not the row itself is of the organisation. */
  private async moveWritten(
    tx: EntityManager,
    { table, key, documents }: ReferringTable,
    from: string,
    to: string,
    moved: Moving,
  ): Promise<void> {
    for (const column of documents) {
      const [rows] = await tx.query<[(Row & { before_moving: string })[], number]>(
        `WITH old AS (
           SELECT ctid AS place, ${column}::text AS before_moving FROM ${table}
           WHERE ${column}::text LIKE '%' || $1 || '%' FOR UPDATE)
         UPDATE ${table} t SET ${column} = replace(old.before_moving, $1, $2)::jsonb
         FROM old WHERE t.ctid = old.place
         RETURNING ${key.map((each) => `t.${each}`).join(', ')}, old.before_moving`,
        [from, to],
      );
      if (rows.length === 0) continue;
      moved.written.push({
        ...{ table, column, type: 'jsonb' },
        rows: rows.map(({ before_moving: before, ...own }) => ({ key: own, before })),
      });
    }
  }

  /** Both have it, and only one can: a role is joined, a person's second role there ends, anything else goes. */
  private async settleDouble(
    tx: EntityManager,
    table: string,
    key: readonly string[],
    row: Readonly<Record<string, unknown>>,
    to: string,
    moved: Moving,
  ): Promise<void> {
    if (table === 'memberships') {
      await tx.query('UPDATE memberships SET organisation_id = $2, until = $3 WHERE id = $1', [
        row['id'],
        to,
        this.clock.now(),
      ]);
      moved.changed.push({ table, before: row });
      return;
    }
    moved.removed.push({ table, row });
    await tx.query(`DELETE FROM ${table} t WHERE ${isOneOf(table, keyOf(row, key, '', ''))}`, [
      JSON.stringify([row]),
    ]);
    if (table === 'partnerships') await this.joinRoles(tx, row, to, moved);
  }

  private async joinRoles(
    tx: EntityManager,
    row: Readonly<Record<string, unknown>>,
    organisationId: string,
    moved: Moving,
  ): Promise<void> {
    const [since, knownFrom, until] = [row['since'], row['known_from'], row['until']] as (string | null)[];
    const overlapping = await tx.query<{ id: string; before: Record<string, unknown> }[]>(
      `SELECT id, to_jsonb(p) AS before FROM partnerships p
       WHERE organisation_id = $1 AND body_id = $2 AND role = $3
         AND daterange(COALESCE(since, known_from), until) && daterange($4::date, $5::date)
       ORDER BY COALESCE(since, known_from)`,
      [organisationId, row['body_id'], row['role'], since ?? knownFrom, until],
    );
    const held = await tx.findBy(Partnership, { id: In(overlapping.map(({ id }) => id)) });
    const joined = joinedPeriod([
      ...held,
      { since: since ?? null, knownFrom: knownFrom ?? null, until: until ?? null },
    ]);
    const [stays, ...others] = overlapping;
    if (others.length > 0) await tx.delete(Partnership, { id: In(others.map(({ id }) => id)) });
    // One that was lengthened a moment ago goes back as it was before that.
    const first = (id: string) => moved.changed.find(({ before }) => before['id'] === id)?.before;
    moved.removed.push(
      ...others.map(({ id, before }) => ({ table: 'partnerships', row: first(id) ?? before })),
    );
    if (!stays) return;
    await tx.update(Partnership, { id: stays.id }, joined);
    moved.changed.push({ table: 'partnerships', before: stays.before });
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
