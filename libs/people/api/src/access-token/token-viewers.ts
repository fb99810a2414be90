import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, DomainError, isSignedIn, text, type Viewer } from '@verbonden/shared/kernel';
import { Attempts, bearerIn, CLOCK, type Strength, ViewerSource } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { SessionService } from '../session/session.service';
import { tokenUseLimit } from './access-token-limits';
import { isTokenText, tokenHashOf } from './token-text';

interface TokenRow {
  readonly id: string;
  readonly person_id: string;
  readonly scopes: string[];
  readonly is_strong: boolean;
}

/**
 * Who is asking, by a token or by the session of a browser; with a token, cookies count for nothing. Whoever asks by a
 * token has the roles of its owner at this moment (P22), for the scopes it was made for; roles that ask for a second step
 * only where it was made with one.
 */
@Injectable()
export class TokenViewers extends ViewerSource {
  /** A request, or a stream that goes on, counts once. */
  private readonly counted = new WeakSet<IncomingMessage>();

  constructor(
    private readonly db: DataSource,
    private readonly sessions: SessionService,
    private readonly attempts: Attempts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async viewerOf(request: IncomingMessage): Promise<Viewer> {
    const token = bearerIn(request);
    if (token === null) return this.sessions.viewerOf(request);
    const row = isTokenText(token) ? await this.find(token) : null;
    if (!row) throw opensNothing();
    if (!this.counted.has(request)) {
      await this.attempts.take(tokenUseLimit, row.id);
      this.counted.add(request);
    }
    const viewer = await this.sessions.viewerByToken(row.person_id, row.is_strong);
    if (!isSignedIn(viewer)) throw opensNothing();
    return { ...viewer, scopes: row.scopes };
  }

  viewerFor(personId: string, tx?: EntityManager, how?: Strength): Promise<Viewer> {
    return this.sessions.viewerFor(personId, tx, how);
  }

  /** The token's row, with its day of last use kept: a write a day, not one a request. */
  private async find(token: string): Promise<TokenRow | null> {
    const now = this.clock.now();
    const [row] = await this.db.query<(TokenRow & { is_first_today: boolean })[]>(
      `SELECT id, person_id, scopes, is_strong, last_used_on IS DISTINCT FROM ($2::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date AS is_first_today
       FROM access_tokens WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > $2::timestamptz`,
      [tokenHashOf(token), now],
    );
    if (row?.is_first_today) {
      await this.db.query(
        `UPDATE access_tokens SET last_used_on = ($2::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date WHERE id = $1`,
        [row.id, now],
      );
    }
    return row ?? null;
  }
}

/** The same for a token that never was, one that ended, and one whose owner is suspended. */
function opensNothing(): DomainError {
  return new DomainError(
    'UNAUTHENTICATED',
    text(
      'Deze sleutel opent niets (meer). Maak een nieuwe bij je account.',
      'This token opens nothing (any more). Make a new one at your account.',
    ),
  );
}
