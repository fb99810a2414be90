import { Injectable } from '@nestjs/common';
import {
  decodeCursor,
  encodeCursor,
  forbidden,
  groupedBy,
  type HeldRole,
  notFound,
  pageOf,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { containing, countUpTo, loader } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { canCareForAccounts, networkRoles } from './account-care.policy';
import type {
  AccountsArgs,
  CaredAccount,
  CaredAccountConnection,
  NetworkRoleTime,
} from './account-care.types';

/** Who has an account, for administrators. */
@Injectable()
export class AccountListService {
  constructor(private readonly db: DataSource) {}

  /** The roles that persons hold now. */
  readonly rolesOf = loader<string, HeldRole[]>(async (ids) => {
    const rows = await this.db.query<(HeldRole & { id: string })[]>(
      `SELECT person_id AS id, role, organisation_id AS "organisationId" FROM memberships
       WHERE person_id = ANY ($1) AND until IS NULL ORDER BY since, id`,
      [ids],
    );
    return new Map(ids.map((id) => [id, rows.filter((row) => row.id === id)]));
  }, []);

  /** The roles in the whole network that persons have and had, the latest first; fifty of each at most. */
  readonly networkRolesOf = loader<string, NetworkRoleTime[]>(async (ids) => {
    const rows = await this.db.query<(NetworkRoleTime & { personId: string })[]>(
      `SELECT person.id AS "personId", held.* FROM unnest($1::uuid[]) AS person (id), LATERAL (
         SELECT role, since, until FROM memberships
         WHERE person_id = person.id AND organisation_id IS NULL AND role = ANY ($2)
         ORDER BY until DESC NULLS FIRST, since DESC LIMIT 50) AS held
       ORDER BY held.until DESC NULLS FIRST, held.since DESC`,
      [ids, networkRoles],
    );
    return groupedBy(rows, ({ personId }) => personId);
  }, []);

  /** By name. @throws DomainError FORBIDDEN */
  async list(
    viewer: Viewer,
    { search, role, onlySuspended, first, after }: AccountsArgs,
  ): Promise<CaredAccountConnection> {
    assertCares(viewer);
    const [name, id] = after ? decodeCursor(after, 2) : [null, null];
    const part = search.trim() ? containing(search) : null;
    const chosen = [part, role ?? null, onlySuspended];
    const rows = await this.db.query<CaredAccount[]>(
      `${accounts} AND ${choice}
       AND ($4::text IS NULL OR (p.name COLLATE "nl-x-icu", p.id) > ($4 COLLATE "nl-x-icu", $5::uuid))
       ORDER BY p.name COLLATE "nl-x-icu", p.id LIMIT $6`,
      [...chosen, name, id, first + 1],
    );
    const [{ total }] = await this.db.query<[{ total: number }]>(
      countUpTo(`SELECT FROM accounts a JOIN persons p ON p.id = a.person_id WHERE ${choice}`),
      chosen,
    );
    return pageOf(rows, first, total, (row) => encodeCursor(row.name, row.id));
  }

  /** @throws DomainError FORBIDDEN, NOT_FOUND */
  async one(viewer: Viewer, personId: string): Promise<CaredAccount> {
    assertCares(viewer);
    const [row] = await this.db.query<CaredAccount[]>(`${accounts} AND p.id = $1`, [personId]);
    if (!row) throw notFound();
    return row;
  }
}

/** @throws DomainError FORBIDDEN */
export function assertCares(viewer: Viewer): void {
  if (!canCareForAccounts(viewer)) throw forbidden(text('een beheerder', 'an administrator'));
}

/** The mailbox of a young person is nobody's to look up. */
const isYoung = `EXISTS (SELECT 1 FROM memberships y
  WHERE y.person_id = p.id AND y.role = 'SOUNDING_BOARD' AND y.until IS NULL)`;

/** What was looked for: words $1, a role $2, only who is suspended $3. */
const choice = `($1::text IS NULL OR unaccent(p.name) ILIKE unaccent($1) OR (a.email ILIKE $1 AND NOT ${isYoung}))
  AND ($2::text IS NULL OR EXISTS (
    SELECT 1 FROM memberships m WHERE m.person_id = p.id AND m.role = $2 AND m.until IS NULL))
  AND (NOT $3::boolean OR a.suspended_at IS NOT NULL)`;

const accounts = `
  SELECT p.id, p.name, CASE WHEN ${isYoung} THEN NULL ELSE a.email END AS email,
    a.suspended_at AS "suspendedAt", a.suspended_because AS "suspendedBecause",
    a.last_seen_on::text AS "lastSeenOn"
  FROM accounts a JOIN persons p ON p.id = a.person_id WHERE true`;
