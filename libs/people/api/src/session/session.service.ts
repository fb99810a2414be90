import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import {
  type Clock,
  type HeldRole,
  type Locale,
  localeFromHeader,
  type Viewer,
  visitor,
} from '@verbonden/shared/kernel';
import {
  auditScope,
  CLOCK,
  newId,
  type RequestContext,
  SETTINGS,
  type Settings,
  type Strength,
  ViewerSource,
} from '@verbonden/shared/server';
import { parseCookie } from 'cookie';
import type { Response } from 'express';
import { DataSource, type EntityManager } from 'typeorm';
import { heldRoles } from '../person/held-roles';
import { deviceOf } from './device';

/** `__Host-`: only over a trustworthy connection, for this host and every path (RFC 6265bis, 4.1.3.2). */
export const sessionCookie = '__Host-verbonden';
const days = 14;
/** Requests that were on their way with the token of before a renewal are let in so long. */
const graceMs = 60_000;
/** Moments last seen are written down at most so often. */
const seenEveryMs = 3_600_000;

/** Server-side sessions: a random token in a cookie, its hash in the database, ended at once when the row is gone. */
@Injectable()
export class SessionService extends ViewerSource {
  /** Whose session a request is of, once known: its token may be renewed while the request, or its stream, lasts. */
  private readonly known = new WeakMap<IncomingMessage, string>();

  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    super();
  }

  /** Who is asking. Reads person and roles afresh each time: what was taken away works at once (P22). */
  async viewerOf(request: IncomingMessage): Promise<Viewer> {
    const locale = localeFromHeader(request.headers['accept-language']);
    const { where, key } = this.ofRequest(request);
    if (!key) return visitor(locale);
    const now = this.clock.now();
    const [row] = await this.db.query<(ViewerRow & SessionRow)[]>(
      `SELECT ${this.viewerColumns('s.is_strong')}, s.id AS session_id, s.last_seen_at, s.renewal_due
       FROM sessions s JOIN persons p ON p.id = s.person_id JOIN accounts a ON a.person_id = p.id
       WHERE ${where} AND s.expires_at > $2 AND a.suspended_at IS NULL`,
      [key, now],
    );
    if (!row) return visitor(locale);
    this.known.set(request, row.session_id);
    await this.keepUp(row, request, now);
    return viewerIn(row);
  }

  viewerFor(
    personId: string,
    tx: EntityManager = this.db.manager,
    how: Strength = 'STRONG',
  ): Promise<Viewer> {
    return this.viewerAs(personId, how === 'STRONG' ? hasSecondStep : 'false', tx);
  }

  /** Who asks by a token that was made with a second step, or without. */
  viewerByToken(personId: string, isStrong: boolean): Promise<Viewer> {
    return this.viewerAs(personId, String(isStrong), this.db.manager);
  }

  /** Signs a browser in: a new token each time, the old one of this browser ends. */
  async start(
    personId: string,
    request: IncomingMessage | undefined,
    response: Response | undefined,
    how: Strength = 'PLAIN',
  ): Promise<void> {
    const [id, token, now] = [newId(), newToken(), this.clock.now()];
    auditScope()?.actedBy(personId);
    if (request) {
      await this.forget(request);
      this.known.set(request, id);
    }
    const { browser, system } = deviceOf(request?.headers['user-agent']);
    await this.db.query(
      `INSERT INTO sessions (id, token_hash, person_id, browser, system, started_at, last_seen_at, expires_at, is_strong)
       VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8)`,
      [
        ...[id, hashOf(token), personId, browser, system, now],
        ...[new Date(now.getTime() + days * 86_400_000), how === 'STRONG'],
      ],
    );
    giveToken(response, token);
  }

  /** Signs this browser out. */
  async end(request: IncomingMessage | undefined, response: Response | undefined): Promise<void> {
    if (request) await this.forget(request);
    response?.clearCookie(sessionCookie, cookieRules);
  }

  /**
   * Gives this browser a new token, since what its session may do has grown: a new password, a second step. Whoever has
   * the old one is out at once. Nothing happens when the request signed in somebody else meanwhile.
   */
  async renew(
    { req, res }: Pick<RequestContext, 'req' | 'res'>,
    personId: string,
    how: Strength = 'PLAIN',
  ): Promise<void> {
    const id = req ? await this.idOf(req, personId) : null;
    if (!id) return;
    const token = newToken();
    await this.db.query(
      `UPDATE sessions SET token_hash = $2, former_hash = NULL, former_until = NULL, renewal_due = false,
         is_strong = is_strong OR $3
       WHERE id = $1`,
      [id, hashOf(token), how === 'STRONG'],
    );
    giveToken(res, token);
  }

  /** Whether roles are withheld from this browser until its person takes a second step here. */
  async withholds(request: IncomingMessage | undefined): Promise<boolean> {
    const id = request && this.settings.SECOND_FACTOR === 'required' ? (await this.find(request))?.id : null;
    if (!id) return false;
    const [row] = await this.db.query<{ found: boolean }[]>(
      `SELECT true AS found FROM sessions s JOIN ${heldRoles('$2')} m USING (person_id)
       WHERE s.id = $1 AND NOT s.is_strong AND m.role IN (${guarded}) LIMIT 1`,
      [id, this.clock.now()],
    );
    return row !== undefined;
  }

  /**
   * The session of this person that a request belongs to; null for what asks in another way. A document may sign in
   * somebody else half-way, and the viewer of its other fields stays who it was: that session is not theirs.
   */
  async idOf(request: IncomingMessage, personId: string): Promise<string | null> {
    return (await this.findOf(request, personId))?.id ?? null;
  }

  /** When this person signed in with the browser of a request; null for what asks in another way. */
  async startedAt(request: IncomingMessage, personId: string): Promise<Date | null> {
    return (await this.findOf(request, personId))?.started_at ?? null;
  }

  /** Whether this person took a second step in the browser of a request. */
  async isStrong(request: IncomingMessage | undefined, personId: string): Promise<boolean> {
    return (request && (await this.findOf(request, personId))?.is_strong) ?? false;
  }

  /**
   * Whether this person has a passkey for a role that asks for a second step, and is not signed in here with one: then
   * it may be somebody who knows the password alone.
   */
  async awaitsPasskey(request: IncomingMessage | undefined, personId: string): Promise<boolean> {
    if (this.settings.SECOND_FACTOR !== 'required' || (await this.isStrong(request, personId))) return false;
    const [row] = await this.db.query<object[]>(
      `SELECT 1 FROM passkeys k JOIN ${heldRoles('$2')} m USING (person_id)
       WHERE k.person_id = $1 AND m.role IN (${guarded}) LIMIT 1`,
      [personId, this.clock.now()],
    );
    return row !== undefined;
  }

  /** Signs somebody out everywhere, or everywhere but here. */
  async endAll(tx: EntityManager, personId: string, exceptId: string | null = null): Promise<number> {
    await tx.query('DELETE FROM half_sign_ins WHERE person_id = $1', [personId]);
    const [, ended] = await tx.query<[unknown[], number]>(
      'DELETE FROM sessions WHERE person_id = $1 AND id IS DISTINCT FROM $2',
      [personId, exceptId],
    );
    return ended;
  }

  /** Writes down that somebody was here, now and then; and gives a new token to who may do more than before. */
  private async keepUp(
    { session_id, last_seen_at, renewal_due }: SessionRow,
    request: IncomingMessage,
    now: Date,
  ): Promise<void> {
    if (now.getTime() - last_seen_at.getTime() >= seenEveryMs) {
      await this.db.query('UPDATE sessions SET last_seen_at = $2 WHERE id = $1', [session_id, now]);
    }
    // Express puts the response on the request; a stream has none, and its session is renewed by the next request.
    const { res } = request as { res?: Response };
    if (!renewal_due || !res || res.headersSent) return;
    const token = newToken();
    const [, renewed] = await this.db.query<[unknown[], number]>(
      `UPDATE sessions SET token_hash = $2, former_hash = token_hash, former_until = $3, renewal_due = false
       WHERE id = $1 AND renewal_due`,
      [session_id, hashOf(token), new Date(now.getTime() + graceMs)],
    );
    if (renewed > 0) giveToken(res, token);
  }

  private async viewerAs(personId: string, isStrong: string, tx: EntityManager): Promise<Viewer> {
    const [row] = await tx.query<ViewerRow[]>(
      `SELECT ${this.viewerColumns(isStrong)}
       FROM persons p JOIN accounts a ON a.person_id = p.id
       WHERE p.id = $1 AND a.suspended_at IS NULL`,
      [personId, this.clock.now()],
    );
    return row ? viewerIn(row) : visitor();
  }

  /** A person `p` as a viewer, at the moment $2; `isStrong` says in SQL whether a second step was taken. */
  private viewerColumns(isStrong: string): string {
    const holds =
      this.settings.SECOND_FACTOR === 'required' ? `AND (m.role NOT IN (${guarded}) OR ${isStrong})` : '';
    return `p.id AS person_id, p.locale, COALESCE((
      SELECT json_agg(json_build_object('role', m.role, 'organisationId', m.organisation_id))
      FROM ${heldRoles('$2')} m WHERE m.person_id = p.id ${holds}), '[]') AS roles`;
  }

  private async findOf(request: IncomingMessage, personId: string): Promise<FoundSession | null> {
    const found = await this.find(request);
    return found?.person_id === personId ? found : null;
  }

  private async find(request: IncomingMessage): Promise<FoundSession | null> {
    const { where, key } = this.ofRequest(request);
    if (!key) return null;
    const [row] = await this.db.query<FoundSession[]>(
      `SELECT s.id, s.person_id, s.started_at, s.is_strong FROM sessions s WHERE ${where} AND s.expires_at > $2`,
      [key, this.clock.now()],
    );
    return row ?? null;
  }

  private async forget(request: IncomingMessage): Promise<void> {
    const { where, key } = this.ofRequest(request);
    if (!key) return;
    await this.db.query(`DELETE FROM sessions s WHERE ${where} AND s.expires_at > $2`, [
      key,
      this.clock.now(),
    ]);
  }

  /** Which session `s` a request belongs to, at the moment $2: by its id once it is known, else by its token. */
  private ofRequest(request: IncomingMessage): { where: string; key: string | null } {
    const id = this.known.get(request);
    if (id) return { where: 's.id = $1', key: id };
    const token = tokenIn(request);
    return {
      where: '(s.token_hash = $1 OR (s.former_hash = $1 AND s.former_until > $2))',
      key: token && hashOf(token),
    };
  }
}

interface ViewerRow {
  readonly person_id: string;
  readonly locale: Locale;
  readonly roles: HeldRole[];
}

interface SessionRow {
  readonly session_id: string;
  readonly last_seen_at: Date;
  readonly renewal_due: boolean;
}

interface FoundSession {
  readonly id: string;
  readonly person_id: string;
  readonly started_at: Date;
  readonly is_strong: boolean;
}

/** Roles that hold only after a second step, where SECOND_FACTOR is required (P26). */
export const guarded = `'COORDINATOR', 'ADMINISTRATOR'`;

/** The person `p` has codes of an app, or a passkey. */
const hasSecondStep = `(EXISTS (
  SELECT 1 FROM second_factors f WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL)
  OR EXISTS (SELECT 1 FROM passkeys k WHERE k.person_id = p.id))`;

function viewerIn({ person_id, roles, locale }: ViewerRow): Viewer {
  return { personId: person_id, roles, locale };
}

const cookieRules = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;

function giveToken(response: Response | undefined, token: string): void {
  response?.cookie(sessionCookie, token, { ...cookieRules, maxAge: days * 86_400_000 });
}

function tokenIn(request: IncomingMessage): string | null {
  const { cookie } = request.headers;
  return cookie?.includes(sessionCookie) ? (parseCookie(cookie)[sessionCookie] ?? null) : null;
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
