import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { DataSource, type EntityManager, type EntitySubscriberInterface, type QueryRunner } from 'typeorm';
import { CLOCK } from '../config/config.module';
import { newId } from '../database/base.entity';
import { auditScope, AuditScope } from './audit-scope';

/** Something of somebody that was read, and how much of it. */
export interface AuditedReading {
  readonly operation: string;
  readonly personId: string | null;
  readonly objectKind: string | null;
  readonly objectId: string | null;
  readonly ids: readonly string[];
  /** Not known of a file that is asked for. */
  readonly rows: number | null;
  readonly requestId: string | null;
}

type Runs = Pick<QueryRunner, 'query'> | Pick<DataSource, 'query'> | Pick<EntityManager, 'query'>;

/**
 * Writes the audit log. An operation that writes in a transaction gets its event in that very transaction, as the last
 * statement before the commit: no write without its event, no event of what was rolled back. What was changed is
 * gathered by the database (the triggers of 1790000007500), so no service can forget to tell.
 */
@Injectable()
export class AuditTrail implements EntitySubscriberInterface {
  private readonly pending = new WeakMap<QueryRunner, AuditScope>();

  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    db.subscribers.push(this);
  }

  /** Any transaction of the pool, just before its commit; a savepoint is none. */
  async beforeTransactionCommit({ queryRunner }: { queryRunner: QueryRunner }): Promise<void> {
    const scope = auditScope();
    if (!scope || scope.tellRead || depthOf(queryRunner) !== 1) return;
    this.pending.set(queryRunner, scope);
    await this.write(queryRunner, scope, 'IN_TRANSACTION');
  }

  afterTransactionCommit({ queryRunner }: { queryRunner: QueryRunner }): void {
    const scope = this.pending.get(queryRunner);
    if (!scope || depthOf(queryRunner) !== 0) return;
    this.pending.delete(queryRunner);
    if (this.written.has(queryRunner)) scope.isWritten = true;
    this.written.delete(queryRunner);
  }

  /** The operation is over: its event is there at the latest now, before anybody is told that it succeeded. */
  async end(scope: AuditScope, failed: boolean): Promise<void> {
    scope.isOver = true;
    if (failed ? scope.isWritten : !scope.isWritten)
      await this.write(this.db, scope, failed ? 'FAILED' : 'AFTERWARDS');
  }

  /** Somebody read what is about health, or who people really are. */
  async read(reading: AuditedReading): Promise<void> {
    const { operation, personId, objectKind, objectId, ids, rows, requestId } = reading;
    await this.db.query(
      `INSERT INTO audit_events (id, at, sort, actor, person_id, operation, object_kind, object_id, object_title,
         touched, given, changes, rows_read, request_id)
       VALUES ($1, $2, 'READ', $3, $4, $5, $6::text, $7::uuid, audit_title($6, $7), $8, '{}', '[]', $9, $10)`,
      [
        ...[
          newId(),
          this.clock.now(),
          personId ? 'PERSON' : 'VISITOR',
          personId,
          operation,
          objectKind,
          objectId,
        ],
        ...[[...new Set(ids)], rows, requestId],
      ],
    );
  }

  /**
   * The portal did something by a rule of its own: told in the transaction of what was done. What went with it is not
   * listed, since the rule is that it is forgotten.
   */
  async byRule(
    tx: Runs,
    operation: string,
    given: Readonly<Record<string, unknown>>,
    personId: string | null = null,
  ): Promise<void> {
    const about = { objectKind: personId && 'Person', objectId: personId, organisationId: null };
    const input = { ...about, given, ids: [], reason: null };
    await this.write(tx, new AuditScope(operation, 'RULE', null, input, null), 'AFTERWARDS');
  }

  private readonly written = new WeakSet<QueryRunner>();

  private async write(
    db: Runs,
    scope: AuditScope,
    when: 'IN_TRANSACTION' | 'AFTERWARDS' | 'FAILED',
  ): Promise<void> {
    const isNameless = scope.actor === 'NAMELESS';
    const { given, ids, objectKind, objectId, organisationId, reason } = scope.input;
    const rows = (await db.query(
      insertEvent,
      isNameless
        ? [
            randomUUID(),
            startOfDay(this.clock.now()),
            'NAMELESS',
            null,
            null,
            scope.operation,
            null,
            null,
            null,
            [],
            '{}',
            null,
            null,
            when,
            true,
          ]
        : [
            ...[newId(), this.clock.now(), scope.actor, scope.personId, scope.link, scope.operation],
            ...[objectKind, objectId, organisationId, [...new Set(ids)], JSON.stringify(given), reason],
            ...[scope.requestId, when, !scope.isWritten],
          ],
    )) as unknown[];
    if (when === 'IN_TRANSACTION' && rows.length > 0) this.written.add(db as QueryRunner);
    if (when === 'AFTERWARDS') scope.isWritten = true;
  }
}

/**
 * A transaction that wrote nothing leaves no event, and a second one of the same operation only when it changed
 * something that is watched. Ids in the changes make the event findable from each thing that it is about.
 */
const insertEvent = `
  WITH gathered AS (
    SELECT CASE WHEN $3 IN ('NAMELESS', 'RULE') THEN '[]'
                ELSE coalesce(nullif(current_setting('verbonden.changes', true), '')::jsonb, '[]') END AS changes),
  about AS (
    SELECT changes,
           coalesce($8::uuid, (changes -> 0 ->> 'id')::uuid) AS object_id,
           CASE WHEN $8::uuid IS NULL THEN coalesce(changes -> 0 ->> 'kind', $7::text) ELSE $7::text END AS object_kind
    FROM gathered)
  INSERT INTO audit_events (id, at, sort, actor, person_id, link, operation, object_kind, object_id, object_title,
    organisation_id, touched, given, changes, reason, failed, request_id)
  SELECT $1, $2, 'WRITE', $3, $4, $5, $6, object_kind, object_id, audit_title(object_kind, object_id),
         coalesce($9::uuid, (changes -> 0 -> 'refers' ->> 'organisation_id')::uuid),
         ARRAY(
           SELECT unnest($10::uuid[])
           UNION SELECT object_id WHERE object_id IS NOT NULL
           UNION SELECT (each ->> 'id')::uuid FROM jsonb_array_elements(changes) AS each
           UNION SELECT refers.value::uuid
             FROM jsonb_array_elements(changes) AS each, jsonb_each_text(each -> 'refers') AS refers
             WHERE refers.value ~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$'),
         $11, changes, $12, $14 = 'FAILED', $13
  FROM about
  WHERE $14 <> 'IN_TRANSACTION'
     OR (pg_current_xact_id_if_assigned() IS NOT NULL AND ($15 OR changes <> '[]'))
  RETURNING 1`;

/** TypeORM counts savepoints in a field that it does not publish. */
function depthOf(runner: QueryRunner): number {
  return (runner as unknown as { transactionDepth: number }).transactionDepth;
}

function startOfDay(moment: Date): Date {
  return new Date(moment.toISOString().slice(0, 10));
}
