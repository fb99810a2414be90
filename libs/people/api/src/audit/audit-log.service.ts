import { Injectable } from '@nestjs/common';
import {
  decodeCursor,
  encodeCursor,
  forbidden,
  type Locale,
  type Page,
  pageOf,
  type PageRequest,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { containing, countUpTo } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import type { AuditFilter } from './audit.input';
import { canReadHistory, canReadLog } from './audit.policy';
import type { AuditEvent } from './audit.types';
import { changesOf, type KeptEvent, type Names, sentenceOf } from './audit-sentence';
import { kindWords } from './kind-words';

const mostPeople = 50;
const administrator = text('een beheerder', 'an administrator');

/** Reads the log for whoever may. It is written elsewhere (AuditTrail) and never changed. */
@Injectable()
export class AuditLogService {
  constructor(private readonly db: DataSource) {}

  /** The whole log, the latest first. @throws DomainError FORBIDDEN */
  async log(viewer: Viewer, filter: AuditFilter, page: PageRequest): Promise<Page<AuditEvent>> {
    if (!canReadLog(viewer)) throw forbidden(administrator);
    const people = filter.who ? await this.peopleCalled(filter.who) : null;
    return this.page(
      viewer.locale,
      page,
      `($1::uuid[] IS NULL OR person_id = ANY ($1) OR touched && $1)
       AND ($2::text IS NULL OR object_kind = $2) AND ($3::text IS NULL OR operation = $3)
       AND ($4::text IS NULL OR sort = $4)
       AND ($5::date IS NULL OR at >= $5::date::timestamp AT TIME ZONE 'Europe/Amsterdam')
       AND ($6::date IS NULL OR at < ($6::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam')`,
      [
        people,
        filter.kind ?? null,
        filter.operation ?? null,
        filter.sort ?? null,
        filter.from ?? null,
        filter.until ?? null,
      ],
    );
  }

  /** Everything about one thing, the latest first. @throws DomainError FORBIDDEN */
  async history(viewer: Viewer, id: string, page: PageRequest): Promise<Page<AuditEvent>> {
    const [{ isPerson }] = await this.db.query<[{ isPerson: boolean }]>(
      `SELECT EXISTS (SELECT 1 FROM persons WHERE id = $1) OR EXISTS (SELECT 1 FROM accounts WHERE id = $1) AS "isPerson"`,
      [id],
    );
    if (!canReadHistory(viewer, isPerson)) throw forbidden(administrator);
    return this.page(viewer.locale, page, 'touched @> ARRAY[$1::uuid]', [id]);
  }

  private async page(
    locale: Locale,
    { first, after }: PageRequest,
    where: string,
    values: readonly unknown[],
  ): Promise<Page<AuditEvent>> {
    const [at, seq] = after ? decodeCursor(after, 2) : [null, null];
    const next = values.length;
    const [rows, [{ total }]] = await Promise.all([
      this.db.query<KeptEvent[]>(
        `SELECT ${columns} FROM audit_events
         WHERE ${where} AND ($${next + 1}::timestamptz IS NULL OR (at, seq) < ($${next + 1}, $${next + 2}::bigint))
         ORDER BY at DESC, seq DESC LIMIT $${next + 3}`,
        [...values, momentOf(at), seq && /^\d{1,18}$/.test(seq) ? seq : null, first + 1],
      ),
      this.db.query<[{ total: number }]>(countUpTo(`SELECT FROM audit_events WHERE ${where}`), [...values]),
    ]);
    const [names, onBehalfOf] = await Promise.all([this.namesIn(rows), this.standingIn(rows)]);
    const kept = pageOf(rows, first, total, (row) => encodeCursor(row.at.toISOString(), row.seq));
    return {
      ...kept,
      edges: kept.edges.map(({ cursor, node }) => ({
        cursor,
        node: told(node, names, onBehalfOf.get(node.id) ?? null, locale),
      })),
    };
  }

  /** Names of today, so that somebody who was erased has none here either. */
  private async namesIn(rows: readonly KeptEvent[]): Promise<Names> {
    const ids = new Set(
      rows.flatMap(({ personId, changes }) => [
        personId,
        ...changes.flatMap(({ refers }) => [refers['person_id'], refers['organisation_id']]),
      ]),
    );
    const found = await this.db.query<{ id: string; name: string }[]>(
      `SELECT id, name FROM persons WHERE id = ANY ($1) UNION ALL SELECT id, name FROM organisations WHERE id = ANY ($1)`,
      [[...ids].filter(Boolean)],
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** For whom somebody stood in at the moment of an event, by its id. */
  private async standingIn(rows: readonly KeptEvent[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.db.query<{ id: string; name: string }[]>(
      `SELECT e.id, string_agg(away.name, ', ' ORDER BY away.name) AS name
       FROM audit_events e JOIN deputies d ON d.deputy_id = e.person_id
         AND (e.at AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN d.from_day AND d.until_day
         AND (d.ended_at IS NULL OR e.at < d.ended_at)
       JOIN persons away ON away.id = d.person_id
       WHERE e.id = ANY ($1) GROUP BY e.id`,
      [rows.map(({ id }) => id)],
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  private async peopleCalled(words: string): Promise<string[]> {
    const part = containing(words);
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT p.id FROM persons p LEFT JOIN accounts a ON a.person_id = p.id
       WHERE unaccent(p.name) ILIKE unaccent($1) OR a.email ILIKE $1 ORDER BY p.name, p.id LIMIT ${mostPeople}`,
      [part],
    );
    return rows.map(({ id }) => id);
  }
}

const columns = `seq, id, at, sort, actor, person_id AS "personId", operation, object_kind AS "objectKind",
  object_id AS "objectId", object_title AS "objectTitle", changes, reason, rows_read AS "rowsRead", failed,
  request_id AS "requestId"`;

function told(event: KeptEvent, names: Names, away: string | null, locale: Locale): AuditEvent {
  const { id, at, sort, operation, objectKind, objectId, objectTitle, reason, failed, requestId } = event;
  return {
    ...{ id, at, sort, operation, objectId, reason, failed, requestId },
    title: objectTitle,
    kind: objectKind ? (kindWords[objectKind]?.[locale] ?? objectKind) : null,
    sentence: sentenceOf(event, names, locale, away),
    changes: changesOf(event, names, locale),
  };
}

function momentOf(written: string | null | undefined): Date | null {
  const moment = new Date(written ?? '');
  return Number.isNaN(moment.getTime()) ? null : moment;
}
