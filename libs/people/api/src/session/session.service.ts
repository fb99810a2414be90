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
import { CLOCK, ViewerSource } from '@verbonden/shared/server';
import { parseCookie } from 'cookie';
import type { Response } from 'express';
import { DataSource } from 'typeorm';

/** `__Host-`: only over a trustworthy connection, for this host and every path (RFC 6265bis, 4.1.3.2). */
export const sessionCookie = '__Host-verbonden';
const days = 14;

/** Server-side sessions: a random token in a cookie, its hash in the database, ended at once when the row is gone. */
@Injectable()
export class SessionService extends ViewerSource {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  /** Who is asking. Reads person and roles afresh each time: what was taken away works at once (P22). */
  async viewerOf(request: IncomingMessage): Promise<Viewer> {
    const token = tokenIn(request);
    const locale = localeFromHeader(request.headers['accept-language']);
    if (!token) return visitor(locale);
    const [row] = await this.db.query<ViewerRow[]>(
      `SELECT ${viewerColumns}
       FROM sessions s JOIN persons p ON p.id = s.person_id JOIN accounts a ON a.person_id = p.id
       WHERE s.token_hash = $1 AND s.expires_at > $2 AND a.suspended_at IS NULL`,
      [hashOf(token), this.clock.now()],
    );
    return row ? viewerIn(row) : visitor(locale);
  }

  async viewerFor(personId: string): Promise<Viewer> {
    const [row] = await this.db.query<ViewerRow[]>(
      `SELECT ${viewerColumns}
       FROM persons p JOIN accounts a ON a.person_id = p.id
       WHERE p.id = $1 AND a.suspended_at IS NULL`,
      [personId, this.clock.now()],
    );
    return row ? viewerIn(row) : visitor();
  }

  /** Signs a browser in: a new token each time, the old one of this browser ends. */
  async start(
    personId: string,
    request: IncomingMessage | undefined,
    response: Response | undefined,
  ): Promise<void> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    if (request) await this.forget(request);
    await this.db.query(
      'INSERT INTO sessions (token_hash, person_id, started_at, expires_at) VALUES ($1, $2, $3, $4)',
      [hashOf(token), personId, now, new Date(now.getTime() + days * 86_400_000)],
    );
    response?.cookie(sessionCookie, token, { ...cookieRules, maxAge: days * 86_400_000 });
  }

  /** Signs this browser out. */
  async end(request: IncomingMessage | undefined, response: Response | undefined): Promise<void> {
    if (request) await this.forget(request);
    response?.clearCookie(sessionCookie, cookieRules);
  }

  private async forget(request: IncomingMessage): Promise<void> {
    const token = tokenIn(request);
    if (token) await this.db.query('DELETE FROM sessions WHERE token_hash = $1', [hashOf(token)]);
  }
}

interface ViewerRow {
  readonly person_id: string;
  readonly locale: Locale;
  readonly roles: HeldRole[];
}

/** A person `p` as a viewer, at the moment $2. */
const viewerColumns = `p.id AS person_id, p.locale, COALESCE((
  SELECT json_agg(json_build_object('role', m.role, 'organisationId', m.organisation_id))
  FROM memberships m WHERE m.person_id = p.id AND (m.until IS NULL OR m.until > $2)), '[]') AS roles`;

function viewerIn({ person_id, roles, locale }: ViewerRow): Viewer {
  return { personId: person_id, roles, locale };
}

const cookieRules = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;

function tokenIn(request: IncomingMessage): string | null {
  const { cookie } = request.headers;
  return cookie?.includes(sessionCookie) ? (parseCookie(cookie)[sessionCookie] ?? null) : null;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
